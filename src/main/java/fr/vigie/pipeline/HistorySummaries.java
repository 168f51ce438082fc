package fr.vigie.pipeline;

import fr.vigie.model.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums at one moment.
 *
 * @param at by this computer's clock
 */
public record HistorySummaries(Instant at, List<Summary> rows) {

    /**
     * @param centre null where a whole type is summed
     * @param from first day with a session
     * @param to last day with a session
     */
    public record Summary(@Nullable String centre, String type, LocalDate from, LocalDate to, Totals totals) {}
}
