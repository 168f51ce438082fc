package fr.vigie.analyze;

import fr.vigie.model.EventTable;
import fr.vigie.model.Rules;
import fr.vigie.model.UnexplainedPeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gaps between a session's events (spec 1.5, U), and which event each of them follows. */
final class Silences {
    private final EventSequence events;
    /** By file and number of the name; empty where none is ignored. */
    private final boolean[][] ignored;
    private final long[] times;
    private final long thresholdMs;

    Silences(EventSequence events, Rules rules) {
        this.events = events;
        thresholdMs = rules.gapThreshold().toMillis();
        ignored = new boolean[rules.ignoredEvents().isEmpty() ? 0 : events.tables().length][];
        for (int file = 0; file < ignored.length; file++) {
            ignored[file] = ignoredNames(events.tables()[file], rules);
        }
        times = thresholdMs == 0 ? new long[0] : times();
    }

    private static boolean[] ignoredNames(EventTable table, Rules rules) {
        boolean[] ignored = new boolean[table.nameCount()];
        for (int name = 0; name < ignored.length; name++) {
            ignored[name] = rules.ignoredEvents().contains(table.nameOf(name));
        }
        return ignored;
    }

    private boolean counts(int i) {
        return ignored.length == 0 || !ignored[events.file()[i]][events.table(i).nameId(events.row()[i])];
    }

    private long[] times() {
        long[] all = new long[events.size()];
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (counts(i)) {
                all[count++] = events.time(i);
            }
        }
        long[] sorted = count == all.length ? all : Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The union of the gaps longer than the threshold; none where it is off. */
    Intervals gaps() {
        Intervals.Union gaps = new Intervals.Union(4);
        for (int i = 1; i < times.length; i++) {
            if (times[i] - times[i - 1] > thresholdMs) {
                gaps.add(times[i - 1], times[i]);
            }
        }
        return gaps.build();
    }

    /** Gives each part of the gaps the file and line of the event before its silence. */
    List<UnexplainedPeriod> periods(Intervals unexplained) {
        if (unexplained.count() == 0) {
            return List.of();
        }
        long[] before = new long[unexplained.count()];
        for (int i = 0; i < before.length; i++) {
            int found = Arrays.binarySearch(times, unexplained.start(i));
            before[i] = times[found >= 0 ? found : -found - 2];
        }
        Map<Long, Integer> last = lastEventAt(before);
        List<UnexplainedPeriod> periods = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            int event = last.getOrDefault(before[i], 0);
            periods.add(new UnexplainedPeriod(unexplained.start(i), unexplained.end(i), events.file()[event], events.line(event)));
        }
        return periods;
    }

    private Map<Long, Integer> lastEventAt(long[] wanted) {
        Map<Long, Integer> last = new HashMap<>();
        for (long time : wanted) {
            last.put(time, 0);
        }
        for (int i = 0; i < events.size(); i++) {
            long time = events.time(i);
            if (counts(i) && last.containsKey(time)) {
                last.put(time, i);
            }
        }
        return last;
    }
}
