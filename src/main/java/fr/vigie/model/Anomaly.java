package fr.vigie.model;

/** An oddity and the line it was met at; {@code file} indexes the session's files. */
public record Anomaly(AnomalyKind kind, int file, int line) {}
