package fr.vigie.analyze;

import fr.vigie.model.StopPeriod;
import fr.vigie.model.WaitPeriod;
import java.util.List;

/**
 * What a session's amplitude is made of (spec 1.5: A, S, W, U), each instant in one state at most; what is left is production.
 *
 * @param low bounds of A; both 0 without pieces
 */
record StateTimes(long low, long high, Intervals stops, Intervals waits, Intervals unexplained) {

    /** @param pieces times, ascending */
    static StateTimes of(long[] pieces, List<StopPeriod> stops, List<WaitPeriod> waits, Intervals gaps) {
        return pieces.length == 0
                ? new StateTimes(0, 0, Intervals.NONE, Intervals.NONE, Intervals.NONE)
                : of(pieces[0], pieces[pieces.length - 1], stops, waits, gaps);
    }

    static StateTimes of(long low, long high, List<StopPeriod> stops, List<WaitPeriod> waits, Intervals gaps) {
        Intervals.Union stopped = new Intervals.Union(stops.size());
        stops.forEach(stop -> stopped.add(stop.start(), stop.end()));
        Intervals.Union waited = new Intervals.Union(waits.size());
        waits.forEach(wait -> waited.add(wait.start(), wait.end()));
        Intervals s = stopped.build().clip(low, high);
        Intervals w = waited.build().clip(low, high).minus(s);
        return new StateTimes(low, high, s, w, gaps.clip(low, high).minus(s).minus(w));
    }

    /** |A| in milliseconds. */
    long amplitude() {
        return high - low;
    }

    /** |P| in milliseconds. */
    long production() {
        return amplitude() - stops.millis() - waits.millis() - unexplained.millis();
    }

    /** Whether an interval shares more than 0 ms with A. */
    boolean touches(long start, long end) {
        return Math.min(end, high) > Math.max(start, low);
    }
}
