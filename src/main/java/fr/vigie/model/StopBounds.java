package fr.vigie.model;

/** How the two ends of a stop are known (spec 1.5, column {@code bornes}). */
public enum StopBounds {
    KNOWN("connues"),
    END_INFERRED("fin_deduite"),
    START_INFERRED("debut_deduit");

    private final String code;

    StopBounds(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
