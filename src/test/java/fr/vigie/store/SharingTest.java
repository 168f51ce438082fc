package fr.vigie.store;

import static fr.vigie.store.Samples.DAY;
import static fr.vigie.store.Samples.DEM12;
import static fr.vigie.store.Samples.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several Vigies on one database. */
class SharingTest {
    static final String KILL_OTHERS = "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() "
            + "and pid <> pg_backend_pid() and query ";

    DatabaseSettings settings;
    Database one;
    Database other;

    @BeforeEach
    void open() throws VigieException {
        settings = PostgresForTests.freshDatabase();
        one = Database.open(settings, Path.of("target"));
        other = Database.open(settings, Path.of("target"));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void oneLeadsAndAnotherTakesOver() throws Exception {
        try (Leadership first = one.leadership(); Leadership second = other.leadership()) {
            assertThat(first.acquire()).isTrue();
            assertThat(first.acquire()).as("keeps it").isTrue();
            assertThat(second.acquire()).isFalse();
            assertThat(second.held()).isFalse();
            first.close();
            assertThat(second.acquire()).isTrue();
            assertThat(first.acquire()).as("closed for good").isFalse();
        }
    }

    @Test
    void whoLostTheLeadWritesNothing() throws Exception {
        try (Leadership lost = one.leadership(); Leadership next = other.leadership()) {
            assertThat(lost.acquire()).isTrue();
            IngestStore fenced = lost.fenced();
            long centre = fenced.centre(DEM12).id();
            fenced.commitFiles(List.of(Samples.newFile(centre, KEY, Samples.bytes("x"), new FileDay(DAY, 1, true))));
            StoredFile file = fenced.files("dossier").get(0);
            PostgresForTests.query(settings, KILL_OTHERS + "like '%pg_try_advisory_lock%'");
            assertThat(next.acquire()).isTrue();
            DayCommit commit = new DayCommit(centre, DAY, Samples.session(DAY, 3, new SourceFile(file.id(), KEY.path(), 1)),
                    List.of(file.basis()), List.of());
            assertThat(lost.held()).as("it does not know yet").isTrue();
            assertLost(() -> fenced.commitDay(commit));
            assertLost(() -> fenced.markDeleted(List.of(file.known())));
            assertLost(() -> fenced.commitFiles(List.of(Samples.grown(file, Samples.bytes("xy")))));
            next.fenced().commitDay(commit);
            assertThat(lost.acquire()).isFalse();
            assertLost(lost::fenced);
            assertThat(lost.acquire()).as("stays led").isFalse();
        }
    }

    private static void assertLost(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.LEADERSHIP_LOST));
    }

    @Test
    void hearsOfChangesAndOfEverythingAfterALostConnection() throws Exception {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        try (Database.Subscription feed = other.listen(heard::add)) {
            assertThat(next(heard)).isEqualTo(new Change.Everything());
            long centre = one.ingest().centre(DEM12).id();
            one.ingest().commitDay(new DayCommit(centre, DAY, Samples.session(DAY, 1, new SourceFile(0, KEY.path(), 1)), List.of(),
                    List.of(Samples.newFile(centre, KEY, Samples.bytes("x"), new FileDay(DAY, 1, true)))));
            assertThat(next(heard)).isEqualTo(new Change.DayChanged(centre, DAY));
            one.settings().put("changeover", "05:00", 0, "moi");
            assertThat(next(heard)).isEqualTo(new Change.SettingsChanged());
            PostgresForTests.query(settings, KILL_OTHERS + "like 'listen vigie%'");
            assertThat(next(heard)).isEqualTo(new Change.Everything());
            try (Runs.Handle run = one.runs().start(RunKind.FTP, RunTrigger.MANUAL)) {
                assertThat(next(heard)).isEqualTo(new Change.RunChanged());
            }
        }
    }

    private static @Nullable Change next(BlockingQueue<Change> heard) throws InterruptedException {
        return heard.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void theFasterOfTwoWritersOfASettingWins() throws Exception {
        SharedSetting first = one.settings().put("gap.threshold", "600", 0, "marie@bureau");
        assertThat(first.version()).isEqualTo(1);
        assertThat(other.settings().put("gap.threshold", "300", 1, "paul@atelier").version()).isEqualTo(2);
        assertThatThrownBy(() -> one.settings().put("gap.threshold", "900", 1, "marie@bureau")).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.SETTING_CHANGED));
        assertThatThrownBy(() -> one.settings().put("gap.threshold", "900", 0, "marie@bureau")).isInstanceOf(VigieException.class);
        assertThat(one.settings().all()).hasEntrySatisfying("gap.threshold", stored -> {
            assertThat(stored.value()).isEqualTo("300");
            assertThat(stored.by()).isEqualTo("paul@atelier");
        });
    }

    @Test
    void tellsRunsThatEndedWithoutAWord() throws Exception {
        RunCounts counts = new RunCounts(9, 8, 1, 7_000, 60, 5);
        try (Runs.Handle done = one.runs().start(RunKind.IMPORT, RunTrigger.COMMAND)) {
            assertThat(runs().get(0).outcome()).isEqualTo(RunOutcome.RUNNING);
            done.finish(counts, RunOutcome.PART, "un fichier illisible");
        }
        Runs.Handle alive = one.runs().start(RunKind.FTP, RunTrigger.SCHEDULE);
        other.runs().start(RunKind.FTP, RunTrigger.MANUAL).close();
        assertThat(runs()).extracting(Run::outcome).containsExactly(RunOutcome.INTERRUPTED, RunOutcome.RUNNING, RunOutcome.PART);
        other.runs().start(RunKind.REPROCESS, RunTrigger.MANUAL).close();
        assertThat(PostgresForTests.query(settings, "select issue from execution_sync order by id"))
                .as("written down by the next run").containsExactly("partiel", "en_cours", "interrompu", "en_cours");
        alive.finish(RunCounts.NONE, RunOutcome.DONE, null);
        alive.close();
        Run last = runs().get(3);
        assertThat(last.counts()).isEqualTo(counts);
        assertThat(last.message()).isEqualTo("un fichier illisible");
        assertThat(last.kind()).isEqualTo(RunKind.IMPORT);
        assertThat(last.end()).isAfterOrEqualTo(last.start());
        assertThat(last.user()).isEqualTo(System.getProperty("user.name"));
    }

    private List<Run> runs() throws VigieException {
        return one.readers().snapshot(snapshot -> snapshot.lastRuns(10));
    }

    @Test
    void worksOnAfterTheServerDroppedEveryConnection() throws Exception {
        long centre = one.ingest().centre(DEM12).id();
        PostgresForTests.query(settings, KILL_OTHERS + "is not null");
        // a connection used a moment ago is not tried before it is used again: that one call may fail, with the reason
        assertThatThrownBy(() -> one.ingest().centre(DEM12)).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.DATABASE_LOST));
        assertThat(one.ingest().centre(DEM12).id()).isEqualTo(centre);
        assertThat(one.readers().<Integer>snapshot(snapshot -> snapshot.centres().size())).isEqualTo(1);
    }
}
