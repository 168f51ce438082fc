package fr.vigie.pipeline;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which lines are shown.
 *
 * @param dayOnly only those of the map's day: with an event of it, or without a time but behind one
 */
public record RawFilter(Set<LineKind> kinds, boolean dayOnly) {
    public RawFilter {
        kinds = Set.copyOf(kinds);
    }

    /** Every kind of line. */
    public static RawFilter all(boolean dayOnly) {
        return new RawFilter(EnumSet.allOf(LineKind.class), dayOnly);
    }
}
