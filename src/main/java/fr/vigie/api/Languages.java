package fr.vigie.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The caller's language: French or English; French where the request does not say. */
final class Languages {
    private static final List<Locale> KNOWN = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final int LONGEST = 200;

    private Languages() {}

    static Locale of(Context context) {
        return of(context.req().getHeader("Accept-Language"));
    }

    static Locale of(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return Locale.FRENCH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException rubbish) {
            return Locale.FRENCH;
        }
    }
}
