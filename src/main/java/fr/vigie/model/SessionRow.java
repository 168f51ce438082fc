package fr.vigie.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stored session without its details.
 *
 * @param id key in {@code session_production} together with the centre's
 * @param updated when Vigie last rebuilt it
 */
public record SessionRow(long id, Centre centre, LocalDate day, SessionFigures figures, Instant updated) {}
