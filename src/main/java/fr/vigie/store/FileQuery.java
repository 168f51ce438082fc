package fr.vigie.store;

import org.jspecify.annotations.Nullable;

/**
 * Which files to list, in which order, and which part of that list.
 *
 * @param shown null for files in any state
 * @param text what the path contains, without regard to case; empty for any
 * @param offset rows to leave out at the beginning
 * @param limit rows at most
 */
public record FileQuery(@Nullable Shown shown, @Nullable Long centreId, @Nullable String source, String text, boolean attentionOnly,
        Order order, boolean descending, int offset, int limit) {

    /** States to choose from; a version set aside counts as that alone. */
    public enum Shown {
        READ,
        PARTIAL,
        IN_ERROR,
        DELETED_REMOTELY,
        SET_ASIDE
    }

    /** What files are ordered by. */
    public enum Order {
        /** What calls for a look first, then the last read. */
        ATTENTION,
        PATH,
        CENTRE,
        STATE,
        SOURCE,
        GENERATION,
        SIZE,
        BYTES,
        LINES,
        EVENTS,
        OFF_FORMAT,
        REJECTED,
        OFF_DATE,
        READ_AT,
        REMOTE_TIME
    }

    /** Every file, those that call for a look first. */
    public static FileQuery first(int limit) {
        return new FileQuery(null, null, null, "", false, Order.ATTENTION, true, 0, limit);
    }
}
