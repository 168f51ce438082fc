package fr.vigie.cli;

import fr.vigie.model.SessionRow;
import java.util.List;

/**
 * What the demo came to.
 *
 * @param sessions today's, ordered by type then name
 * @param orders planned in the demo's ERP; 0 without one
 */
public record DemoDay(List<SessionRow> sessions, int orders) {
    public DemoDay {
        sessions = List.copyOf(sessions);
    }
}
