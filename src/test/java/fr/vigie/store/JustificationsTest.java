package fr.vigie.store;

import static fr.vigie.store.Samples.DAY;
import static fr.vigie.store.Samples.DEM12;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two desktops give reasons on one real database. */
class JustificationsTest {
    DatabaseSettings settings;
    Database one;
    Database other;
    long centre;

    @BeforeEach
    void open() throws Exception {
        settings = PostgresForTests.freshDatabase();
        one = Database.open(settings, Path.of("target"));
        other = Database.open(settings, Path.of("target"));
        centre = one.ingest().centre(DEM12).id();
        build(DAY, 90);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private void build(LocalDate day, int pieces) throws Exception {
        FileKey key = new FileKey("dossier", "DEM12/" + day + ".LOG", 1);
        List<StoredFile> stored = one.ingest().filesOf(centre, day);
        List<FileWrite> writes = stored.isEmpty()
                ? List.of(Samples.newFile(centre, key, Samples.bytes("x"), new FileDay(day, pieces, true)))
                : List.of();
        SourceFile source = new SourceFile(stored.isEmpty() ? 0 : stored.getFirst().id(), key.path(), 1);
        one.ingest().commitDay(new DayCommit(centre, day, Samples.session(day, pieces, source),
                stored.stream().map(StoredFile::basis).toList(), writes));
    }

    private static PeriodFilter filter(LocalDate from, LocalDate to) {
        return new PeriodFilter(from, to, null, null, EnumSet.allOf(PeriodKind.class), 0, 1000);
    }

    private List<IdlePeriod> periods(PeriodFilter filter) throws VigieException {
        return other.readers().snapshot(moment -> moment.idlePeriods(filter));
    }

    private IdlePeriod stop() throws VigieException {
        return periods(filter(DAY, DAY)).stream().filter(period -> period.key().kind() == PeriodKind.STOP).findFirst().orElseThrow();
    }

    private static int reason(Database database, String label) throws VigieException {
        return database.justifications().reasons().stream().filter(reason -> reason.label().equals(label)).findFirst().orElseThrow().id();
    }

    private static JustificationChange change(PeriodKey key, int reason, String comment, long version) {
        return new JustificationChange(key, reason, comment, version);
    }

    @Test
    void periods_come_newest_first_with_file_and_line_and_nothing_said() throws Exception {
        List<IdlePeriod> all = periods(filter(DAY, DAY));
        assertThat(all).extracting(IdlePeriod::millis).containsExactly(600_000L, 360_000L, 59_999L, 2L);
        assertThat(all).extracting(period -> period.key().kind()).containsExactly(PeriodKind.UNEXPLAINED, PeriodKind.STOP, PeriodKind.WAIT,
                PeriodKind.WAIT);
        assertThat(all).allSatisfy(period -> {
            assertThat(period.path()).isEqualTo("DEM12/2025-05-26.LOG");
            assertThat(period.day()).isEqualTo(DAY);
            assertThat(period.justification()).isNull();
        });
        assertThat(stop().bounds()).isNotNull();
        assertThat(stop().line()).isEqualTo(6);
    }

    @Test
    void a_filter_leaves_out_what_is_short_or_of_another_kind_centre_type_or_day_and_sums_do_not() throws Exception {
        build(DAY.plusDays(1), 90);
        assertThat(periods(new PeriodFilter(DAY, DAY, null, null, EnumSet.allOf(PeriodKind.class), 60_000, 1000))).hasSize(2);
        assertThat(periods(new PeriodFilter(DAY, DAY, null, null, Set.of(PeriodKind.WAIT), 0, 1000))).hasSize(2);
        assertThat(periods(new PeriodFilter(DAY, DAY.plusDays(1), null, null, Set.of(PeriodKind.STOP), 0, 1))).hasSize(1)
                .first().extracting(IdlePeriod::day).isEqualTo(DAY.plusDays(1));
        assertThat(periods(new PeriodFilter(DAY, DAY, centre + 1, null, Set.of(PeriodKind.STOP), 0, 1000))).isEmpty();
        assertThat(periods(new PeriodFilter(DAY, DAY, centre, "DEM12", Set.of(PeriodKind.STOP), 0, 1000))).hasSize(1);
        assertThat(periods(new PeriodFilter(DAY, DAY, null, "SU12", Set.of(PeriodKind.STOP), 0, 1000))).isEmpty();
        assertThat(periods(new PeriodFilter(DAY, DAY, null, null, Set.of(), 0, 1000))).isEmpty();
        Map<PeriodKind, PeriodSum> sums = one.readers()
                .snapshot(moment -> moment.idleSums(new PeriodFilter(DAY, DAY.plusDays(1), null, null, Set.of(), 60_000, 1)));
        assertThat(sums).isEqualTo(Map.of(PeriodKind.STOP, new PeriodSum(2, 720_000), PeriodKind.WAIT, new PeriodSum(4, 120_002),
                PeriodKind.UNEXPLAINED, new PeriodSum(2, 1_200_000)));
    }

    @Test
    void a_justification_survives_the_rebuild_of_its_day() throws Exception {
        PeriodKey key = stop().key();
        one.justifications().save(List.of(change(key, reason(one, "Panne"), "  moteur d’amenage ", 0)), "marie@bureau");
        build(DAY, 91);
        IdlePeriod again = stop();
        assertThat(again.key()).isEqualTo(key);
        Justification said = Objects.requireNonNull(again.justification());
        assertThat(said.comment()).isEqualTo("moteur d’amenage");
        assertThat(said.author()).isEqualTo("marie@bureau");
        assertThat(said.reasonId()).isEqualTo(reason(other, "Panne"));
        assertThat(said.version()).isEqualTo(1);
    }

    @Test
    void the_slower_of_two_desktops_is_refused_whole_and_told_by_whom() throws Exception {
        List<PeriodKey> keys = periods(filter(DAY, DAY)).stream().map(IdlePeriod::key).toList();
        one.justifications().save(List.of(change(keys.get(1), reason(one, "Panne"), "", 0)), "marie@bureau");
        List<JustificationChange> bulk = keys.stream().map(key -> change(key, reason2(), "tout", 0)).toList();
        assertThatThrownBy(() -> other.justifications().save(bulk, "paul@atelier")).isInstanceOfSatisfying(VigieException.class,
                refused -> {
                    assertThat(refused.fault()).isEqualTo(Fault.JUSTIFICATION_CHANGED);
                    assertThat(refused.arguments().getFirst()).isEqualTo("marie@bureau");
                    assertThat(refused.arguments().get(1)).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
                    assertThat(refused.arguments().get(2)).isEqualTo("1");
                });
        assertThat(periods(filter(DAY, DAY)).stream().filter(period -> period.justification() != null)).as("nothing of it was written")
                .hasSize(1);
        List<JustificationChange> informed = keys.stream().map(key -> change(key, reason2(), "tout", key.equals(keys.get(1)) ? 1 : 0))
                .toList();
        Map<PeriodKey, Justification> saved = other.justifications().save(informed, "paul@atelier");
        assertThat(saved).hasSize(4);
        assertThat(Objects.requireNonNull(saved.get(keys.get(1))).version()).isEqualTo(2);
        assertThat(periods(filter(DAY, DAY))).extracting(IdlePeriod::justification).doesNotContainNull()
                .containsExactlyInAnyOrderElementsOf(saved.values());
    }

    private int reason2() {
        try {
            return reason(other, "Réglage");
        } catch (VigieException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void of_many_that_save_the_same_rows_at_once_one_wins_and_nobody_is_locked_out() throws Exception {
        List<JustificationChange> bulk = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(i -> change(new PeriodKey(centre, PeriodKind.WAIT, DAY.atStartOfDay().plusSeconds(i)), reason2(), "", 0))
                .toList());
        List<Callable<Boolean>> savers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<JustificationChange> shuffled = new ArrayList<>(bulk);
            Collections.shuffle(shuffled);
            Database by = i % 2 == 0 ? one : other;
            String who = "poste-" + i;
            savers.add(() -> {
                try {
                    by.justifications().save(shuffled, who);
                    return true;
                } catch (VigieException refused) {
                    assertThat(refused.fault()).isEqualTo(Fault.JUSTIFICATION_CHANGED);
                    return false;
                }
            });
        }
        int won = 0;
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : all.invokeAll(savers)) {
                won += each.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
        assertThat(PostgresForTests.query(settings,
                "select count(*) || ' ' || count(distinct auteur) || ' ' || max(version) from justification"))
                .containsExactly("300 1 1");
    }

    @Test
    void the_other_desktop_hears_of_it_within_two_seconds() throws Exception {
        BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
        try (Database.Subscription feed = other.listen(heard::add)) {
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(new Change.Everything());
            one.justifications().save(List.of(change(stop().key(), reason(one, "Panne"), "", 0)), "marie@bureau");
            assertThat(heard.poll(2, TimeUnit.SECONDS)).isEqualTo(new Change.JustificationsChanged());
            List<Reason> base = one.justifications().reasons();
            one.justifications().saveReasons(base, base.reversed());
            assertThat(heard.poll(2, TimeUnit.SECONDS)).isEqualTo(new Change.JustificationsChanged());
        }
    }

    @Test
    void reasons_are_added_renamed_exchanged_ranked_and_retired() throws Exception {
        List<Reason> base = one.justifications().reasons();
        assertThat(base).hasSize(12).first().extracting(Reason::label).isEqualTo("Pause");
        Reason first = base.getFirst();
        Reason second = base.get(1);
        List<Reason> wanted = new ArrayList<>(base);
        // each takes the other's name
        wanted.set(0, new Reason(first.id(), second.label(), first.planned(), true, 0));
        wanted.set(1, new Reason(second.id(), first.label(), second.planned(), true, 0));
        wanted.add(0, new Reason(0, "  Inventaire ", true, true, 0));
        List<Reason> saved = one.justifications().saveReasons(base, wanted);
        assertThat(saved).hasSize(13).extracting(Reason::label).startsWith("Inventaire", second.label(), first.label());
        assertThat(saved).extracting(Reason::rank).isSorted().doesNotHaveDuplicates();
        assertThatThrownBy(() -> other.justifications().saveReasons(base, wanted)).isInstanceOfSatisfying(VigieException.class,
                refused -> assertThat(refused.fault()).isEqualTo(Fault.REASONS_CHANGED));
        List<Reason> twice = new ArrayList<>(saved);
        twice.add(new Reason(0, "panne", false, true, 0));
        assertThatThrownBy(() -> other.justifications().saveReasons(saved, twice)).isInstanceOfSatisfying(VigieException.class, refused -> {
            assertThat(refused.fault()).isEqualTo(Fault.REASON_TWICE);
            assertThat(refused.arguments()).containsExactly("panne");
        });
        assertThat(other.justifications().reasons()).isEqualTo(saved);
    }

    @Test
    void a_reason_retired_while_it_is_used_stays_on_its_period() throws Exception {
        int panne = reason(one, "Panne");
        one.justifications().save(List.of(change(stop().key(), panne, "", 0)), "marie@bureau");
        List<Reason> base = other.justifications().reasons();
        List<Reason> without = base.stream()
                .map(reason -> reason.id() == panne ? new Reason(panne, reason.label(), reason.planned(), false, reason.rank()) : reason)
                .toList();
        other.justifications().saveReasons(base, without);
        assertThat(stop().reasonId()).isEqualTo(panne);
        assertThat(other.justifications().reasons()).filteredOn(reason -> !reason.active()).extracting(Reason::label)
                .containsExactly("Panne");
        one.justifications().save(List.of(change(stop().key(), panne, "mots ajoutés", 1)), "marie@bureau");
        assertThat(stop().comment()).isEqualTo("mots ajoutés");
    }

    @Test
    void a_month_of_waits_among_years_is_read_by_the_session_alone() throws Exception {
        PostgresForTests.execute(settings,
                """
                        insert into session_production (centre_usinage_id, date_production, total_pieces, attente_brute_s, arret_brut_s, nb_barres,
                            longueur_barres_mm, nb_arrets, nb_micro_arrets, nb_evenements, nb_doublons, nb_anomalies, amplitude_ms, production_ms,
                            attente_ms, arret_ms, inexplique_ms, fichier_log_source)
                        select %1$d, date '2015-01-01' + i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '' from generate_series(0, 2499) i;
                        insert into periode_attente (centre_usinage_id, session_id, id, timestamp_debut, timestamp_fin, fichier_log_id, ligne, duree_secondes)
                        select s.centre_usinage_id, s.id, (s.id << 24) + n, s.date_production + interval '6 hours' + n * interval '2 minutes',
                            s.date_production + interval '6 hours' + n * interval '2 minutes' + (n %% 150) * interval '1 second',
                            (select min(id) from fichier_log), n, n %% 150
                        from session_production s, generate_series(1, 300) n where s.date_production < date '2025-01-01';
                        analyze"""
                        .formatted(centre));
        PeriodFilter month = new PeriodFilter(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31), null, null,
                EnumSet.allOf(PeriodKind.class),
                120_000, 50_000);
        periods(month);
        long begun = System.nanoTime();
        List<IdlePeriod> found = periods(month);
        long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(found).hasSize(31 * 60);
        System.out.println("31 days of 300 waits among 750,000: " + took + " ms");
        assertThat(took).as("ms").isLessThan(2_000);
    }
}
