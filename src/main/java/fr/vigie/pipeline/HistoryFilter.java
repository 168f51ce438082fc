package fr.vigie.pipeline;

import fr.vigie.store.SessionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions.
 *
 * @param centre a centre's name; null for all
 * @param type a type's code; null for all
 */
public record HistoryFilter(HistorySpan span, @Nullable String centre, @Nullable String type) {
    public static HistoryFilter of(HistorySpan span) {
        return new HistoryFilter(span, null, null);
    }

    SessionFilter stored() {
        return new SessionFilter(span.from(), span.to(), centre, type);
    }
}
