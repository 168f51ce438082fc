package fr.vigie.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The workshop's opening hours: what NF E60-182's required time comes from.
 *
 * @param week days that are absent are closed
 * @param holidays closed days, with their names
 * @param exceptions days with hours of their own, stronger than week and holidays
 */
public record WorkCalendar(Map<DayOfWeek, DayHours> week, SortedMap<LocalDate, String> holidays,
        SortedMap<LocalDate, DayHours> exceptions) {
    public static final WorkCalendar NONE = new WorkCalendar(Map.of(), new TreeMap<>(), new TreeMap<>());

    public WorkCalendar {
        week = Map.copyOf(week);
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    }

    /** Whether nobody entered any hours. */
    public boolean isEmpty() {
        return week.isEmpty() && exceptions.isEmpty();
    }

    public DayHours on(LocalDate day) {
        DayHours own = exceptions.get(day);
        if (own != null) {
            return own;
        }
        return holidays.containsKey(day) ? DayHours.CLOSED : week.getOrDefault(day.getDayOfWeek(), DayHours.CLOSED);
    }
}
