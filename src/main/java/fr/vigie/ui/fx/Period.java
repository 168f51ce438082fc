package fr.vigie.ui.fx;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Production days that a screen shows.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record Period(Unit unit, LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " > " + to);
        }
    }

    /** How a period was chosen, and so what the one before it is. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        FREE
    }

    public static Period free(LocalDate from, LocalDate to) {
        return new Period(Unit.FREE, from, to);
    }

    /** The period of that unit around a day; a free one is the day alone. */
    public static Period of(Unit unit, LocalDate day) {
        return switch (unit) {
            case DAY, FREE -> new Period(unit, day, day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(unit, monday, monday.plusDays(6));
            }
            case MONTH -> new Period(unit, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR -> new Period(unit, day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
        };
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The one just before, of the same kind. */
    public Period previous() {
        return unit == Unit.FREE ? free(from.minusDays(days()), to.minusDays(days())) : of(unit, from.minusDays(1));
    }

    public Period next() {
        return unit == Unit.FREE ? free(from.plusDays(days()), to.plusDays(days())) : of(unit, to.plusDays(1));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return unit + " " + from + " " + to;
    }

    /** @throws RuntimeException on a text that {@link #text} did not write */
    public static Period parse(String text) {
        String[] parts = text.split(" ");
        return new Period(Unit.valueOf(parts[0]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
    }
}
