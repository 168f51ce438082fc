package fr.vigie.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects in the order in which they were written down. */
final class Schema {
    private Schema() {}

    /** @param pairs name, value, name, value… */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
