package fr.vigie.analyze;

import fr.vigie.model.DayPlan;
import fr.vigie.model.MachineState;
import fr.vigie.model.RequiredFigures;
import fr.vigie.model.StateBand;
import fr.vigie.model.WallTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts a centre's required time (NF E60-182: tR) into what became of it (decision 0090). Each instant of tR has one state: before the
 * first piece it is late start; up to the last piece that of the session (spec 1.5); after it early finish, or on a running day that of
 * {@link RunningTail}. Pure.
 */
public final class RequiredTime {
    private final Intervals required;
    private final Intervals openings;
    private final List<StateBand> states;

    private RequiredTime(Intervals openings, Intervals required, List<StateBand> states) {
        this.openings = openings;
        this.required = required;
        this.states = states;
    }

    /**
     * Of a day whose openings are over.
     *
     * @param planned stretches justified as planned: no part of tR; in any order, may overlap
     * @return null where no opening hours were entered
     */
    public static @Nullable RequiredFigures ofDay(DayPlan plan, DayPeriods day, List<DayPlan.Span> planned) {
        return plan.known() ? over(plan, day, planned) : null;
    }

    /**
     * Of a day that runs. Counted up to the last moment known: {@code readAt}, or earlier where the session's tail ends earlier.
     *
     * @param tail what happened since the last piece ({@link RunningTail})
     * @param readAt when the centre's data was last read, wall milliseconds; after the last opening, the day is over
     * @return null where no opening hours were entered
     */
    public static @Nullable RequiredFigures ofRunning(DayPlan plan, DayPeriods day, List<StateBand> tail, List<DayPlan.Span> planned,
            long readAt) {
        if (!plan.known()) {
            return null;
        }
        if (plan.openings().stream().allMatch(opening -> opening.to() <= readAt)) {
            return over(plan, day, planned);
        }
        List<StateBand> known = tail.stream().filter(band -> band.state() != MachineState.NO_DATA).toList();
        long from = Math.max(millis(day.figures().lastPiece()), millis(day.figures().lastEvent()));
        long until = Math.min(readAt, Math.max(from, known.isEmpty() ? from : known.getLast().end()));
        List<StateBand> states = Stream.concat(StateBands.of(day).stream(), known.stream()).toList();
        return new RequiredTime(union(plan.openings()).clip(Long.MIN_VALUE, until), required(plan, planned).clip(Long.MIN_VALUE, until),
                states).figures(day, false);
    }

    private static RequiredFigures over(DayPlan plan, DayPeriods day, List<DayPlan.Span> planned) {
        return new RequiredTime(union(plan.openings()), required(plan, planned), StateBands.of(day)).figures(day, true);
    }

    private static Intervals required(DayPlan plan, List<DayPlan.Span> planned) {
        return union(plan.required()).minus(union(planned));
    }

    private static Intervals union(List<DayPlan.Span> spans) {
        Intervals.Union union = new Intervals.Union(spans.size());
        spans.forEach(span -> union.add(span.from(), span.to()));
        return union.build();
    }

    private static long millis(@Nullable LocalDateTime time) {
        return time == null ? Long.MIN_VALUE : WallTime.of(time);
    }

    private RequiredFigures figures(DayPeriods day, boolean over) {
        LocalDateTime first = day.figures().firstPiece();
        LocalDateTime last = day.figures().lastPiece();
        // without a piece nothing ever started
        long started = first == null ? Long.MAX_VALUE : WallTime.of(first);
        long ended = over && last != null ? WallTime.of(last) : Long.MAX_VALUE;
        Intervals work = required.clip(started, ended);
        long stops = shared(work, MachineState.STOPPED);
        long waits = shared(work, MachineState.WAITING);
        long production = shared(work, MachineState.PRODUCING);
        return new RequiredFigures(openings.millis(), required.millis(), production, stops, waits,
                work.millis() - stops - waits - production, required.clip(Long.MIN_VALUE, started).millis(),
                required.clip(ended, Long.MAX_VALUE).millis(), of(MachineState.PRODUCING).millis() - production, over);
    }

    /** How much of {@code work} is in that state. */
    private long shared(Intervals work, MachineState state) {
        return work.millis() - work.minus(of(state)).millis();
    }

    private Intervals of(MachineState state) {
        Intervals.Union union = new Intervals.Union(states.size());
        states.stream().filter(band -> band.state() == state).forEach(band -> union.add(band.start(), band.end()));
        return union.build();
    }
}
