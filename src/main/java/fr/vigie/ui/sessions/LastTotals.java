package fr.vigie.ui.sessions;

import fr.vigie.model.Totals;
import fr.vigie.pipeline.HistorySession;
import java.util.List;

/** The sums of the rows asked about last: every column of a totals row asks about the same ones. For one thread. */
final class LastTotals {
    private List<HistorySession> rows = List.of();
    private Totals totals = Totals.NONE;

    Totals of(List<HistorySession> asked) {
        if (asked != rows) {
            totals = Totals.of(asked.stream().map(row -> row.session().figures()).toList());
            rows = asked;
        }
        return totals;
    }
}
