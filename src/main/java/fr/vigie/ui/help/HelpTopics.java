package fr.vigie.ui.help;

import fr.vigie.ui.fx.Place;

/** Which page of the guide a screen is explained on. */
public final class HelpTopics {
    /** Where the TV mode is explained. */
    public static final String TV = "mode-tv";

    private HelpTopics() {}

    /** The anchor of the page. */
    public static String of(Place place) {
        return switch (place) {
            case Place.Overview home -> "atelier";
            case Place.Centre centre -> "centre";
            case Place.Comparison comparison -> "comparaison";
            case Place.Sessions sessions -> "sessions";
            case Place.Stops stops -> "arrêts-et-attentes";
            case Place.Orders orders -> "commandes-volets";
            case Place.Sync sync -> "synchronisation";
            case Place.Quality quality -> "qualité-des-données";
            case Place.RawLog log -> "journal-brut";
            case Place.Settings settings -> Place.Settings.ASSISTANT.equals(settings.section()) ? "commencer" : "paramètres";
            case Place.About about -> "à-propos-des-données";
        };
    }
}
