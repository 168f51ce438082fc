package fr.vigie.store;

import java.time.Instant;

/** A line of {@code journal_audit}. */
public record AuditRow(long id, Instant at, AuditEntry entry) {}
