package fr.vigie.pipeline;

import java.time.Instant;
import java.util.List;

/**
 * Centres and types side by side at one moment.
 *
 * @param at by this computer's clock
 * @param centres active ones, and retired ones with a session in the time asked about; by type then name
 * @param types of these centres, by code
 * @param all the whole workshop
 */
public record HistoryComparison(Instant at, HistoryQuestion asked, List<HistoryLine> centres, List<HistoryLine> types, HistoryLine all) {
    public HistoryComparison {
        centres = List.copyOf(centres);
        types = List.copyOf(types);
    }

    /** Whether the period has no session at all. */
    public boolean isEmpty() {
        return all.shown().sessions() == 0;
    }
}
