package fr.vigie.parse;

import fr.vigie.model.EventTable;
import fr.vigie.model.FileCounts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file held.
 *
 * @param counts line by line
 * @param eventsByDay number of events of each production day met, also of days not kept
 * @param tables events of the days kept that have any
 * @param newestEvent latest time of all events counted, wall milliseconds; empty without events
 * @param endsUnterminated whether no line end follows the last line, and it is not blank
 * @param unterminatedEvent time of the event in that last part, wall milliseconds, also where it was left out; empty where it is none
 * @param leftBytes bytes of the last part that were left out, NULs and a CR at its end not counted; 0 where nothing was
 */
public record ParsedLog(FileCounts counts, SortedMap<LocalDate, Integer> eventsByDay, Map<LocalDate, EventTable> tables,
        OptionalLong newestEvent, boolean endsUnterminated, OptionalLong unterminatedEvent, long leftBytes) {
    public ParsedLog {
        eventsByDay = Collections.unmodifiableSortedMap(new TreeMap<>(eventsByDay));
        tables = Map.copyOf(tables);
    }
}
