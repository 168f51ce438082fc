package fr.vigie.ui.compare;

import fr.vigie.pipeline.HistorySpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Where the days of a calendar stand: a column a week, a row a weekday from Monday. Pure.
 *
 * @param today the last day that can be chosen
 * @param left, top corner of the first cell, in pixels
 * @param pitch from one cell to the next
 */
record HeatLayout(HistorySpan span, LocalDate today, double left, double top, double pitch) {
    static final int DAYS = 7;

    static int weeks(HistorySpan span) {
        return (int) (ChronoUnit.DAYS.between(monday(span.from()), monday(span.to())) / DAYS) + 1;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    int column(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(monday(span.from()), day) / DAYS);
    }

    double x(LocalDate day) {
        return left + column(day) * pitch;
    }

    double y(LocalDate day) {
        return top + (day.getDayOfWeek().getValue() - 1) * pitch;
    }

    LocalDate last() {
        return span.to().isAfter(today) ? today : span.to();
    }

    private boolean known(LocalDate day) {
        return !day.isBefore(span.from()) && !day.isAfter(last());
    }

    /** The day at a place; null beside every day. */
    @Nullable
    LocalDate at(double x, double y) {
        int column = (int) Math.floor((x - left) / pitch);
        int row = (int) Math.floor((y - top) / pitch);
        if (row < 0 || row >= DAYS) {
            return null;
        }
        LocalDate day = monday(span.from()).plusDays((long) column * DAYS + row);
        return known(day) ? day : null;
    }

    /** The day that many days on, kept within the calendar; the last one where none was chosen. */
    LocalDate walk(@Nullable LocalDate chosen, int days) {
        if (chosen == null || !known(chosen)) {
            return last();
        }
        LocalDate wanted = chosen.plusDays(days);
        return known(wanted) ? wanted : chosen;
    }
}
