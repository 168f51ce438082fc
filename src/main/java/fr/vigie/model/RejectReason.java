package fr.vigie.model;

/** Why a line was rejected (spec 1.2). */
public enum RejectReason {
    LINE_TOO_LONG("ligne_trop_longue"),
    TIMESTAMP("horodatage"),
    EVENT("evenement");

    private final String code;

    RejectReason(String code) {
        this.code = code;
    }

    /** The reason as tables and exports write it. */
    public String code() {
        return code;
    }
}
