package fr.vigie.ui.compare;

import fr.vigie.pipeline.HistorySpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A centre's calendar.
 *
 * @param span the days drawn
 * @param today days after it are not drawn: nothing can be known of them
 * @param values of the days that have one
 * @param weekdays short names from Monday
 * @param months short names by number, from January
 */
record HeatData(long centreId, String name, String type, HistorySpan span, LocalDate today, Map<LocalDate, BigDecimal> values,
        HeatScale scale, List<String> weekdays, List<String> months) {}
