package fr.vigie.config;

import java.util.Map;

/** How many months details and raw bytes are kept: {@code retention.months}, which all desktops share (spec 7, 35). */
public final class RetentionTerm {
    public static final String KEY = "retention.months";
    public static final int DEFAULT = 13;
    static final int MOST = 120;

    private RetentionTerm() {}

    /** @param shared settings in the database, by key, checked */
    public static int months(Map<String, String> shared) {
        return Integer.parseInt(shared.getOrDefault(KEY, String.valueOf(DEFAULT)));
    }
}
