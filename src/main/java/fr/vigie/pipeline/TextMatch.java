package fr.vigie.pipeline;

import java.text.Normalizer;
import java.util.Locale;

/** Finds a text, by the letter or without regard to case and accents. */
final class TextMatch {
    private final String wanted;
    private final boolean exact;

    TextMatch(String text, boolean exact) {
        this.exact = exact;
        this.wanted = exact ? text : folded(text);
    }

    boolean in(String text) {
        return (exact ? text : folded(text)).contains(wanted);
    }

    private static String folded(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT);
    }
}
