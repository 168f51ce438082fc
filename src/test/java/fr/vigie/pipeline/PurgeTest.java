package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.fetch.FolderSource;
import fr.vigie.model.Fault;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.store.Holdings;
import fr.vigie.store.Leadership;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.PurgeCounts;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retention removes details and raw bytes, leaves every sum, and nothing brings a day back (spec 7, 35). On a real PostgreSQL. */
class PurgeTest {
    private static final LocalDate OLD = LocalDate.of(2025, 5, 28);
    private static final LocalDate YOUNG = LocalDate.of(2025, 6, 20);
    /** Thirteen months after the one and not after the other. */
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-07-10T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> DETAILS = List.of("piece_production", "job_profil", "periode_attente", "periode_arret",
            "periode_inexpliquee", "anomalie");

    @TempDir
    Path folder = Path.of("");

    private Path file(String path) throws Exception {
        Path file = folder.resolve("logs").resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private static String log(LocalDate day) {
        String date = day.toString().replace("-", "");
        return date + " 07:00:00|@MachineStart\n" + date + " 07:01:00|@JobProfiel: R:1 L:3359.0 C:7016 G\n" + date
                + " 07:02:00|@StukUitgevoerd: a\n" + date + " 07:05:00|@MachineWait: 45 sec\n" + date + " 07:07:00|@StukUitgevoerd: b\n"
                + date + " 07:09:00|@MachineStop\n" + date + " 07:20:00|@MachineStart\n" + date + " 07:21:00|@StukUitgevoerd: c\nx|@Rejet\n"
                + date + " 08:00:00|@StukUitgevoerd: d\n";
    }

    private RunReport sync(TestWorkshop workshop) throws VigieException {
        RunReport report = workshop.sync(FolderSource.of(List.of(folder.resolve("logs")), TreeLayout.DEFAULT).getFirst(), NOW);
        assertThat(report.fault()).isNull();
        assertThat(report.failures()).isEmpty();
        return report;
    }

    private static Purging purging(TestWorkshop workshop, Map<String, String> settings) {
        return new Purging(workshop.database.retention(), workshop.database.runs(),
                new SharedRules(workshop.database.settings(), settings, "test"), NOW);
    }

    private static void purge(TestWorkshop workshop) {
        assertThat(purging(workshop, Map.of()).purge(RunTrigger.SCHEDULE).execute().fault()).isNull();
    }

    private static Map<LocalDate, SessionFigures> figures(TestWorkshop workshop) throws VigieException {
        Map<LocalDate, SessionFigures> figures = new TreeMap<>();
        workshop.database.readers().snapshot(moment -> moment.sessions(SessionFilter.ALL))
                .forEach(row -> figures.put(row.day(), row.figures()));
        return figures;
    }

    private static long count(TestWorkshop workshop, String from) throws Exception {
        return Long.parseLong(PostgresForTests.query(workshop.settings, "select count(*) from " + from).getFirst());
    }

    private static String of(LocalDate day, String table) {
        return table + " d join session_production s on s.id = d.session_id where s.date_production = '" + day + "'";
    }

    private void prepared(TestWorkshop workshop) throws Exception {
        Files.writeString(file("DEM12 (PVC)/20250528.LOG"), log(OLD));
        Files.writeString(file("DEM12 (PVC)/20250620.LOG"), log(YOUNG));
        sync(workshop);
    }

    @Test
    void details_and_bytes_of_old_days_go_and_every_figure_stays() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            prepared(workshop);
            PostgresForTests.execute(workshop.settings, """
                    insert into justification (centre_usinage_id, genre, timestamp_debut, commentaire, version, auteur)
                    select id, 'arret', t::timestamp, 'x', 1, 'marie' from centre_usinage,
                        (values ('2025-05-28 07:09:00'), ('2025-06-20 07:09:00')) v(t);
                    insert into journal_audit (moment, acteur, action, objet, detail, adresse)
                    values ('2025-05-01', 'a', 'connexion', '', '', ''), ('2026-07-01', 'b', 'connexion', '', '', '')""");
            Map<LocalDate, SessionFigures> before = figures(workshop);
            PurgeCounts due = purging(workshop, Map.of()).due();
            assertThat(due.days()).isOne();
            assertThat(due.details()).isPositive();
            assertThat(due.files()).isOne();
            assertThat(due.bytes()).isEqualTo(log(OLD).length());
            assertThat(due.others()).isEqualTo(2);

            purge(workshop);

            assertThat(figures(workshop)).isEqualTo(before);
            for (String table : DETAILS) {
                assertThat(count(workshop, of(OLD, table))).as(table).isZero();
            }
            assertThat(count(workshop, of(YOUNG, "piece_production"))).isEqualTo(4);
            assertThat(count(workshop, "fichier_log_bloc")).isOne();
            assertThat(count(workshop, "rejet_ligne")).isOne();
            assertThat(count(workshop, "fichier_log")).isEqualTo(2);
            assertThat(count(workshop, "justification")).isOne();
            assertThat(count(workshop, "journal_audit")).isOne();
            Run run = workshop.database.readers().snapshot(moment -> moment.lastGoodRun(RunKind.PURGE)).orElseThrow();
            assertThat(run.counts().sessions()).isOne();
            assertThat(run.counts().events()).isEqualTo(due.details());
            assertThat(run.counts().bytes()).isEqualTo(due.bytes());
            assertThat(purging(workshop, Map.of()).due()).isEqualTo(PurgeCounts.NONE);

            PersonalFacts facts = new PersonalData(workshop.database.retention(), workshop.database.erasures(), workshop.database.readers(),
                    purging(workshop, Map.of())).facts();
            assertThat(facts.months()).isEqualTo(13);
            assertThat(facts.oldest()).isEqualTo(YOUNG);
            assertThat(facts.lastDays()).isOne();
            assertThat(workshop.database.retention().holdings().kinds()).contains(
                    new Holdings.Kind(Holdings.Name.SESSIONS, 2, OLD), new Holdings.Kind(Holdings.Name.RAW, 1, YOUNG));
        }
    }

    @Test
    void a_purged_day_never_comes_back() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            prepared(workshop);
            Map<LocalDate, SessionFigures> before = figures(workshop);
            purge(workshop);
            assertThat(sync(workshop).counts().filesRead()).as("the file is known").isZero();

            Files.setLastModifiedTime(file("DEM12 (PVC)/20250528.LOG"), FileTime.from(Instant.parse("2025-07-01T00:00:00Z")));
            sync(workshop);
            still(workshop, before, "another time, the same content");

            Files.writeString(file("DEM12 (PVC)/20250528.LOG"), "20250528 09:00:00|@StukUitgevoerd: e\n", StandardOpenOption.APPEND);
            assertThat(sync(workshop).purgedDays()).isOne();
            still(workshop, before, "grown");

            Files.createDirectories(file("DEM12 (PVC)/archive/x").getParent());
            Files.copy(file("DEM12 (PVC)/20250528.LOG"), file("DEM12 (PVC)/archive/20250528.LOG"));
            sync(workshop);
            still(workshop, before, "copied");

            Files.delete(file("DEM12 (PVC)/20250528.LOG"));
            sync(workshop);
            Files.writeString(file("DEM12 (PVC)/20250528.LOG"), log(OLD));
            sync(workshop);
            still(workshop, before, "vanished and back");

            RunReport rebuilt = workshop.runner(NOW).reprocess(null, null, null, RunTrigger.COMMAND).execute();
            assertThat(rebuilt.failures()).isEmpty();
            assertThat(rebuilt.purgedDays()).as("reprocessing says what it left").isOne();
            still(workshop, before, "reprocessed");
            Run run = workshop.database.readers().snapshot(moment -> moment.lastRun(RunKind.REPROCESS)).orElseThrow();
            assertThat(run.message()).contains("1");
        }
    }

    private static void still(TestWorkshop workshop, Map<LocalDate, SessionFigures> before, String when) throws Exception {
        assertThat(figures(workshop)).as(when).isEqualTo(before);
        assertThat(count(workshop, of(OLD, "piece_production"))).as(when).isZero();
        assertThat(count(workshop, "fichier_log_bloc b join fichier_log f on f.id = b.fichier_log_id where f.chemin like '%20250528%'"))
                .as("raw bytes, " + when).isZero();
        assertThat(count(workshop, "fichier_log_jour where a_construire")).as(when).isZero();
    }

    @Test
    void a_file_with_a_younger_day_keeps_its_bytes_until_that_day_is_old_too() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            Files.writeString(file("DEM12 (PVC)/tout.LOG"), log(OLD) + log(YOUNG));
            sync(workshop);
            Map<LocalDate, SessionFigures> before = figures(workshop);
            purge(workshop);
            assertThat(count(workshop, "fichier_log_bloc")).isOne();
            assertThat(count(workshop, of(OLD, "piece_production"))).isZero();
            Files.writeString(file("DEM12 (PVC)/tout.LOG"), "20250620 09:00:00|@StukUitgevoerd: e\n", StandardOpenOption.APPEND);
            sync(workshop);
            assertThat(figures(workshop).get(OLD)).isEqualTo(before.get(OLD));
            assertThat(figures(workshop).get(YOUNG)).isNotNull().extracting(SessionFigures::pieces).isEqualTo(5);
            assertThat(workshop.runner(NOW).reprocess(null, null, null, RunTrigger.COMMAND).execute().failures()).isEmpty();
            assertThat(figures(workshop).get(OLD)).isEqualTo(before.get(OLD));
            assertThat(count(workshop, of(OLD, "piece_production"))).isZero();
        }
    }

    @Test
    void the_raw_log_of_a_purged_day_says_why_there_is_nothing() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            prepared(workshop);
            purge(workshop);
            RawLog raw = new LiveRawLog(workshop.database.files(), workshop.database.readers(), () -> LocalTime.MIDNIGHT);
            SessionRow session = workshop.database.readers().snapshot(moment -> moment.sessions(SessionFilter.ofDay(OLD))).getFirst();
            assertThat(session.purged()).isTrue();
            StoredFile file = raw.day(session.centre().id(), OLD).files().getFirst();
            assertThatThrownBy(() -> raw.map(file, OLD, Cancellation.never(), part -> {})).isInstanceOfSatisfying(VigieException.class,
                    gone -> assertThat(gone.fault()).isEqualTo(Fault.RAW_PURGED));
        }
    }

    @Test
    void the_term_is_shared_and_the_leader_applies_it() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            prepared(workshop);
            Purging purging = purging(workshop, Map.of("retention.months", "1"));
            assertThat(purging.months()).isEqualTo(1);
            assertThat(purging(workshop, Map.of()).months()).as("for every desktop").isEqualTo(1);
            try (Leadership leadership = workshop.database.leadership(); Leadership other = workshop.database.leadership()) {
                CountDownLatch ended = new CountDownLatch(1);
                SyncService sync = new SyncService(workshop.runner(NOW), null, leadership, _ -> ended.countDown(), NOW);
                SyncService second = new SyncService(workshop.runner(NOW), null, other, _ -> {}, NOW);
                LocalTraces traces = new LocalTraces(folder.resolve("home"), workshop.database.erasures());
                assertThat(leadership.acquire()).isTrue();
                try (sync;
                        second;
                        RetentionService follower = new RetentionService(purging, workshop.database.runs(), second, other, traces);
                        RetentionService leader = new RetentionService(purging, workshop.database.runs(), sync, leadership, traces)) {
                    follower.tick();
                    assertThat(count(workshop, "execution_sync where genre = 'purge'")).isZero();
                    leader.tick();
                    assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
                    leader.tick();
                    assertThat(count(workshop, "execution_sync where genre = 'purge'")).as("once a day").isOne();
                }
            }
            assertThat(count(workshop, "fichier_log_bloc")).as("both days are older than a month").isZero();
            assertThat(figures(workshop)).hasSize(2);
        }
    }
}
