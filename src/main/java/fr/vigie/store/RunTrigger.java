package fr.vigie.store;

/** Who or what started a run ({@code execution_sync.declencheur}). */
public enum RunTrigger {
    MANUAL("manuel"),
    SCHEDULE("planifie"),
    COMMAND("commande"),
    API("api");

    private final String code;

    RunTrigger(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static RunTrigger of(String code) {
        for (RunTrigger trigger : values()) {
            if (trigger.code.equals(code)) {
                return trigger;
            }
        }
        throw new IllegalArgumentException("unknown trigger '" + code + "'");
    }
}
