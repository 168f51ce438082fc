package fr.vigie.analyze;

import fr.vigie.model.MachineState;
import fr.vigie.model.StateBand;
import fr.vigie.model.WallTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a session's amplitude into bands of one state each (spec 1.5): the sums per state equal the figures. Pure. */
public final class StateBands {
    private StateBands() {}

    /** Bands in order, the first beginning at the first piece, the last ending at the last; neighbours differ. Empty where |A| is 0. */
    public static List<StateBand> of(DayPeriods day) {
        LocalDateTime first = day.figures().firstPiece();
        LocalDateTime last = day.figures().lastPiece();
        if (first == null || last == null) {
            return List.of();
        }
        Intervals.Union silent = new Intervals.Union(day.unexplained().size());
        day.unexplained().forEach(period -> silent.add(period.start(), period.end()));
        return bands(StateTimes.of(WallTime.of(first), WallTime.of(last), day.stops(), day.waits(), silent.build()));
    }

    private static List<StateBand> bands(StateTimes times) {
        List<StateBand> known = new ArrayList<>();
        addAll(known, MachineState.STOPPED, times.stops());
        addAll(known, MachineState.WAITING, times.waits());
        addAll(known, MachineState.UNEXPLAINED, times.unexplained());
        known.sort(Comparator.comparingLong(StateBand::start));
        return withProduction(known, times);
    }

    private static void addAll(List<StateBand> bands, MachineState state, Intervals intervals) {
        for (int i = 0; i < intervals.count(); i++) {
            bands.add(new StateBand(state, intervals.start(i), intervals.end(i)));
        }
    }

    private static List<StateBand> withProduction(List<StateBand> known, StateTimes times) {
        List<StateBand> all = new ArrayList<>();
        long from = times.low();
        for (StateBand band : known) {
            addProduction(all, from, band.start());
            all.add(band);
            from = band.end();
        }
        addProduction(all, from, times.high());
        return List.copyOf(all);
    }

    private static void addProduction(List<StateBand> bands, long start, long end) {
        if (end > start) {
            bands.add(new StateBand(MachineState.PRODUCING, start, end));
        }
    }
}
