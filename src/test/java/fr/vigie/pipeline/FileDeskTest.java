package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.fetch.FolderSource;
import fr.vigie.fetch.Listing;
import fr.vigie.fetch.LogSource;
import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.Fault;
import fr.vigie.model.Rules;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.reference.LogTree;
import fr.vigie.reference.LogTree.LogFile;
import fr.vigie.store.FileDecision;
import fr.vigie.store.FileItem;
import fr.vigie.store.FileQuery;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people ask for on the screen <em>Synchronisation</em>, on a real PostgreSQL. */
class FileDeskTest {
    private static final Path EDGE = Path.of("src/test/resources/samples/edge");

    @TempDir
    Path folder = Path.of("");

    /** A workshop with its runs; the reports come in the order in which they end. */
    private static final class Desk implements AutoCloseable {
        final TestWorkshop workshop;
        final BlockingQueue<RunReport> reports = new LinkedBlockingQueue<>();
        final SyncService sync;
        final FileDesk desk;

        Desk(Path spool, SyncService.@Nullable Feed feed) throws VigieException {
            workshop = new TestWorkshop(spool);
            Runner runner = workshop.runner(TestWorkshop.LATER);
            sync = new SyncService(runner, feed, workshop.database.leadership(), reports::add, TestWorkshop.LATER);
            desk = new LiveFileDesk(workshop.database.files(), workshop.database.readers(), sync,
                    new ManualRuns(runner, sync, "marie@bureau-3"));
        }

        RunReport next() throws InterruptedException {
            RunReport report = reports.poll(60, TimeUnit.SECONDS);
            assertThat(report).as("a run that ends").isNotNull();
            return java.util.Objects.requireNonNull(report);
        }

        FileItem file(String path, int generation) throws VigieException {
            return desk.files(FileQuery.first(1_000)).items().stream()
                    .filter(item -> item.key().path().equals(path) && item.key().generation() == generation).findFirst().orElseThrow();
        }

        @Override
        public void close() {
            sync.close();
            workshop.close();
        }
    }

    @Test
    void an_import_reads_a_dropped_folder_and_says_what_it_read() throws Exception {
        try (Desk it = new Desk(folder, null)) {
            it.desk.importFrom(List.of(EDGE));
            RunReport report = it.next();
            assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(report.counts().filesRead()).isPositive();
            assertThat(report.ignored()).isPositive();
            assertThat(report.rejects()).isPositive();
            assertThat(java.util.Objects.requireNonNull(it.desk.lastImport()).report()).isSameAs(report);
            assertThat(it.workshop.differences(LogTree.read(EDGE, Rules.DEFAULT))).isEmpty();
            Run run = it.desk.runs(10).getFirst();
            assertThat(run.kind()).isEqualTo(RunKind.IMPORT);
            assertThat(run.trigger()).isEqualTo(RunTrigger.MANUAL);
            assertThat(it.sync.status().running()).isFalse();
            assertThat(it.sync.status().lastEnd()).as("an import is no reading of the server").isNull();
        }
    }

