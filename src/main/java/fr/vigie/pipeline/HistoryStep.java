package fr.vigie.pipeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Over which stretches of time sessions are added up. */
public enum HistoryStep {
    DAY,
    /** From Monday. */
    WEEK,
    MONTH,
    /** Once over all days. */
    ALL;

    /** First day of the stretch that {@code day} lies in; one and the same day for {@link #ALL}. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case ALL -> LocalDate.EPOCH;
        };
    }

    private LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case ALL -> LocalDate.MAX;
        };
    }

    /** The span's stretches in order; the first and the last are cut at its ends. */
    public List<HistorySpan> of(HistorySpan span) {
        List<HistorySpan> parts = new ArrayList<>();
        LocalDate from = span.from();
        while (!from.isAfter(span.to())) {
            LocalDate next = next(start(from));
            parts.add(new HistorySpan(from, next.isAfter(span.to()) ? span.to() : next.minusDays(1)));
            from = next;
        }
        return parts;
    }
}
