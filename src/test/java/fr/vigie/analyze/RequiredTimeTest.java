package fr.vigie.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.DayHours;
import fr.vigie.model.DayPlan;
import fr.vigie.model.HourSpan;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.Planning;
import fr.vigie.model.RequiredFigures;
import fr.vigie.model.Rules;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.StateBand;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import fr.vigie.model.WorkCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Required time against a reference that walks the day second by second, and against the example of docs/calculs.md. */
class RequiredTimeTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 28);
    private static final long MIDNIGHT = WallTime.of(DAY.atStartOfDay());
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /** A day in seconds since midnight. */
    private record Day(List<int[]> shifts, List<int[]> breaks, List<int[]> stops, List<int[]> waits, List<int[]> silences,
            List<int[]> planned, int first, int last) {

        DayPlan plan() {
            DayHours hours = new DayHours(shifts.stream().map(Day::span).toList(), breaks.stream().map(Day::span).toList());
            WorkCalendar calendar = new WorkCalendar(Map.of(DayOfWeek.WEDNESDAY, hours), new TreeMap<>(), new TreeMap<>());
            return new Planning(calendar, Map.of()).of("DEM12", DAY, LocalTime.MIDNIGHT);
        }

        static HourSpan span(int[] span) {
            return new HourSpan("", LocalTime.ofSecondOfDay(span[0]), LocalTime.ofSecondOfDay(span[1] % 86_400));
        }

        DayPeriods periods() {
            List<StopPeriod> stopped = stops.stream().map(s -> new StopPeriod(at(s[0]), at(s[1]), StopBounds.KNOWN, 0, 1)).toList();
            List<WaitPeriod> waited = waits.stream().map(w -> new WaitPeriod(at(w[0]), at(w[1]), 0, 1)).toList();
            List<UnexplainedPeriod> silent = silences.stream().map(u -> new UnexplainedPeriod(at(u[0]), at(u[1]), 0, 1)).toList();
            return new DayPeriods(figures(null), stopped, waited, silent);
        }

        SessionFigures figures(@Nullable LocalDateTime open) {
            LocalDateTime from = first < 0 ? null : WallTime.toLocalDateTime(at(first));
            LocalDateTime to = first < 0 ? null : WallTime.toLocalDateTime(at(last));
            return new SessionFigures(first < 0 ? 0 : 2, from, to, null, null, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, open, 2, 0,
                    0, from, to);
        }

        List<DayPlan.Span> plannedSpans() {
            return planned.stream().map(p -> new DayPlan.Span(at(p[0]), at(p[1]))).toList();
        }
    }

    private static long at(int second) {
        return MIDNIGHT + second * 1000L;
    }

    private static boolean in(List<int[]> spans, int second) {
        return spans.stream().anyMatch(span -> span[0] <= second && second < span[1]);
    }

    /** The definition, second by second. */
    private static RequiredFigures slowly(Day day) {
        long[] sums = new long[9];
        for (int s = 0; s < 86_400; s++) {
            boolean open = in(day.shifts, s);
            boolean required = open && !in(day.breaks, s) && !in(day.planned, s);
            boolean amplitude = day.first >= 0 && s >= day.first && s < day.last;
            MachineState state = in(day.stops, s)
                    ? MachineState.STOPPED
                    : in(day.waits, s)
                            ? MachineState.WAITING
                            : in(day.silences, s) ? MachineState.UNEXPLAINED : MachineState.PRODUCING;
            sums[0] += open ? 1000 : 0;
            sums[1] += required ? 1000 : 0;
            if (required && amplitude) {
                sums[switch (state) {
                    case PRODUCING -> 2;
                    case STOPPED -> 3;
                    case WAITING -> 4;
                    case UNEXPLAINED, NO_DATA -> 5;
                }] += 1000;
            } else if (required) {
                sums[day.first < 0 || s < day.first ? 6 : 7] += 1000;
            } else if (amplitude && state == MachineState.PRODUCING) {
                sums[8] += 1000;
            }
        }
        return new RequiredFigures(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7], sums[8], true);
    }

    private static Day random(Random random) {
        List<int[]> shifts = new ArrayList<>();
        int from = random.nextInt(4 * HOUR, 9 * HOUR);
        int to = from + random.nextInt(2 * HOUR, 8 * HOUR);
        shifts.add(new int[]{from, to});
        if (random.nextBoolean()) {
            int second = to - random.nextInt(-HOUR, HOUR);
            shifts.add(new int[]{second, Math.min(second + random.nextInt(1, 6 * HOUR), 86_399)});
        }
        boolean pieces = random.nextInt(12) > 0;
        int first = pieces ? random.nextInt(3 * HOUR, 12 * HOUR) : -1;
        return new Day(shifts, spans(random, 3, HOUR), spans(random, 6, 2 * HOUR), spans(random, 8, HOUR), spans(random, 4, HOUR),
                spans(random, 3, 2 * HOUR), first, pieces ? first + random.nextInt(0, 11 * HOUR) : -1);
    }

    private static List<int[]> spans(Random random, int most, int longest) {
        List<int[]> spans = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            int from = random.nextInt(2 * HOUR, 22 * HOUR);
            spans.add(new int[]{from, Math.min(from + random.nextInt(1, longest), 86_399)});
        }
        return spans;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_day_equals_its_seconds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            Day day = random(random);
            assertThat(RequiredTime.ofDay(day.plan(), day.periods(), day.plannedSpans())).as("seed %d, day %d", seed, i)
                    .isEqualTo(slowly(day));
        }
    }

    /** docs/calculs.md, "Temps requis et TRS estimé". */
    private static Day example() {
        return new Day(List.of(new int[]{6 * HOUR, 14 * HOUR}), List.of(new int[]{9 * HOUR, 9 * HOUR + 20 * MINUTE}),
                List.of(new int[]{7 * HOUR, 7 * HOUR + 30 * MINUTE}, new int[]{11 * HOUR, 11 * HOUR + 45 * MINUTE}),
                List.of(new int[]{8 * HOUR, 8 * HOUR + 15 * MINUTE}), List.of(new int[]{12 * HOUR, 12 * HOUR + 20 * MINUTE}),
                List.of(new int[]{7 * HOUR, 7 * HOUR + 30 * MINUTE}), 6 * HOUR + 10 * MINUTE, 14 * HOUR - 25 * MINUTE);
    }

    @Test
    void the_documents_example_comes_out() {
        Day day = example();
        RequiredFigures figures = Objects.requireNonNull(RequiredTime.ofDay(day.plan(), day.periods(), day.plannedSpans()));
        assertThat(figures).isEqualTo(minutes(480, 430, 315, 45, 15, 20, 10, 25, 20, true));
        assertThat(figures.availability()).isEqualTo("81.40");
        assertThat(figures.trs()).isEqualTo("73.26");
    }

    private static RequiredFigures minutes(int open, int required, int production, int stop, int wait, int unexplained, int late,
            int early, int outside, boolean over) {
        return new RequiredFigures(ms(open), ms(required), ms(production), ms(stop), ms(wait), ms(unexplained), ms(late), ms(early),
                ms(outside), over);
    }

    private static long ms(int minutes) {
        return minutes * 60_000L;
    }

    @Test
    void without_opening_hours_there_is_nothing_and_on_a_closed_day_no_rate() {
        Day day = example();
        assertThat(RequiredTime.ofDay(DayPlan.NONE, day.periods(), List.of())).isNull();
        assertThat(RequiredTime.ofRunning(DayPlan.NONE, day.periods(), List.of(), List.of(), at(9 * HOUR))).isNull();
        DayPlan closed = new DayPlan(true, List.of(), List.of(), null);
        RequiredFigures figures = Objects.requireNonNull(RequiredTime.ofDay(closed, day.periods(), List.of()));
        assertThat(figures.trs()).isNull();
        assertThat(figures.availability()).isNull();
        assertThat(figures.productionOutsideMs()).isEqualTo(ms(445 - 30 - 45 - 15 - 20));
    }

    @Test
    void a_running_day_counts_up_to_its_last_reading_and_has_no_early_finish() {
        Day day = new Day(List.of(new int[]{6 * HOUR, 14 * HOUR}), List.of(), List.of(), List.of(), List.of(), List.of(),
                6 * HOUR + 5 * MINUTE, 10 * HOUR);
        DayPeriods periods = new DayPeriods(day.figures(WallTime.toLocalDateTime(at(10 * HOUR + 2 * MINUTE))), List.of(), List.of(),
                List.of());
        LocalDateTime now = WallTime.toLocalDateTime(at(10 * HOUR + 40 * MINUTE));
        LiveStatus live = new LiveStatus(MachineState.STOPPED, null, null, null);
        List<StateBand> tail = RunningTail.of(periods, live, now, Rules.DEFAULT);
        RequiredFigures figures = Objects
                .requireNonNull(RequiredTime.ofRunning(day.plan(), periods, tail, List.of(), at(10 * HOUR + 30 * MINUTE)));
        assertThat(figures).isEqualTo(minutes(270, 270, 235, 28, 0, 2, 5, 0, 0, false));
    }

    @Test
    void what_was_not_read_is_neither_production_nor_a_loss() {
        Day day = new Day(List.of(new int[]{6 * HOUR, 14 * HOUR}), List.of(), List.of(), List.of(), List.of(), List.of(), 6 * HOUR,
                9 * HOUR);
        List<StateBand> tail = List.of(new StateBand(MachineState.NO_DATA, at(9 * HOUR), at(12 * HOUR)));
        assertThat(RequiredTime.ofRunning(day.plan(), day.periods(), tail, List.of(), at(9 * HOUR + 2 * MINUTE)))
                .isEqualTo(minutes(180, 180, 180, 0, 0, 0, 0, 0, 0, false));
    }

    @Test
    void once_the_last_opening_was_read_past_the_running_day_is_over() {
        Day day = new Day(List.of(new int[]{6 * HOUR, 14 * HOUR}), List.of(), List.of(), List.of(), List.of(), List.of(), 6 * HOUR,
                13 * HOUR);
        assertThat(RequiredTime.ofRunning(day.plan(), day.periods(), List.of(), List.of(), at(14 * HOUR)))
                .isEqualTo(minutes(480, 480, 420, 0, 0, 0, 0, 60, 0, true));
    }
}
