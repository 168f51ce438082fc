package fr.vigie.ui.shell;

import fr.vigie.ui.fx.Place;
import java.util.Optional;

/** Places as text, for the next start. What a place carries beside its entry is forgotten: it was about a moment. */
final class Places {
    private Places() {}

    static String text(Place place) {
        return switch (place) {
            case Place.Centre centre -> "centre " + centre.id();
            case Place.Overview home -> "overview";
            case Place.Comparison comparison -> "comparison";
            case Place.Sessions sessions -> "sessions";
            case Place.Stops stops -> "stops";
            case Place.Orders orders -> "orders";
            case Place.Sync sync -> "sync";
            case Place.Quality quality -> "quality";
            case Place.RawLog log -> "rawlog";
            case Place.Settings settings -> "settings";
            case Place.About about -> "about";
        };
    }

    /** Empty for a text of another version. */
    static Optional<Place> read(String text) {
        return switch (text) {
            case "overview" -> Optional.of(new Place.Overview());
            case "comparison" -> Optional.of(new Place.Comparison());
            case "sessions" -> Optional.of(new Place.Sessions());
            case "stops" -> Optional.of(new Place.Stops(null, null));
            case "orders" -> Optional.of(new Place.Orders());
            case "sync" -> Optional.of(new Place.Sync(null));
            case "quality" -> Optional.of(new Place.Quality());
            case "rawlog" -> Optional.of(new Place.RawLog(null));
            case "settings" -> Optional.of(new Place.Settings(null));
            case "about" -> Optional.of(new Place.About());
            default -> text.matches("centre \\d{1,18}")
                    ? Optional.of(new Place.Centre(Long.parseLong(text.substring(7)), null))
                    : Optional.empty();
        };
    }
}
