package fr.vigie.store;

/** What {@code journal_audit} tells of. */
public enum AuditAction {
    LOGIN("connexion"),
    DENIED("refus"),
    CREATE("creation"),
    CHANGE("modification"),
    DELETE("suppression"),
    EXPORT("export"),
    SYNC("synchronisation"),
    /** The database was made what a backup says. */
    RESTORE("restauration");

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static AuditAction of(String code) {
        for (AuditAction action : values()) {
            if (action.code.equals(code)) {
                return action;
            }
        }
        throw new IllegalArgumentException("unknown action '" + code + "'");
    }
}
