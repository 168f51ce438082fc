package fr.vigie.api;

import io.javalin.http.Context;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** What a caller would rather have. */
final class Accept {
    private Accept() {}

    /** Whether CSV comes before JSON among what is accepted. */
    static boolean csv(Context context) {
        String header = context.req().getHeader("Accept");
        if (header == null || !header.contains("text/csv")) {
            return false;
        }
        QuotedQualityCSV wishes = new QuotedQualityCSV();
        try {
            wishes.addValue(header);
        } catch (IllegalArgumentException rubbish) {
            return false;
        }
        for (String wish : wishes.getValues()) {
            if (wish.startsWith("text/csv")) {
                return true;
            }
            if (wish.startsWith("application/json")) {
                return false;
            }
        }
        return false;
    }
}
