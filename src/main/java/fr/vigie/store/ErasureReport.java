package fr.vigie.store;

import java.util.List;

/**
 * Where an erased text was found.
 *
 * @param places with at least one find each, by table and column
 * @param accounts users of the API whose name held it: they are switched off
 */
public record ErasureReport(List<Place> places, int accounts) {
    public ErasureReport {
        places = List.copyOf(places);
    }

    /** @param count rows, or for raw bytes files */
    public record Place(String table, String column, long count) {}

    /** Rows of tables, raw files aside. */
    public long rows() {
        return places.stream().filter(place -> !place.table().equals(RawErasure.TABLE)).mapToLong(Place::count).sum();
    }

    /** Versions of files whose raw bytes held it. */
    public long files() {
        return places.stream().filter(place -> place.table().equals(RawErasure.TABLE)).mapToLong(Place::count).sum();
    }
}
