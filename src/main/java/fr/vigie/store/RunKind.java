package fr.vigie.store;

/** What a run does ({@code execution_sync.genre}). */
public enum RunKind {
    FTP("ftp"),
    ERP("erp"),
    IMPORT("import"),
    REPROCESS("retraitement"),
    /** Retention removed what is too old; its counts are {@link PurgeCounts}'. */
    PURGE("purge"),
    /** A text was blanked everywhere. */
    ERASE("effacement"),
    BACKUP("sauvegarde");

    private final String code;

    RunKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static RunKind of(String code) {
        for (RunKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown kind of run '" + code + "'");
    }
}
