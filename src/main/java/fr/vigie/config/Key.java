package fr.vigie.config;

/**
 * A setting that Vigie knows (spec 3).
 *
 * @param name as in {@code vigie.properties}; {@code types.*} for the types of centres
 * @param secret never shown
 * @param shared kept in the database for all desktops
 * @param perType also as {@code name.TYPE}
 * @param emptyIsValue an empty text is a value of its own, not an absent one
 */
record Key(String name, Value value, boolean secret, boolean shared, boolean perType, boolean emptyIsValue) {
    static Key plain(String name, Value value) {
        return new Key(name, value, false, false, false, false);
    }

    static Key secret(String name) {
        return new Key(name, Values.TEXT, true, false, false, false);
    }

    static Key shared(String name, Value value) {
        return new Key(name, value, false, true, false, false);
    }

    static Key sharedPerType(String name, Value value, boolean emptyIsValue) {
        return new Key(name, value, false, true, true, emptyIsValue);
    }
}
