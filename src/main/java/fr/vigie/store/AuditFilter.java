package fr.vigie.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of {@code journal_audit} are wanted.
 *
 * @param action null: of every kind
 * @param words each must occur in the actor, the object, the detail or the address, in any case
 */
public record AuditFilter(@Nullable AuditAction action, List<String> words) {
    public static final AuditFilter ALL = new AuditFilter(null, List.of());

    public AuditFilter {
        words = List.copyOf(words);
    }
}
