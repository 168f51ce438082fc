package fr.vigie.pipeline;

import fr.vigie.model.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One row of a comparison.
 *
 * @param trend one point a step, without a gap, so that all lines have the same steps
 * @param days the days of the calendar that have a session
 */
public record HistoryLine(HistorySubject subject, Totals shown, Totals before, List<HistoryPoint> trend, Map<LocalDate, Totals> days) {
    public HistoryLine {
        trend = List.copyOf(trend);
        days = Map.copyOf(days);
    }
}
