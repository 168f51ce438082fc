package fr.vigie.export;

/** What can be exported (spec 3). */
public enum What {
    SESSIONS("sessions", "Sessions"),
    PIECES("pieces", "Pieces"),
    WAITS("waits", "Attentes"),
    STOPS("stops", "Arrets"),
    PROFILES(
            "profiles", "Profils"),
    STATS("stats", "Statistiques"),
    ORDERS("orders", "Commandes");

    private final String code;
    private final String fileWord;

    What(String code, String fileWord) {
        this.code = code;
        this.fileWord = fileWord;
    }

    /** The word of the command line, and the name of the JSON array. */
    public String code() {
        return code;
    }

    /** The word in standard file names. */
    String fileWord() {
        return fileWord;
    }

    @Override
    public String toString() {
        return code;
    }
}
