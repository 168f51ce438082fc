package fr.vigie.model;

/** A voluntary stop, whole (not clipped to the amplitude); times in wall milliseconds, {@code file} indexes the session's files. */
public record StopPeriod(long start, long end, StopBounds bounds, int file, int line) {}
