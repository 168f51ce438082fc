package fr.vigie.ui.overview;

import java.util.List;

/** The home screen at one moment: every word of it from one snapshot. */
public record OverviewState(String date, List<Tile> tiles, List<Row> rows) {

    /** A figure over its explanation. */
    public record Tile(String value, String note, boolean trouble) {}
}
