package fr.vigie.config;

import java.util.function.UnaryOperator;

/**
 * What a setting may be.
 *
 * @param expected the form asked for, the same in every language, e.g. {@code 1 … 65535}
 * @param canonical gives the text's one written form; throws {@link IllegalArgumentException} where it is not of that form
 */
record Value(String expected, UnaryOperator<String> canonical) {
    boolean accepts(String text) {
        try {
            return canonical.apply(text) != null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
