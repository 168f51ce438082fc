package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Rules;
import fr.vigie.model.TreeLayout;
import fr.vigie.reference.LogTree;
import fr.vigie.reference.StoredDocument;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken in the middle of an import: the days committed by then, whole, and the import goes on from it. */
class BackupDuringImportTest {
    private static final Path WEEK = Path.of("src/test/resources/samples/week");
    private static final int MONTHS = 12;

    @TempDir
    Path folder = Path.of("");

    @Test
    void holdsTheCommittedDaysAndTheRestCanBeReadAfterwards() throws Exception {
        Path logs = folder.resolve("logs");
        for (int month = 1; month <= MONTHS; month++) {
            writeMonth(logs, month);
        }
        LogTree whole = LogTree.read(logs, Rules.DEFAULT);
        Path file = folder.resolve("pendant.zip");
        var elsewhere = PostgresForTests.freshDatabase();
        try (TestWorkshop workshop = new TestWorkshop(folder.resolve("spool"));
                Database restored = Database.open(elsewhere, folder)) {
            CompletableFuture<RunReport> running = CompletableFuture.supplyAsync(() -> imported(workshop, logs));
            while (sessions(workshop.database) < 3) {
                LockSupport.parkNanos(1_000_000);
            }
            try (var moment = workshop.database.backups("test", TestWorkshop.LATER).take()) {
                int seen = sessions(workshop.database);
                assertThat(running.get().outcome()).isEqualTo(RunOutcome.DONE);
                // all is committed by now, and none of it may be in a moment that was taken before
                moment.write(file, step -> {}, Cancellation.never());
                int all = sessions(workshop.database);
                restored.backups("test", TestWorkshop.LATER).restore(file, false, "test", step -> {}, Cancellation.never());
                assertThat(sessions(restored)).isPositive().isLessThanOrEqualTo(seen).isLessThan(all);
            }
            List<String> committed = PostgresForTests.query(elsewhere, "select chemin from fichier_log where etat <> 'en_erreur'");
            // a file of two days may wait there for its second one, as it would after a power cut
            assertThat(new Runner(restored.ingest(), restored.runs(), new SharedRules(restored.settings(), Map.of(), "test"),
                    TreeLayout.DEFAULT, folder, TestWorkshop.LATER).buildPending(RunTrigger.COMMAND).execute().fault()).isNull();
            LogTree part = new LogTree(whole.files().stream().filter(each -> committed.contains(each.path())).toList(), whole.rules(),
                    false);
            assertThat(StoredDocument.differences(part, restored.readers())).as("the committed days, and nothing by halves").isEmpty();
            assertThat(workshop.differences(whole)).isEmpty();
        }
    }

    /** Of another moment of the same work: the restored database takes the import up where the backup saw it. */
    @Test
    void theImportGoesOnFromTheRestoredDatabase() throws Exception {
        Path logs = folder.resolve("logs");
        writeMonth(logs, 1);
        try (TestWorkshop workshop = new TestWorkshop(folder.resolve("spool"));
                TestWorkshop target = new TestWorkshop(folder.resolve("s2"))) {
            workshop.importFrom(logs);
            Path file = folder.resolve("un-mois.zip");
            try (var moment = workshop.database.backups("test", TestWorkshop.LATER).take()) {
                moment.write(file, step -> {}, Cancellation.never());
            }
            target.database.backups("test", TestWorkshop.LATER).restore(file, false, "test", step -> {}, Cancellation.never());
            writeMonth(logs, 2);
            RunReport report = target.importFrom(logs);
            assertThat(report.unchanged()).as("known files are not read again").isPositive();
            assertThat(report.fault()).isNull();
            assertThat(target.differences(LogTree.read(logs, Rules.DEFAULT))).isEmpty();
        }
    }

    private static RunReport imported(TestWorkshop workshop, Path logs) {
        try {
            return workshop.importFrom(logs);
        } catch (fr.vigie.model.VigieException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sessions(Database database) throws fr.vigie.model.VigieException {
        return database.readers().snapshot(moment -> moment.sessions(SessionFilter.ALL).size());
    }

    /** The sample week moved to another month; the days keep their numbers. */
    private static void writeMonth(Path logs, int month) throws IOException {
        String wanted = String.format("2025%02d", month);
        try (Stream<Path> files = Files.walk(WEEK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = logs.resolve(WEEK.relativize(file).toString().replace("202506", wanted));
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file, StandardCharsets.ISO_8859_1).replace("202506", wanted),
                        StandardCharsets.ISO_8859_1);
            }
        }
    }
}
