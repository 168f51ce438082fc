package fr.vigie.model;

import java.time.LocalDateTime;

/**
 * What never changes of a period, however often its day is built again: whose it is, of which kind, and when it began. A justification
 * hangs on it.
 */
public record PeriodKey(long centreId, PeriodKind kind, LocalDateTime start) {}
