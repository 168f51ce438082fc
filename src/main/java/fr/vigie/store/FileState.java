package fr.vigie.store;

/** How the last reading of a file ended ({@code fichier_log.etat}, spec 2). */
public enum FileState {
    /** Read to its end. */
    READ("lu"),
    /** Read but for an unterminated last line, left for the next time (spec 1.2). */
    PARTIAL("partiel"),
    /** It could not be read; what was stored before still stands. */
    IN_ERROR("en_erreur"),
    /** It is no longer at its source; its bytes are kept. */
    DELETED_REMOTELY("supprime_distant");

    private final String code;

    FileState(String code) {
        this.code = code;
    }

    /** The state as tables write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for an unknown code */
    public static FileState of(String code) {
        for (FileState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("unknown file state '" + code + "'");
    }
}
