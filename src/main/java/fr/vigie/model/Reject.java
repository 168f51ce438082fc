package fr.vigie.model;

/**
 * A rejected line.
 *
 * @param line number in its file, from 1
 * @param reason why
 * @param text its first 500 characters at most, read as Windows-1252, control characters as spaces
 */
public record Reject(int line, RejectReason reason, String text) {}
