package fr.vigie.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds, in figures.
 *
 * @param kinds in the order of the register
 * @param erased texts that are kept out
 */
public record Holdings(List<Kind> kinds, int erased) {
    public Holdings {
        kinds = List.copyOf(kinds);
    }

    /** A kind of data; its name stands in the bundles as {@code gdpr.kind.NAME}. */
    public enum Name {
        SESSIONS,
        DETAILS,
        RAW,
        REJECTS,
        JUSTIFICATIONS,
        DECISIONS,
        ORDERS,
        RUNS,
        USERS,
        AUDIT
    }

    /**
     * @param rows how many
     * @param oldest day of the oldest; null without any
     */
    public record Kind(Name name, long rows, @Nullable LocalDate oldest) {}
}
