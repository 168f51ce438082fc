package fr.vigie.model;

/** A wait, whole (not clipped to the amplitude); times in wall milliseconds, {@code file} indexes the session's files. */
public record WaitPeriod(long start, long end, int file, int line) {}
