package fr.vigie.pipeline;

import fr.vigie.model.SessionRow;
import java.time.Instant;

/**
 * A session as tables list it.
 *
 * @param typeLabel how its centre's type is shown
 * @param sources the files that it comes from
 * @param created when Vigie first built it
 */
public record HistorySession(SessionRow session, String typeLabel, String sources, Instant created) {}
