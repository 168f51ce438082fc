package fr.vigie.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which orders: null leaves open.
 *
 * @param search part of the number, the number with its extension, the status, a box or the job, without case
 * @param status exact
 * @param box a code among its boxes, exact
 * @param stock made in stock management, or not
 * @param presence planned now, or vanished
 * @param firstSeenSince seen for the first time at that moment or later
 * @param vanishedSince vanished on that day or later
 * @param from first day of {@code date_modification}
 * @param to last day of {@code date_modification}
 */
public record OrderFilter(@Nullable String search, @Nullable String status, @Nullable String box, @Nullable Boolean stock,
        @Nullable Presence presence, @Nullable Instant firstSeenSince, @Nullable LocalDate vanishedSince, @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null, null, null);
    /** Those planned now. */
    public static final OrderFilter PRESENT = ALL.with(Presence.PRESENT);

    /** Whether the ERP still has it planned. */
    public enum Presence {
        PRESENT,
        VANISHED
    }

    public OrderFilter with(@Nullable Presence other) {
        return new OrderFilter(search, status, box, stock, other, firstSeenSince, vanishedSince, from, to);
    }

    /** Days of {@code date_modification}; null leaves open. */
    public static OrderFilter ofDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new OrderFilter(null, null, null, null, null, null, null, from, to);
    }
}
