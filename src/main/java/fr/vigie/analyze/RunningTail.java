package fr.vigie.analyze;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.Rules;
import fr.vigie.model.StateBand;
import fr.vigie.model.WallTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a running day did since its last piece, where the amplitude and its figures end (spec 1.5) but the clock does not. Shown, never
 * counted. Pure.
 */
public final class RunningTail {
    private RunningTail() {}

    /**
     * Bands from the last piece (the first event where there is none) to {@code until}, in order. Gaps between them are stretches of which
     * nothing is known. A stretch without stop or wait counts as production while it is shorter than a silence would be, and only after a
     * piece.
     *
     * @param live the state at {@code until}
     * @param until on the machines' wall clock
     */
    public static List<StateBand> of(DayPeriods day, LiveStatus live, LocalDateTime until, Rules rules) {
        LocalDateTime lastPiece = day.figures().lastPiece();
        LocalDateTime from = lastPiece == null ? day.figures().firstEvent() : lastPiece;
        LocalDateTime lastEvent = day.figures().lastEvent();
        if (from == null || lastEvent == null) {
            return List.of();
        }
        long low = WallTime.of(from);
        long high = Math.max(low, WallTime.of(until));
        Intervals stops = stops(day, high).clip(low, high);
        Intervals waits = waits(day).clip(low, high).minus(stops);
        List<StateBand> bands = new ArrayList<>();
        add(bands, stops, MachineState.STOPPED);
        add(bands, waits, MachineState.WAITING);
        if (live.state() == MachineState.UNEXPLAINED || live.state() == MachineState.NO_DATA) {
            add(bands, interval(WallTime.of(lastEvent), high).clip(low, high).minus(stops).minus(waits), live.state());
        }
        if (lastPiece != null) {
            addAlive(bands, interval(low, WallTime.of(lastEvent)).clip(low, high).minus(stops).minus(waits), LiveStates.silence(rules));
        }
        bands.sort(Comparator.comparingLong(StateBand::start));
        return List.copyOf(bands);
    }

    private static Intervals stops(DayPeriods day, long high) {
        Intervals.Union stops = new Intervals.Union(day.stops().size() + 1);
        day.stops().forEach(stop -> stops.add(stop.start(), stop.end()));
        LocalDateTime open = day.figures().openStopSince();
        if (open != null) {
            stops.add(WallTime.of(open), high);
        }
        return stops.build();
    }

    private static Intervals waits(DayPeriods day) {
        Intervals.Union waits = new Intervals.Union(day.waits().size());
        day.waits().forEach(wait -> waits.add(wait.start(), wait.end()));
        return waits.build();
    }

    private static Intervals interval(long start, long end) {
        Intervals.Union one = new Intervals.Union(1);
        one.add(start, end);
        return one.build();
    }

    private static void add(List<StateBand> bands, Intervals intervals, MachineState state) {
        for (int i = 0; i < intervals.count(); i++) {
            bands.add(new StateBand(state, intervals.start(i), intervals.end(i)));
        }
    }

    private static void addAlive(List<StateBand> bands, Intervals intervals, long silence) {
        for (int i = 0; i < intervals.count(); i++) {
            long length = intervals.end(i) - intervals.start(i);
            bands.add(new StateBand(length > silence ? MachineState.UNEXPLAINED : MachineState.PRODUCING, intervals.start(i), intervals.end(
                    i)));
        }
    }
}
