package fr.vigie.model;

/** Oddities of a session that are counted and shown (spec 1.3 to 1.5). */
public enum AnomalyKind {
    WAIT_WITHOUT_DURATION("attente_sans_duree"),
    ABSURD_DURATION("duree_aberrante"),
    PROFILE_WITHOUT_REFERENCE(
            "profil_sans_reference"),
    ABSURD_LENGTH("longueur_aberrante"),
    CONTRADICTED_WAIT("attente_contredite"),
    CLOCK_STEPPED_BACK(
            "horloge_recul"),
    INFERRED_RESTART("redemarrage_deduit"),
    DOUBLE_STOP("double_arret"),
    LONE_START("demarrage_seul");

    private final String code;

    AnomalyKind(String code) {
        this.code = code;
    }

    /** The kind as tables and exports write it. */
    public String code() {
        return code;
    }
}
