package fr.vigie.ui.sessions;

import fr.vigie.pipeline.HistorySession;
import fr.vigie.ui.fx.Memory;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of the period are listed.
 *
 * @param type a type's code; null for all
 * @param centre a centre's name; null for all
 * @param anomaliesOnly only those with an anomaly
 */
public record SessionFilters(@Nullable String type, @Nullable String centre, boolean anomaliesOnly) {
    public static final SessionFilters NONE = new SessionFilters(null, null, false);
    private static final String TYPE = "sessions.type";
    private static final String CENTRE = "sessions.centre";
    private static final String ANOMALIES = "sessions.anomalies";

    static SessionFilters recall(Memory memory) {
        return new SessionFilters(text(memory, TYPE), text(memory, CENTRE), memory.recall(ANOMALIES).filter("true"::equals).isPresent());
    }

    private static @Nullable String text(Memory memory, String name) {
        return memory.recall(name).filter(value -> !value.isEmpty()).orElse(null);
    }

    void remember(Memory memory) {
        memory.remember(TYPE, type == null ? "" : type);
        memory.remember(CENTRE, centre == null ? "" : centre);
        memory.remember(ANOMALIES, String.valueOf(anomaliesOnly));
    }

    boolean pass(HistorySession row) {
        return (type == null || type.equals(row.session().centre().type()))
                && (centre == null || centre.equals(row.session().centre().name()))
                && (!anomaliesOnly || row.session().figures().anomalies() > 0);
    }
}
