package fr.vigie.model;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A named stretch of a day: a shift or a break.
 *
 * @param to not after {@code from} means: on the next day
 */
public record HourSpan(String name, LocalTime from, LocalTime to) {

    /** First instant on that calendar day, wall milliseconds. */
    public long start(LocalDate day) {
        return WallTime.of(day.atTime(from));
    }

    /** First instant after it, wall milliseconds. */
    public long end(LocalDate day) {
        return WallTime.of((to.isAfter(from) ? day : day.plusDays(1)).atTime(to));
    }
}
