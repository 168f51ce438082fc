package fr.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.Standing;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything between a request and its route's work: who asks, may he, and is what he sends what the route says it takes. */
final class Dispatcher {
    /** What a decoder writes for bytes that are no text. */
    private static final char NO_CHARACTER = '\uFFFD';
    private final Gate gate;

    Dispatcher(Gate gate) {
        this.gate = gate;
    }

    /** @throws Problem where the request is refused */
    void run(Route route, Context context) throws VigieException, IOException {
        Role least = route.access().role();
        Standing standing = least == null ? null : gate.enter(context, least);
        Call call = new Call(context, route, standing == null ? null : standing.user(), standing == null ? "" : standing.mark(),
                values(route, context), fields(route, context));
        route.work().answer(call);
    }

    private static Map<String, Object> values(Route route, Context context) {
        checkEncoding(context.queryString());
        Map<String, Object> values = new LinkedHashMap<>();
        for (Param<?> parameter : route.parameters()) {
            String text = text(parameter, context);
            if (text != null && !text.isEmpty()) {
                values.put(parameter.name(), read(parameter.type(), text, ProblemKind.PARAMETER, parameter.name()));
            } else if (parameter.required()) {
                throw Problem.of(ProblemKind.PARAMETER, parameter.name());
            }
        }
        return values;
    }

    /** Half an escape, or bytes that are no UTF-8: a lenient reader would make an empty text of it, which means the default. */
    private static void checkEncoding(@Nullable String encoded) {
        try {
            if (encoded != null && URLDecoder.decode(encoded, StandardCharsets.UTF_8).indexOf(NO_CHARACTER) >= 0) {
                throw Problem.of(ProblemKind.ENCODING);
            }
        } catch (IllegalArgumentException halfAnEscape) {
            throw Problem.of(ProblemKind.ENCODING);
        }
    }

    private static @Nullable String text(Param<?> parameter, Context context) {
        if (parameter.place() == Param.Place.PATH) {
            return context.pathParam(parameter.name());
        }
        List<String> given = context.queryParams(parameter.name());
        if (given.size() > 1) {
            throw Problem.of(ProblemKind.PARAMETER, parameter.name());
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    private static Object read(ValueType<?> type, String text, ProblemKind otherwise, String name) {
        try {
            return type.reader().apply(text);
        } catch (RuntimeException wrong) {
            throw Problem.of(otherwise, name);
        }
    }

    private static Map<String, @Nullable Object> fields(Route route, Context context) throws IOException {
        Body body = route.body();
        if (body == null) {
            return Map.of();
        }
        String mediaType = context.req().getContentType();
        String plain = mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals(body.mediaType())) {
            throw Problem.of(ProblemKind.MEDIA_TYPE, body.mediaType());
        }
        Map<String, @Nullable String> given = body.mediaType().equals(Body.FORM) ? form(context) : json(context);
        Set<String> known = body.fields().stream().map(Body.Field::name).collect(Collectors.toSet());
        if (body.mediaType().equals(Body.JSON)) {
            given.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw Problem.of(ProblemKind.BODY, Names.shown(name));
            });
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Body.Field<?> field : body.fields()) {
            String text = given.get(field.name());
            if (text != null) {
                fields.put(field.name(), read(field.type(), text, ProblemKind.BODY, field.name()));
            } else if (field.required()) {
                throw Problem.of(ProblemKind.BODY, field.name());
            } else if (given.containsKey(field.name())) {
                fields.put(field.name(), null);
            }
        }
        return fields;
    }

    private static Map<String, @Nullable String> form(Context context) {
        checkEncoding(context.body());
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        context.formParamMap().forEach((name, values) -> {
            if (values.size() > 1) {
                throw Problem.of(ProblemKind.BODY, Names.shown(name));
            }
            given.put(name, values.isEmpty() ? null : values.getFirst());
        });
        return given;
    }

    private static Map<String, @Nullable String> json(Context context) throws IOException {
        try {
            JsonNode document = Json.MAPPER.readTree(context.bodyAsBytes());
            if (!document.isObject()) {
                throw Problem.of(ProblemKind.BODY, "{}");
            }
            Map<String, @Nullable String> given = new LinkedHashMap<>();
            document.properties().forEach(field -> {
                JsonNode value = field.getValue();
                if (!value.isValueNode()) {
                    throw Problem.of(ProblemKind.BODY, Names.shown(field.getKey()));
                }
                given.put(field.getKey(), value.isNull() ? null : value.asText());
            });
            return given;
        } catch (JsonProcessingException rubbish) {
            throw Problem.of(ProblemKind.BODY, "JSON");
        }
    }
}
