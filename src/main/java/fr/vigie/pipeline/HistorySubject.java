package fr.vigie.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * Whose figures: a centre's, a type's, or the whole workshop's.
 *
 * @param centreId of a centre; else null
 * @param name a centre's name, a type's label; empty for the whole workshop
 * @param type the type's code; empty for the whole workshop
 * @param typeLabel how the type is shown; empty for the whole workshop
 */
public record HistorySubject(@Nullable Long centreId, String name, String type, String typeLabel) {
    public static final HistorySubject ALL = new HistorySubject(null, "", "", "");

    static HistorySubject ofType(String type, String label) {
        return new HistorySubject(null, label, type, label);
    }

    public boolean isAll() {
        return type.isEmpty();
    }
}
