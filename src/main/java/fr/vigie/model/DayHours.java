package fr.vigie.model;

import java.util.List;

/**
 * When a workshop is open on one calendar day.
 *
 * @param breaks planned stops inside the shifts
 */
public record DayHours(List<HourSpan> shifts, List<HourSpan> breaks) {
    public static final DayHours CLOSED = new DayHours(List.of(), List.of());

    public DayHours {
        shifts = List.copyOf(shifts);
        breaks = List.copyOf(breaks);
    }
}
