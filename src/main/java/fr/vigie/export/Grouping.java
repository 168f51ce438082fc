package fr.vigie.export;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How statistics are summed (spec 1.6).
 *
 * @param by one row a centre, or a type
 * @param per and a day, a week (from Monday), a month, or once over all days
 */
public record Grouping(By by, Per per) {
    public static final Grouping DEFAULT = new Grouping(By.CENTRE, Per.DAY);

    /** Whose sessions are added up. */
    public enum By {
        CENTRE,
        TYPE
    }

    /** Over which time. */
    public enum Per {
        DAY,
        WEEK,
        MONTH,
        ALL;

        /** The first day of the period that {@code day} lies in. */
        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case ALL -> LocalDate.EPOCH;
            };
        }
    }
}
