package fr.vigie.store;

/** A row with its key. */
public record Numbered<R>(long id, R row) {}
