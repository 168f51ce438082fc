package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.FtpProtocol;
import fr.vigie.fetch.FtpSource;
import fr.vigie.fetch.VsftpdForTests;
import fr.vigie.model.Rules;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.reference.LogTree;
import fr.vigie.reference.LogTree.LogFile;
import fr.vigie.store.FileState;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's life on a real vsftpd: whatever happens to it there, the database equals the result for every byte ever served. */
class ServedBytesTest {
    private static final String PATH = "DEM12 (PVC)/20250528.LOG";

    @TempDir
    Path spool = Path.of("");

    @Test
    void databaseEqualsEveryByteEverServed() throws IOException, VigieException {
        String morning = lines(6, 400);
        String whole = morning + lines(13, 300);
        try (VsftpdForTests server = VsftpdForTests.start(); TestWorkshop workshop = new TestWorkshop(spool)) {
            server.write(PATH, morning);
            server.write("SU12 (HYBRIDE)/Ligne 2/20250528.LOG", lines(7, 20));
            List<LogFile> served = new ArrayList<>(
                    List.of(file(PATH, 1, morning), file("SU12 (HYBRIDE)/Ligne 2/20250528.LOG", 1, lines(7, 20))));
            check(server, workshop, served, 2);

            server.mark();
            check(server, workshop, served, 0);
            assertThat(server.commands("RETR")).as("a poll with nothing new").isEmpty();

            server.mark();
            server.write(PATH, whole);
            served.set(0, file(PATH, 1, whole));
            check(server, workshop, served, 1);
            // the beginning is looked at first (spec 7, 11: the prefix is proven); then the suffix travels, and a few bytes before it
            assertThat(server.commands("REST")).contains("REST " + (morning.length() - Acquirer.OVERLAP));
            assertThat(server.transfers().getLast().bytes()).isEqualTo(whole.length() - morning.length() + Acquirer.OVERLAP);

            server.write("DEM12 (PVC)/archive/20250528.LOG", whole);
            served.add(file("DEM12 (PVC)/archive/20250528.LOG", 1, whole));
            check(server, workshop, served, 1);

            String cut = whole.substring(0, morning.length() / 2 + 7);
            server.write(PATH, cut);
            served.add(file(PATH, 2, cut));
            check(server, workshop, served, 1);

            String replaced = lines(9, 500);
            server.write(PATH, replaced);
            served.add(file(PATH, 3, replaced));
            check(server, workshop, served, 1);

            Files.delete(server.root().resolve(PATH));
            check(server, workshop, served, 0);
            List<StoredFile> gone = workshop.database.readers().snapshot(moment -> moment.files(FileState.DELETED_REMOTELY));
            assertThat(gone).extracting(file -> file.key().path()).containsExactly(PATH);

            server.write(PATH, replaced);
            check(server, workshop, served, 1);
        }
    }

    private static void check(VsftpdForTests server, TestWorkshop workshop, List<LogFile> served, int read) throws VigieException {
        RunReport report = workshop.sync(FtpSource.of(server.settings(FtpProtocol.FTP, 3), TreeLayout.DEFAULT));
        assertThat(report.failures()).isEmpty();
        assertThat(report.fault()).isNull();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.counts().filesRead()).isEqualTo(read);
        assertThat(workshop.differences(new LogTree(List.copyOf(served), Rules.DEFAULT, false))).isEmpty();
    }

    private static LogFile file(String path, int generation, String text) {
        return new LogFile(path, generation, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A machine's lines from that hour on, a piece every 30 s with a wait and a stop now and then. */
    private static String lines(int hour, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            int second = hour * 3600 + i * 30;
            String at = String.format("20250528 %02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
            text.append(at).append("|@StukUitgevoerd: K").append(hour).append('-').append(i).append("\r\n");
            if (i % 17 == 5) {
                text.append(at).append("|@MachineWait: 12 sec\r\n");
            }
            if (i % 40 == 20) {
                text.append(at).append("|@").append(i % 80 == 20 ? "MachineStop" : "MachineStart").append("\r\n");
            }
        }
        return text.toString();
    }
}
