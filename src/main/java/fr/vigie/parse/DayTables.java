package fr.vigie.parse;

import fr.vigie.model.EventTable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Events sorted into production days (spec 1.4); builders exist for the days kept alone. */
final class DayTables {
    private static final long SECONDS_PER_DAY = 86_400;

    private final SortedMap<LocalDate, Day> days = new TreeMap<>();
    private final Predicate<LocalDate> kept;
    private final int changeover;
    private Day current = new Day(Long.MAX_VALUE, null);

    DayTables(LocalTime changeover, Predicate<LocalDate> kept) {
        this.changeover = changeover.toSecondOfDay();
        this.kept = kept;
    }

    /** Counts an event of that wall second; its day's builder, or null where the day is not kept. */
    EventTable.@Nullable Builder count(long second) {
        if (second - current.start < 0 || second - current.start >= SECONDS_PER_DAY) {
            current = dayOf(second);
        }
        current.events++;
        return current.builder;
    }

    private Day dayOf(long second) {
        long number = Math.floorDiv(second - changeover, SECONDS_PER_DAY);
        return days.computeIfAbsent(LocalDate.ofEpochDay(number), date -> new Day(number * SECONDS_PER_DAY + changeover,
                kept.test(date) ? new EventTable.Builder() : null));
    }

    SortedMap<LocalDate, Integer> counts() {
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        days.forEach((date, day) -> counts.put(date, day.events));
        return counts;
    }

    Map<LocalDate, EventTable> tables(String[] dictionary) {
        Map<LocalDate, EventTable> tables = new HashMap<>();
        days.forEach((date, day) -> {
            if (day.builder != null) {
                tables.put(date, day.builder.build(dictionary));
            }
        });
        return tables;
    }

    private static final class Day {
        private final long start;
        private final EventTable.@Nullable Builder builder;
        private int events;

        private Day(long start, EventTable.@Nullable Builder builder) {
            this.start = start;
            this.builder = builder;
        }
    }
}
