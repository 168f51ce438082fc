package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Centre;
import fr.vigie.model.MachineState;
import fr.vigie.model.Planning;
import fr.vigie.model.RuleBook;
import fr.vigie.model.Rules;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StateBand;
import fr.vigie.model.Totals;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of the samples, read back from a real database in one go: it is the sum of its days, detail for detail. */
class CentreSpanTest {
    private static final SnapshotBuilder BUILDER = new SnapshotBuilder(new RuleBook(Rules.DEFAULT, Map.of()), Planning.NONE,
            TreeLayout.DEFAULT, TestWorkshop.LATER, Duration.ofMinutes(15));

    @TempDir
    static Path spool = Path.of("");
    private static TestWorkshop workshop;
    private static Centre centre;
    private static LocalDate first;
    private static LocalDate last;

    @BeforeAll
    static void fill() throws VigieException {
        workshop = new TestWorkshop(spool);
        workshop.importFrom(Path.of("src/test/resources/samples/week"));
        List<SessionRow> rows = readers().snapshot(moment -> moment.sessions(SessionFilter.ALL));
        centre = rows.getFirst().centre();
        List<LocalDate> days = rows.stream().filter(row -> row.centre().equals(centre)).map(SessionRow::day).sorted().toList();
        first = days.getFirst();
        last = days.getLast();
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private static Readers readers() {
        return workshop.database.readers();
    }

    private static CentreSpan span(LocalDate from, LocalDate to, CentreSpan.@Nullable Stretch before) throws VigieException {
        return readers().snapshot(moment -> new SpanBuilder(BUILDER, moment, centre,
                new CentreSpan.Request(centre.id(), from, to, before)).build());
    }

    @Test
    void aWeekIsItsDaysDetailForDetail() throws VigieException {
        CentreSpan week = span(first, last, null);
        assertThat(week.details()).hasSizeGreaterThan(2);
        for (CentreView day : week.details()) {
            CentreView alone = readers().snapshot(moment -> BUILDER.centre(moment, centre, day.day().day()));
            assertThat(day.pieces()).isEqualTo(alone.pieces());
            assertThat(day.profiles()).isEqualTo(alone.profiles());
            assertThat(day.waits()).isEqualTo(alone.waits());
            assertThat(day.stops()).isEqualTo(alone.stops());
            assertThat(day.unexplained()).isEqualTo(alone.unexplained());
            assertThat(day.files()).isEqualTo(alone.files());
            assertThat(day.day().session()).isEqualTo(alone.day().session());
            assertThat(day.day().bands()).isEqualTo(alone.day().bands());
            assertThat(day.day().piecesByHour()).isEqualTo(alone.day().piecesByHour());
            assertThat(day.day().live().state()).isEqualTo(alone.day().live().state());
            assertThat(day.rejectedLines()).isEqualTo(alone.rejectedLines());
        }
    }

    @Test
    void bandsOfAWeekAddUpToItsTotals() throws VigieException {
        CentreSpan week = span(first, last, null);
        Totals totals = Totals.of(week.figures().toList());
        Map<MachineState, Long> expected = Map.of(MachineState.PRODUCING, totals.productionMs(), MachineState.WAITING, totals.waitMs(),
                MachineState.STOPPED, totals.stopMs(), MachineState.UNEXPLAINED, totals.unexplainedMs());
        expected.forEach((state, millis) -> assertThat(week.details().stream().flatMap(day -> day.day().bands().stream())
                .filter(band -> band.state() == state).mapToLong(StateBand::millis).sum()).as(state.name()).isEqualTo(millis));
        assertThat(week.details().stream().mapToLong(day -> day.pieces().size()).sum()).isEqualTo(totals.pieces());
        assertThat(week.details().stream().flatMap(day -> day.day().piecesByHour().stream()).mapToInt(Integer::intValue).sum())
                .isEqualTo((int) totals.pieces());
    }

    @Test
    void hoursCountedHereAreTheDatabases() throws VigieException {
        List<CentreView> busy = span(first, last, null).details().stream().filter(day -> !day.pieces().isEmpty()).toList();
        assertThat(busy).isNotEmpty();
        for (CentreView day : busy) {
            Map<Long, List<Integer>> counted = readers()
                    .snapshot(moment -> moment.piecesByHour(day.day().day(), Rules.DEFAULT.changeover()));
            assertThat(day.day().piecesByHour()).isEqualTo(counted.get(centre.id()));
        }
    }

    @Test
    void comparesWithTheStretchAskedForOrTheDayBefore() throws VigieException {
        CentreSpan day = span(last, last, null);
        assertThat(day.before()).hasSize(1);
        assertThat(day.before().getFirst().day()).isBefore(last);
        CentreSpan stretch = span(last, last, new CentreSpan.Stretch(first, last.minusDays(1)));
        assertThat(stretch.before()).hasSizeGreaterThan(1).extracting(SessionRow::day).first().isEqualTo(first);
    }

    @Test
    void aYearHasEveryDayAndNoDetails() throws VigieException {
        CentreSpan year = span(last.minusDays(364), last, null);
        assertThat(year.days()).hasSize(365);
        assertThat(year.details()).isEmpty();
        assertThat(year.figures().mapToInt(SessionFigures::pieces).sum()).isPositive();
    }
}
