package fr.vigie.api;

import java.util.List;

/**
 * What a request carries.
 *
 * @param name of its schema
 * @param mediaType {@code application/json} or a form
 */
record Body(String name, String mediaType, List<Field<?>> fields) {
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    Body {
        fields = List.copyOf(fields);
    }

    /** A field; its description stands in the bundle under {@code field.NAME}. */
    record Field<T>(String name, ValueType<T> type, boolean required) {}
}
