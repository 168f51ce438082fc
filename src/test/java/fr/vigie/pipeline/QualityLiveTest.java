package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.model.Fault;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.SessionRow;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.store.JustificationChange;
import fr.vigie.store.PeriodFilter;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quality and reasons on real logs in a real database. */
class QualityLiveTest {
    private static final Path WEEK = Path.of("src/test/resources/samples/week");
    /** A day that has data stands among the thirty before it, and none runs. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-06-20T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private static QualityLive quality(TestWorkshop workshop, SharedRules rules) {
        return new QualityLive(workshop.database.readers(), workshop.database.ingest(), rules,
                new SharedPlanning(workshop.database.settings(), "test"), TreeLayout.DEFAULT, Duration.ofMinutes(15), CLOCK);
    }

    private static SharedRules rules(TestWorkshop workshop) {
        return new SharedRules(workshop.database.settings(), Map.of(), "test");
    }

    private static List<SessionRow> sessions(TestWorkshop workshop) throws VigieException {
        return workshop.database.readers().snapshot(moment -> moment.sessions(SessionFilter.ALL));
    }

    private void write(String path, String text) throws Exception {
        Path file = folder.resolve("logs").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_two_readings_are_those_that_a_reprocess_would_give() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            workshop.importFrom(WEEK);
            SharedRules rules = rules(workshop);
            QualityLive quality = quality(workshop, rules);
            List<Integer> steps = new ArrayList<>();
            List<AnchorReading> readings = quality.compareAnchors((done, of) -> steps.add(done), Cancellation.never());
            assertThat(readings).isNotEmpty().allMatch(reading -> reading.present() == WaitAnchor.START);
            assertThat(steps).hasSize(sessions(workshop).size()).isSorted();
            assertStored(workshop, readings, WaitAnchor.START);
            List<String> types = readings.stream().map(reading -> reading.centre().type()).distinct().toList();
            for (String type : types) {
                quality.setAnchor(type, WaitAnchor.END);
            }
            workshop.runner(CLOCK).reprocess(null, null, null, RunTrigger.COMMAND).execute();
            assertStored(workshop, readings, WaitAnchor.END);
            List<AnchorReading> again = quality.compareAnchors((done, of) -> {}, Cancellation.never());
            assertThat(again).allMatch(reading -> reading.present() == WaitAnchor.END);
            assertThat(again).extracting(AnchorReading::start).isEqualTo(readings.stream().map(AnchorReading::start).toList());
        }
    }

    private static void assertStored(TestWorkshop workshop, List<AnchorReading> readings, WaitAnchor anchor) throws VigieException {
        for (AnchorReading reading : readings) {
            long production = sessions(workshop).stream().filter(row -> row.centre().id() == reading.centre().id())
                    .mapToLong(row -> row.figures().productionMs()).sum();
            assertThat(reading.of(anchor).productionMs()).isEqualTo(production);
            var stored = workshop.database.readers().snapshot(moment -> moment.quality().waits(LocalDate.of(2025, 1, 1)))
                    .get(reading.centre().id());
            assertThat(reading.of(anchor).waits()).isEqualTo(stored == null ? 0 : stored.waits());
            assertThat(reading.of(anchor).contradicted()).isEqualTo(stored == null ? 0 : stored.contradicted());
        }
    }

    @Test
    void a_comparison_ends_when_asked_to_and_a_fixed_setting_is_not_overruled() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            workshop.importFrom(WEEK);
            Cancellation cancellation = new Cancellation();
            List<Integer> steps = new ArrayList<>();
            assertThatThrownBy(() -> quality(workshop, rules(workshop)).compareAnchors((done, of) -> {
                steps.add(done);
                cancellation.request();
            }, cancellation)).isInstanceOf(CancellationException.class);
            assertThat(steps).containsExactly(1);
            SharedRules fixed = new SharedRules(workshop.database.settings(), Map.of("wait.anchor.SU12", "start"), "test");
            assertThatThrownBy(() -> quality(workshop, fixed).setAnchor("SU12", WaitAnchor.END)).isInstanceOfSatisfying(
                    VigieException.class,
                    refused -> assertThat(refused.fault()).isEqualTo(Fault.SETTING_FIXED_HERE));
        }
    }

    @Test
    void the_calendar_tells_the_cut_the_misread_the_missing_and_what_is_behind_them() throws Exception {
        String piece = "20250616 07:%02d:00|@StukUitgevoerd: K214-07 2/6\r\n";
        StringBuilder monday = new StringBuilder();
        for (int minute = 0; minute < 20; minute++) {
            monday.append(piece.formatted(minute));
        }
        write("DEM12 (PVC)/20250616.LOG", monday + "20250616 07:30:00|@Hartslag: 1\r\n20250616 07:31:00|@MachineWait: zonder\r\nrommel\r\n"
                + "2025 07:12:33|@StukUitgevoerd: x\r\n20250616 07:40:00|@MachineSt");
        write("DEM12 (PVC)/20250618.LOG", monday.toString().replace("20250616", "20250618"));
        write("SU12 (HYBRIDE)/20250617.LOG", "\r\n");
        try (TestWorkshop workshop = new TestWorkshop(folder.resolve("spool"))) {
            workshop.importFrom(folder.resolve("logs"), CLOCK, Map.of());
            QualityLive quality = quality(workshop, rules(workshop));
            QualityCalendar calendar = quality.calendar(LocalDate.of(2025, 6, 14), LocalDate.of(2025, 6, 21));
            assertThat(calendar.today()).isEqualTo(LocalDate.of(2025, 6, 20));
            assertThat(calendar.plannedHours()).isFalse();
            assertThat(calendar.machines()).extracting(machine -> machine.centre().name()).containsExactly("DEM12", "SU12");
            List<QualityDay> days = calendar.machines().getFirst().days();
            assertThat(days).extracting(QualityDay::worst).containsExactly(Sign.OUTSIDE, Sign.OUTSIDE, Sign.CUT, Sign.MISSING, Sign.PRESENT,
                    Sign.MISSING, Sign.LATE, Sign.FUTURE);
            QualityDay cut = days.get(2);
            assertThat(cut.signs()).containsExactlyInAnyOrder(Sign.CUT, Sign.MISREAD, Sign.PRESENT);
            assertThat(cut.understood()).isEqualTo(23);
            assertThat(cut.refused()).isEqualTo(2);
            assertThat(cut.share()).isEqualByComparingTo("92.00");
            assertThat(calendar.machines().getLast().days()).as("a file without events belongs to the day in its name")
                    .filteredOn(day -> day.files() > 0).singleElement().extracting(QualityDay::day).isEqualTo(LocalDate.of(2025, 6, 17));

            QualityDetails details = quality.details(calendar.machines().getFirst().centre().id(), LocalDate.of(2025, 6, 16));
            assertThat(details.day()).isEqualTo(cut);
            assertThat(details.files()).singleElement().satisfies(file -> assertThat(details.cutFiles()).containsExactly(file.id()));
            assertThat(details.anomalies()).singleElement().satisfies(anomaly -> {
                assertThat(anomaly.line()).isEqualTo(22);
                assertThat(anomaly.path()).isEqualTo("DEM12 (PVC)/20250616.LOG");
            });
            assertThat(details.rejects()).singleElement().satisfies(reject -> {
                assertThat(reject.line()).isEqualTo(24);
                assertThat(reject.text()).startsWith("2025 07:12:33");
            });
            assertThat(details.otherEvents()).containsEntry("Hartslag", 1L).containsKey("MachineSt");
            assertThat(quality.calendar(LocalDate.of(2025, 6, 14), LocalDate.of(2025, 6, 21)).machines()).as("endings known by heart")
                    .isEqualTo(calendar.machines());
        }
    }

    @Test
    void reasons_survive_a_reprocess_and_sums_agree_with_the_sessions() throws Exception {
        try (TestWorkshop workshop = new TestWorkshop(folder)) {
            workshop.importFrom(WEEK);
            JustifyLive justifying = new JustifyLive(workshop.database.readers(), workshop.database.justifications(), rules(workshop),
                    TreeLayout.DEFAULT, CLOCK, "marie@bureau");
            PeriodFilter all = new PeriodFilter(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30), null, null,
                    EnumSet.allOf(PeriodKind.class), 0, 100_000);
            JustifiedPeriods before = justifying.periods(all);
            Reason reason = before.reasons().getFirst();
            List<JustificationChange> changes = before.periods().stream().filter(period -> period.key().kind() == PeriodKind.STOP)
                    .map(IdlePeriod::key).distinct().map(key -> new JustificationChange(key, reason.id(), "mots", 0)).toList();
            assertThat(changes).isNotEmpty();
            justifying.save(changes);
            List<IdlePeriod> said = justifying.periods(all).periods();
            assertThat(workshop.runner(CLOCK).reprocess(null, null, null, RunTrigger.COMMAND).execute().fault()).isNull();
            assertThat(justifying.periods(all).periods()).isEqualTo(said);
            assertThat(said).filteredOn(period -> period.key().kind() == PeriodKind.STOP).isNotEmpty()
                    .allMatch(period -> Integer.valueOf(reason.id()).equals(period.reasonId()));
            for (PeriodKind kind : PeriodKind.values()) {
                long listed = said.stream().filter(period -> period.key().kind() == kind).mapToLong(IdlePeriod::millis).sum();
                assertThat(Objects.requireNonNull(before.sums().get(kind)).millis()).isEqualTo(listed);
                assertThat(before.sessionMs().getOrDefault(kind, 0L)).isLessThanOrEqualTo(listed);
            }
            assertThat(before.sessionMs().get(PeriodKind.UNEXPLAINED))
                    .isEqualTo(Objects.requireNonNull(before.sums().get(PeriodKind.UNEXPLAINED)).millis());
        }
    }
}
