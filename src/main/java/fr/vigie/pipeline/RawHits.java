package fr.vigie.pipeline;

import java.util.OptionalInt;

/** Where a text occurs in the lines shown: how often in each window. Immutable. */
public final class RawHits {
    private final RawRows rows;
    private final TextMatch match;
    private final int[] before;

    RawHits(RawRows rows, TextMatch match, int[] before) {
        this.rows = rows;
        this.match = match;
        this.before = before;
    }

    /** A line in which it occurs, and which of them it is, from 1. */
    public record Hit(int line, int ordinal) {}

    public RawRows rows() {
        return rows;
    }

    /** Lines in which it occurs. */
    public int size() {
        return before[before.length - 1];
    }

    public boolean matches(RawLine line) {
        return match.in(line.text());
    }

    int before(int window) {
        return before[window];
    }

    /** The nearest window with a hit from there on, itself included. */
    OptionalInt window(int from, int step) {
        for (int window = from; window >= 0 && window < before.length - 1; window += step) {
            if (before[window + 1] > before[window]) {
                return OptionalInt.of(window);
            }
        }
        return OptionalInt.empty();
    }
}