    @Test
    void files_dropped_together_are_counted_together() throws Exception {
        try (Desk it = new Desk(folder.resolve("spool"), null)) {
            Path first = folder.resolve("a/DEM12 (PVC)/20250528.LOG");
            Path second = folder.resolve("b/SU12 (HYBRIDE)/20250528.LOG");
            for (Path file : List.of(first, second)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, "20250528 07:12:33|@StukUitgevoerd: K1\r\n");
            }
            it.desk.importFrom(List.of(first, second));
            assertThat(it.next().counts().filesSeen()).isEqualTo(2);
            assertThat(it.desk.centres()).hasSize(2);
        }
    }

    @Test
    void a_folder_that_holds_no_logs_of_a_known_type_is_explained() throws Exception {
        try (Desk it = new Desk(folder.resolve("spool"), null)) {
            Path photos = Files.createDirectories(folder.resolve("Photos"));
            Files.writeString(photos.resolve("20250528.LOG"), "20250528 07:12:33|@StukUitgevoerd: K1\r\n");
            it.desk.importFrom(List.of(photos));
            RunReport report = it.next();
            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            VigieException fault = java.util.Objects.requireNonNull(report.fault());
            assertThat(fault.fault()).isEqualTo(Fault.IMPORT_NOTHING);
            assertThat(FaultText.of(fault)).contains("Photos");
            it.desk.importFrom(List.of(folder.resolve("gone")));
            assertThat(java.util.Objects.requireNonNull(it.next().fault()).fault()).isEqualTo(Fault.FOLDER_UNKNOWN);
        }
    }

    private static String pieces(int hour, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(String.format("20250528 %02d:%02d:%02d|@StukUitgevoerd: K%d-%d\r\n", hour, i / 60, i % 60, hour, i));
        }
        return text.toString();
    }

    private static LogFile log(String path, int generation, String text) {
        return new LogFile(path, generation, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_version_set_aside_counts_nowhere_and_comes_back_whole() throws Exception {
        String path = "DEM12 (PVC)/20250528.LOG";
        String first = pieces(7, 90);
        String second = pieces(9, 40);
        Path file = folder.resolve("tree").resolve(path);
        Files.createDirectories(file.getParent());
        try (Desk it = new Desk(folder.resolve("spool"), null)) {
            Files.writeString(file, first);
            it.desk.importFrom(List.of(folder.resolve("tree")));
            it.next();
            Files.writeString(file, second);
            it.desk.importFrom(List.of(folder.resolve("tree")));
            it.next();
            LogTree both = new LogTree(List.of(log(path, 1, first), log(path, 2, second)), Rules.DEFAULT, false);
            assertThat(it.workshop.differences(both)).isEmpty();

            FileItem one = it.file(path, 1);
            assertThat(it.desk.setAside(one, true)).isTrue();
            assertThat(it.next().outcome()).isEqualTo(RunOutcome.DONE);
            // alone, the second version is still the second
            assertThat(it.workshop.differences(new LogTree(List.of(log(path, 2, second)), Rules.DEFAULT, false))).isEmpty();
            assertThat(it.desk.setAside(one, true)).as("it is so already").isFalse();
            assertThat(it.file(path, 1).shown()).isEqualTo(FileQuery.Shown.SET_ASIDE);

            FileItem two = it.file(path, 2);
            it.desk.setAside(two, true);
            it.next();
            assertThat(it.workshop.differences(new LogTree(List.of(), Rules.DEFAULT, false))).as("no version, no session").isEmpty();

            it.desk.setAside(one, false);
            it.next();
            it.desk.setAside(two, false);
            it.next();
            assertThat(it.workshop.differences(both)).isEmpty();
            FileDetails details = it.desk.details(one.id()).orElseThrow();
            assertThat(details.versions()).extracting(item -> item.key().generation()).containsExactly(1, 2);
            assertThat(details.decisions()).extracting(FileDecision::setAside).containsExactly(false, true);
            assertThat(details.decisions()).allMatch(decision -> decision.author().equals("marie@bureau-3"));
            assertThat(it.desk.runs(3)).allMatch(run -> run.kind() == RunKind.REPROCESS && run.trigger() == RunTrigger.MANUAL);
        }
    }

    /** A folder that stands for an FTP server, on which one file cannot be read for a while. */
    private static final class Flaky implements LogSource {
        private final LogSource real;
        private final AtomicBoolean broken;

        Flaky(LogSource real, AtomicBoolean broken) {
            this.real = real;
            this.broken = broken;
        }

        @Override
        public String id() {
            return "ftp";
        }

        @Override
        public String describe() {
            return real.describe();
        }

        @Override
        public int parallelism() {
            return 1;
        }

        @Override
        public Listing list(Cancellation cancellation) throws VigieException {
            return real.list(cancellation);
        }

        @Override
        public long read(RemoteFile file, long offset, OutputStream to, Cancellation cancellation) throws VigieException, IOException {
            if (broken.get() && file.path().contains("DEMALU")) {
                throw new VigieException(Fault.FTP_TRANSFER, file.path(), 10, file.size(), "426");
            }
            return real.read(file, offset, to, cancellation);
        }

        @Override
        public byte[] head(RemoteFile file, int length, Cancellation cancellation) throws VigieException {
            return real.head(file, length, cancellation);
        }

        @Override
        public void delete(RemoteFile file, Cancellation cancellation) throws VigieException {
            real.delete(file, cancellation);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    @Test
    void a_file_that_failed_is_read_again_when_asked() throws Exception {
        Path tree = folder.resolve("tree");
        for (String path : List.of("DEM12 (PVC)/20250528.LOG", "DEMALU (ALU)/20250528.LOG")) {
            Files.createDirectories(tree.resolve(path).getParent());
            Files.writeString(tree.resolve(path), pieces(8, 50));
        }
        AtomicBoolean broken = new AtomicBoolean(true);
        SyncService.Feed feed = new SyncService.Feed("ftp://test/",
                () -> new Flaky(FolderSource.of(List.of(tree), TreeLayout.DEFAULT).getFirst(), broken), false, Duration.ofMinutes(15));
        try (Desk it = new Desk(folder.resolve("spool"), feed)) {
            it.sync.runNow();
            assertThat(it.next().outcome()).isEqualTo(RunOutcome.PART);
            FileItem failed = it.desk.files(FileQuery.first(10)).items().getFirst();
            assertThat(failed.shown()).isEqualTo(FileQuery.Shown.IN_ERROR);
            assertThat(failed.error()).contains("DEMALU");
            assertThat(it.desk.files(FileQuery.first(10)).attention()).isEqualTo(1);

            broken.set(false);
            it.sync.runNow();
            RunReport again = it.next();
            assertThat(again.outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(again.counts().filesRead()).as("the other file is left alone").isEqualTo(1);
            assertThat(it.file("DEMALU (ALU)/20250528.LOG", 1).shown()).isEqualTo(FileQuery.Shown.READ);
            assertThat(it.workshop.differences(LogTree.read(tree, Rules.DEFAULT))).isEmpty();
        }
    }

    @Test
    void runs_asked_for_together_come_one_after_the_other_and_can_be_cancelled() throws Exception {
        try (Desk it = new Desk(folder, null)) {
            it.desk.importFrom(List.of(EDGE));
            it.desk.reprocess(null, null, null);
            it.desk.importFrom(List.of(EDGE));
            assertThat(it.sync.status().running()).isTrue();
            assertThat(it.desk.plan().waiting()).isLessThanOrEqualTo(2);
            RunReport first = it.next();
            RunReport second = it.next();
            RunReport third = it.next();
            assertThat(first.counts().filesRead()).isPositive();
            assertThat(second.counts().sessions()).isPositive();
            assertThat(third.counts().filesRead()).isZero();
            assertThat(it.desk.runs(3)).extracting(Run::kind).containsExactly(RunKind.IMPORT, RunKind.REPROCESS, RunKind.IMPORT);
            assertThat(it.desk.plan().running()).isNull();
            assertThat(it.workshop.differences(LogTree.read(EDGE, Rules.DEFAULT))).isEmpty();
        }
    }

    @Test
    void files_are_filtered_ordered_and_paged_by_the_server() throws Exception {
        try (Desk it = new Desk(folder, null)) {
            it.desk.importFrom(List.of(EDGE));
            it.next();
            long all = it.desk.files(FileQuery.first(1)).all();
            assertThat(all).isGreaterThan(30);
            List<FileItem> first = it.desk.files(FileQuery.first(1_000)).items();
            assertThat(first).hasSize((int) all).isSortedAccordingTo(java.util.Comparator.comparingInt(FileItem::attention).reversed());
            long centre = first.getFirst().centre().id();
            assertThat(it.desk.files(new FileQuery(null, centre, "dossier", "", false, FileQuery.Order.PATH, false, 0, 100)).items())
                    .isNotEmpty().allMatch(item -> item.centre().id() == centre);
            assertThat(it.desk.files(new FileQuery(null, null, "ftp", "", false, FileQuery.Order.PATH, false, 0, 100)).matching()).isZero();
            assertThat(it.desk.files(new FileQuery(null, null, null, "su12 0602", false, FileQuery.Order.PATH, true, 0, 100)).items())
                    .isNotEmpty().allMatch(item -> item.key().path().contains("SU12") && item.key().path().contains("0602"));
            assertThat(it.desk.files(new FileQuery(null, null, null, "100%_!", false, FileQuery.Order.PATH, true, 0, 100)).matching())
                    .isZero();
            for (FileQuery.Order order : FileQuery.Order.values()) {
                List<Long> pages = new java.util.ArrayList<>();
                for (int offset = 0; offset < all; offset += 7) {
                    it.desk.files(new FileQuery(null, null, null, "", false, order, offset % 2 == 0, offset, 0)).items();
                    it.desk.files(new FileQuery(null, null, null, "", false, order, true, offset, 7)).items()
                            .forEach(item -> pages.add(item.id()));
                }
                assertThat(pages).as("pages by %s", order).hasSize((int) all).doesNotHaveDuplicates();
            }
            for (FileQuery.Shown shown : FileQuery.Shown.values()) {
                assertThat(it.desk.files(new FileQuery(shown, null, null, "", false, FileQuery.Order.READ_AT, true, 0, 100)).items())
                        .allMatch(item -> item.shown() == shown);
            }
        }
    }
}
