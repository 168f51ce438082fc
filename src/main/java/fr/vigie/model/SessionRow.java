package fr.vigie.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored session without its details.
 *
 * @param id key in {@code session_production} together with the centre's
 * @param updated when Vigie last rebuilt it
 * @param purgedAt when retention removed its details; null while they are there
 */
public record SessionRow(long id, Centre centre, LocalDate day, SessionFigures figures, Instant updated, @Nullable Instant purgedAt) {

    /** One whose details are there. */
    public SessionRow(long id, Centre centre, LocalDate day, SessionFigures figures, Instant updated) {
        this(id, centre, day, figures, updated, null);
    }

    public boolean purged() {
        return purgedAt != null;
    }
}
