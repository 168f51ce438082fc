package fr.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.FtpProtocol;
import fr.vigie.config.FtpSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against Debian's vsftpd. */
class VsftpdSourceTest {
    private static final FtpTimeouts QUICK = new FtpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5),
            Duration.ofMillis(20));

    private static FtpSource source(FtpSettings settings) throws VigieException {
        return FtpSource.of(settings, TreeLayout.DEFAULT, QUICK, null);
    }

    private static String text(FtpSource source, RemoteFile file, long offset) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long count = source.read(file, offset, bytes, Cancellation.never());
        assertThat(count).isEqualTo(bytes.size());
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(FtpProtocol.class)
    void listsAndReadsTheSuffixOnly(FtpProtocol protocol) throws Exception {
        VsftpdForTests.Option[] options = switch (protocol) {
            case FTP -> new VsftpdForTests.Option[0];
            case FTPS -> new VsftpdForTests.Option[]{VsftpdForTests.Option.TLS};
            case FTPS_IMPLICIT -> new VsftpdForTests.Option[]{VsftpdForTests.Option.TLS_IMPLICIT};
        };
        try (VsftpdForTests server = VsftpdForTests.start(options); FtpSource source = source(server.settings(protocol, 3))) {
            server.write("DEM12 (PVC)/Ligne é/2025/20250528.LOG", "0123456789");
            server.write("DEM12 (PVC)/notes.txt", "no");
            server.write("Bureau/20250528.LOG", "no");
            server.write("DEMALU (ALU)/ [x]* .log", "a");
            Files.createDirectories(server.root().resolve("SU12 (HYBRIDE)/vide"));
            Listing listing = source.list(Cancellation.never());
            assertThat(listing.files()).extracting(RemoteFile::path).containsExactly("DEM12 (PVC)/Ligne é/2025/20250528.LOG",
                    "DEMALU (ALU)/ [x]* .log");
            assertThat(listing.ignored()).isEqualTo(2);
            assertThat(listing.problems()).isEmpty();
            RemoteFile file = listing.files().getFirst();
            assertThat(text(source, file, 0)).isEqualTo("0123456789");
            server.mark();
            assertThat(text(source, file, 7)).isEqualTo("789");
            assertThat(text(source, file, 10)).isEmpty();
            assertThat(server.commands("REST")).containsExactly("REST 7");
            assertThat(server.transfers()).extracting(VsftpdForTests.Transfer::bytes).containsExactly(3L);
            assertThat(text(source, listing.files().getLast(), 0)).isEqualTo("a");
        }
    }

    @Test
    void manyTransfersReuseTheTlsSession() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(VsftpdForTests.Option.TLS);
                FtpSource source = source(server.settings(FtpProtocol.FTPS, 1))) {
            for (int i = 0; i < 60; i++) {
                server.write("DEM12/" + (100 + i) + ".LOG", "x" + i);
            }
            List<RemoteFile> files = source.list(Cancellation.never()).files();
            server.mark();
            for (int i = 0; i < 60; i++) {
                assertThat(text(source, files.get(i), 0)).isEqualTo("x" + i);
            }
            assertThat(server.commands("AUTH")).as("one connection served all").isEmpty();
        }
    }

    @Test
    void timesAreToTheSecondForTheNewestFiles() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(); FtpSource source = source(server.settings(FtpProtocol.FTP, 1))) {
            Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond() / 60 * 60 - 3600 + 34);
            Files.setLastModifiedTime(server.write("DEM12/1.LOG", "1"), FileTime.from(now));
            Files.setLastModifiedTime(server.write("DEM12/2.LOG", "1"), FileTime.from(now.minus(Duration.ofDays(30))));
            Files.setLastModifiedTime(server.write("DEM12/3.LOG", "1"), FileTime.from(now.minus(Duration.ofDays(300))));
            assertThat(source.list(Cancellation.never()).files()).extracting(RemoteFile::modified).containsExactly(now,
                    now.minus(Duration.ofDays(30)).minusSeconds(34), null);
        }
    }

    @Test
    void aWrongPasswordIsTriedOnce() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start();
                FtpSource source = source(server.settings(FtpProtocol.FTP, 3, "pas le bon", null))) {
            assertThatThrownBy(() -> source.list(Cancellation.never())).isInstanceOfSatisfying(VigieException.class, e -> {
                assertThat(e.fault()).isEqualTo(Fault.FTP_LOGIN);
                assertThat(e).hasMessageContaining("530").hasMessageNotContaining("pas le bon");
            });
            RemoteFile file = new RemoteFile("DEM12/1.LOG", 1, null);
            assertThatThrownBy(() -> source.read(file, 0, new ByteArrayOutputStream(), Cancellation.never()))
                    .isInstanceOf(VigieException.class);
            assertThat(server.commands("USER")).hasSize(1);
            assertThat(String.join("\n", server.log(1000))).doesNotContain("pas le bon\"");
        }
    }

    @Test
    void aServerThatTakesOneConnectionIsUsedWithOne() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(VsftpdForTests.Option.ONE_CONNECTION);
                FtpSource source = source(server.settings(FtpProtocol.FTP, 3))) {
            for (int i = 0; i < 10; i++) {
                server.write("DEM12 (PVC)/Ligne " + i + "/20250528.LOG", "x");
            }
            assertThat(source.list(Cancellation.never()).files()).hasSize(10);
        }
    }

    @Test
    void connectionsThatWereCutAreReplaced() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(); FtpSource source = source(server.settings(FtpProtocol.FTP, 2))) {
            server.write("DEM12/1.LOG", "abc");
            RemoteFile file = source.list(Cancellation.never()).files().getFirst();
            server.cutConnections();
            assertThat(text(source, file, 0)).isEqualTo("abc");
            server.cutConnections();
            assertThat(source.list(Cancellation.never()).files()).hasSize(1);
        }
    }

    @Test
    void headCarriesLittleOfALargeFile() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(); FtpSource source = source(server.settings(FtpProtocol.FTP, 1))) {
            server.write("DEM12/1.LOG", "0123456789".repeat(2_000_000));
            server.write("DEM12/2.LOG", "abc");
            List<RemoteFile> files = source.list(Cancellation.never()).files();
            assertThat(source.head(files.getFirst(), 12, Cancellation.never())).asString(StandardCharsets.US_ASCII)
                    .isEqualTo("012345678901");
            assertThat(source.head(files.getLast(), 12, Cancellation.never())).asString(StandardCharsets.US_ASCII).isEqualTo("abc");
            assertThat(server.transfers().getFirst().bytes()).as("of 20 MB").isLessThan(4_000_000);
            assertThat(server.commands("USER")).as("the connection stays usable").hasSize(1);
        }
    }

    @Test
    void deletes() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(); FtpSource source = source(server.settings(FtpProtocol.FTP, 1))) {
            Path path = server.write("DEM12/Ligne é/1.LOG", "abc");
            RemoteFile file = source.list(Cancellation.never()).files().getFirst();
            source.delete(file, Cancellation.never());
            assertThat(path).doesNotExist();
            assertThatThrownBy(() -> source.delete(file, Cancellation.never()))
                    .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_DELETE));
        }
    }

    @Test
    void aFileCutShortIsNotTakenForWhole() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(); FtpSource source = source(server.settings(FtpProtocol.FTP, 1))) {
            server.write("DEM12/1.LOG", "abcdef");
            RemoteFile file = source.list(Cancellation.never()).files().getFirst();
            server.write("DEM12/1.LOG", "abc");
            for (long offset : new long[]{0, 4}) {
                assertThatThrownBy(() -> source.read(file, offset, new ByteArrayOutputStream(), Cancellation.never()))
                        .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FILE_CHANGED_WHILE_READ));
            }
            server.write("DEM12/1.LOG", "abcdefGHI");
            assertThat(text(source, file, 2)).as("what was listed, and no more").isEqualTo("cdef");
        }
    }

    @Test
    void anUnknownRootIsNamed() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start()) {
            FtpSettings settings = server.settings(FtpProtocol.FTP, 1);
            FtpSettings elsewhere = new FtpSettings(settings.host(), settings.port(), settings.user(), settings.password(), "/absent",
                    settings.protocol(), null, settings.every(), 1, false);
            try (FtpSource source = source(elsewhere)) {
                assertThatThrownBy(() -> source.list(Cancellation.never())).isInstanceOfSatisfying(VigieException.class, e -> {
                    assertThat(e.fault()).isEqualTo(Fault.FTP_ROOT);
                    assertThat(e).hasMessageContaining("/absent");
                });
            }
        }
    }

    @Test
    void anUnverifiedOrOtherCertificateIsRefusedWithItsFingerprint() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(VsftpdForTests.Option.TLS)) {
            String fingerprint = Objects.requireNonNull(server.certificate()).fingerprint();
            for (String pin : new String[]{null, "00".repeat(32)}) {
                try (FtpSource source = source(server.settings(FtpProtocol.FTPS, 1, "x", pin))) {
                    assertThatThrownBy(() -> source.list(Cancellation.never())).isInstanceOfSatisfying(VigieException.class, e -> {
                        assertThat(e.fault()).isEqualTo(Fault.FTP_CERTIFICATE);
                        assertThat(e.arguments()).contains(fingerprint);
                    });
                }
            }
            assertThat(server.commands("USER")).as("no password went to a server that nobody vouches for").isEmpty();
        }
    }

    @Test
    void aServerWithoutTlsIsNotSpokenToInClear() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(); FtpSource source = source(server.settings(FtpProtocol.FTPS, 1))) {
            assertThatThrownBy(() -> source.list(Cancellation.never()))
                    .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_TLS));
            assertThat(server.commands("USER")).isEmpty();
        }
    }

    @Test
    void twelveCentresOfTwoThousandFilesAreListedWithoutACommandForEach() throws Exception {
        try (VsftpdForTests server = VsftpdForTests.start(); FtpSource source = source(server.settings(FtpProtocol.FTP, 3))) {
            for (int centre = 0; centre < 12; centre++) {
                Path folder = Files.createDirectories(server.root().resolve("DEM12 (PVC)/Ligne " + centre));
                for (int i = 0; i < 2000; i++) {
                    Files.createFile(folder.resolve(20200000 + i + ".LOG"));
                }
            }
            assertThat(source.list(Cancellation.never()).files()).hasSize(24_000);
            assertThat(server.commands("RETR")).isEmpty();
            assertThat(server.commands()).as("no command for each file").hasSizeLessThan(120);
        }
    }
}
