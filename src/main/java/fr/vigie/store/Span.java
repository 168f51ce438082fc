package fr.vigie.store;

import java.util.List;
import java.util.OptionalLong;

/**
 * Which part of a list.
 *
 * @param skip rows left out at the beginning, or behind {@code after}
 * @param limit most rows; empty for all
 * @param after key of the last row before the part, as {@link Listing#key} gives it; empty begins at the beginning. Rows that are added or go
 *        meanwhile shift nothing
 */
public record Span(int skip, OptionalLong limit, List<Long> after) {
    public static final Span ALL = new Span(0, OptionalLong.empty(), List.of());

    public Span {
        after = List.copyOf(after);
    }

    public static Span first(int limit) {
        return new Span(0, OptionalLong.of(limit), List.of());
    }
}
