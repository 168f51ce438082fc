package fr.vigie.model;

/**
 * A part of U (spec 1.5): inside the amplitude, outside stops and waits, in a silence longer than the threshold. Unlike waits and stops it
 * is stored clipped, since only so does it mean anything. Its line is that of the event before the silence.
 */
public record UnexplainedPeriod(long start, long end, int file, int line) {}
