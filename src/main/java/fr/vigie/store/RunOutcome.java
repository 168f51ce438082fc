package fr.vigie.store;

/** How a run ended ({@code execution_sync.issue}). */
public enum RunOutcome {
    RUNNING("en_cours"),
    DONE("fait"),
    /** Some files or rows failed, each named. */
    PART("partiel"),
    FAILED("echec"),
    CANCELLED("annule"),
    /** Its process ended without a word. */
    INTERRUPTED("interrompu");

    private final String code;

    RunOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static RunOutcome of(String code) {
        for (RunOutcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("unknown outcome '" + code + "'");
    }
}
