package fr.vigie.store;

import fr.vigie.model.SessionRow;
import java.time.Instant;

/**
 * A session as exports write it: {@link SessionRow} (whose {@code updated} is {@code date_maj}) and the two columns that it lacks.
 *
 * @param sources {@code fichier_log_source}
 * @param created {@code date_creation}
 */
public record SessionExport(SessionRow session, String sources, Instant created) {}
