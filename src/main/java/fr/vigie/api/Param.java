package fr.vigie.api;

/**
 * A parameter of a route: read and documented from here alone. Its description stands in the bundle under {@code param.NAME}.
 *
 * @param required whether a request without it is refused
 */
record Param<T>(String name, Place place, ValueType<T> type, boolean required) {
    /** Where it stands. */
    enum Place {
        PATH,
        QUERY
    }

    static <T> Param<T> path(String name, ValueType<T> type) {
        return new Param<>(name, Place.PATH, type, true);
    }

    static <T> Param<T> query(String name, ValueType<T> type) {
        return new Param<>(name, Place.QUERY, type, false);
    }
}
