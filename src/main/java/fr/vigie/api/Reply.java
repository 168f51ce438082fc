package fr.vigie.api;

import fr.vigie.export.RowForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers when all is well, for its documentation.
 *
 * @param status 200, 201, 202, 204
 * @param mediaType null without a body
 * @param schema of the body
 * @param forms whose schemas {@code schema} refers to
 * @param csv whether the same comes as CSV, too
 */
record Reply(int status, @Nullable String mediaType, Map<String, Object> schema, List<RowForm<?>> forms, boolean csv) {
    static Reply nothing(int status) {
        return new Reply(status, null, Map.of(), List.of(), false);
    }

    static Reply one(int status, RowForm<?> form) {
        return new Reply(status, Body.JSON, reference(form), List.of(form), false);
    }

    static Reply list(RowForm<?> form) {
        return new Reply(200, Body.JSON, Schema.of("type", "array", "items", reference(form)), List.of(form), true);
    }

    static Reply object(Map<String, Object> schema, RowForm<?>... forms) {
        return new Reply(200, Body.JSON, schema, List.of(forms), false);
    }

    static Map<String, Object> reference(RowForm<?> form) {
        return Schema.of("$ref", "#/components/schemas/" + form.name());
    }
}
