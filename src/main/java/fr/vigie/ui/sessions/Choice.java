package fr.vigie.ui.sessions;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a list to choose from.
 *
 * @param value null for all
 */
public record Choice(@Nullable String value, String words) {
    @Override
    public String toString() {
        return words;
    }
}
