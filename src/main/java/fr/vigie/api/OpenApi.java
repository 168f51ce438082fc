package fr.vigie.api;

import fr.vigie.export.RowForm;
import fr.vigie.text.Messages;
import io.javalin.http.HandlerType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The OpenAPI 3.1 document, made from the very routes that are served: their paths, parameters, bodies and the forms of their rows. Texts come
 * from the bundles {@code api} and {@code export}.
 */
final class OpenApi {
    private static final String LOGIN = "motDePasse";
    private final List<Route> routes;
    private final Messages words;
    private final Messages definitions;
    private final String version;
    private final Map<String, Object> schemas = new LinkedHashMap<>();

    OpenApi(List<Route> routes, String version, Locale language) {
        this.routes = routes;
        this.version = version;
        this.words = new Messages("api", language);
        this.definitions = new Messages("export", language);
    }

    Map<String, Object> document() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            for (int name = 0; name < route.paths().size(); name++) {
                @SuppressWarnings("unchecked")
                Map<String, Object> path = (Map<String, Object>) paths.computeIfAbsent(route.paths().get(name), key -> Schema.of());
                path.put(route.method().name().toLowerCase(Locale.ROOT), operation(route, name > 0));
            }
        }
        schemas.put("Probleme", problem());
        return Schema.of("openapi", "3.1.0", "info", info(), "servers", List.of(Schema.of("url", "/")), "tags", tags(), "paths",
                paths, "components", Schema.of("schemas", schemas, "securitySchemes", Schema.of(LOGIN, security())));
    }

    private Map<String, Object> info() {
        return Schema.of("title", words.get("api.title"), "version", version, "description", words.get("api.description"), "license",
                Schema.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
    }

    private List<Object> tags() {
        List<Object> tags = new ArrayList<>();
        for (String tag : new TreeSet<>(routes.stream().map(Route::tag).toList())) {
            tags.add(Schema.of("name", tag, "description", words.get("tag." + tag)));
        }
        return tags;
    }

    private static Map<String, Object> security() {
        return Schema.of("type", "oauth2", "flows",
                Schema.of("password", Schema.of("tokenUrl", "/token", "scopes", Schema.of())));
    }

    private Map<String, Object> operation(Route route, boolean otherName) {
        Map<String, Object> operation = Schema.of("operationId", route.operation() + (otherName ? "Short" : ""), "tags",
                List.of(route.tag()), "summary", words.get("route." + route.operation()));
        if (route.access() != Access.PUBLIC) {
            operation.put("description", words.get("access." + route.access()));
        }
        operation.put("security", route.access() == Access.PUBLIC ? List.of() : List.of(Schema.of(LOGIN, List.of())));
        if (!route.parameters().isEmpty()) {
            operation.put("parameters", route.parameters().stream().map(this::parameter).toList());
        }
        Body body = route.body();
        if (body != null) {
            schemas.putIfAbsent(body.name(), schema(body));
            operation.put("requestBody", Schema.of("required", true, "content", Schema.of(body.mediaType(),
                    Schema.of("schema", Schema.of("$ref", "#/components/schemas/" + body.name())))));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    private Map<String, Object> parameter(Param<?> parameter) {
        return Schema.of("name", parameter.name(), "in", parameter.place().name().toLowerCase(Locale.ROOT), "required",
                parameter.required(), "description", words.get("param." + parameter.name()), "schema", parameter.type().schema());
    }

    private Map<String, Object> schema(Body body) {
        Map<String, Object> properties = Schema.of();
        List<String> required = new ArrayList<>();
        for (Body.Field<?> field : body.fields()) {
            Map<String, Object> schema = new LinkedHashMap<>(field.type().schema());
            schema.put("description", words.get("field." + field.name()));
            properties.put(field.name(), schema);
            if (field.required()) {
                required.add(field.name());
            } else if (body.mediaType().equals(Body.JSON)) {
                schema.put("type", List.of(schema.get("type"), "null"));
                nullInEnum(schema);
            }
        }
        Map<String, Object> object = Schema.of("type", "object", "properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        if (body.mediaType().equals(Body.JSON)) {
            object.put("additionalProperties", false);
        }
        return object;
    }

    private static void nullInEnum(Map<String, Object> schema) {
        if (schema.get("enum") instanceof List<?> words) {
            List<Object> withNull = new ArrayList<>(words);
            withNull.add(null);
            schema.put("enum", withNull);
        }
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(Integer.toString(route.reply().status()), success(route));
        if (route.method() == HandlerType.GET && Body.JSON.equals(route.reply().mediaType()) && route.access() != Access.PUBLIC) {
            responses.put("304", Schema.of("description", words.get("status.304")));
        }
        List<Integer> problems = new ArrayList<>();
        if (!route.parameters().isEmpty() || route.body() != null) {
            problems.add(400);
        }
        if (route.access() != Access.PUBLIC || route.operation().equals("login")) {
            problems.add(401);
        }
        if (route.access() == Access.MANAGER || route.access() == Access.ADMIN) {
            problems.add(403);
        }
        if (route.parameters().stream().anyMatch(parameter -> parameter.place() == Param.Place.PATH)) {
            problems.add(404);
        }
        if (route.method() != HandlerType.GET && route.access() != Access.PUBLIC) {
            problems.add(409);
        }
        if (route.body() != null) {
            problems.addAll(List.of(413, 415));
        }
        problems.addAll(List.of(429, 503));
        for (int status : problems) {
            responses.put(Integer.toString(status), Schema.of("description", words.get("status." + status), "content",
                    Schema.of(Problems.MEDIA_TYPE,
                            Schema.of("schema", Schema.of("$ref", "#/components/schemas/Probleme")))));
        }
        return responses;
    }

    private Map<String, Object> success(Route route) {
        Reply reply = route.reply();
        reply.forms().forEach(form -> schemas.computeIfAbsent(form.name(), name -> schema(form)));
        Map<String, Object> success = Schema.of("description", words.get("status." + reply.status()));
        Map<String, Object> headers = headers(route);
        if (!headers.isEmpty()) {
            success.put("headers", headers);
        }
        if (reply.mediaType() != null) {
            Map<String, Object> content = Schema.of(reply.mediaType(), Schema.of("schema", reply.schema()));
            if (reply.csv()) {
                content.put("text/csv", Schema.of("schema", Schema.of("type", "string")));
            }
            success.put("content", content);
        }
        return success;
    }

    private Map<String, Object> headers(Route route) {
        Map<String, Object> headers = Schema.of();
        if (route.parameters().contains(Lists.SKIP)) {
            headers.put("X-Total-Count", header("total", Schema.of("type", "integer", "format", "int64")));
        }
        if (route.parameters().contains(Lists.AFTER)) {
            headers.put("Link", header("link", Schema.of("type", "string")));
        }
        if (route.reply().status() == 201 || route.reply().status() == 202) {
            headers.put("Location", header("location", Schema.of("type", "string")));
        }
        return headers;
    }

    private Map<String, Object> header(String name, Map<String, Object> schema) {
        return Schema.of("description", words.get("header." + name), "schema", schema);
    }

    private Map<String, Object> schema(RowForm<?> form) {
        Map<String, Object> properties = Schema.of();
        List<String> names = new ArrayList<>();
        for (RowForm.Field field : form.fields()) {
            Map<String, Object> schema = typeOf(field.type());
            if (field.nullable()) {
                schema.put("type", List.of(schema.get("type"), "null"));
            }
            schema.put("description", meaning(field.name()));
            schema.put("examples", List.of(field.example()));
            properties.put(field.name(), schema);
            names.add(field.name());
        }
        return Schema.of("type", "object", "required", names, "properties", properties);
    }

    private String meaning(String field) {
        String own = "field." + field;
        String defined = "definition." + field;
        return words.bundle().containsKey(own)
                ? words.get(own)
                : definitions.bundle().containsKey(defined) ? definitions.get(defined) : field;
    }

    /** The form that an export to JSON gives a value (spec 3). */
    private static Map<String, Object> typeOf(Class<?> type) {
        if (type == Integer.class) {
            return Schema.of("type", "integer", "format", "int32");
        }
        if (type == Long.class) {
            return Schema.of("type", "integer", "format", "int64");
        }
        if (type == Boolean.class) {
            return Schema.of("type", "boolean");
        }
        if (type == BigDecimal.class) {
            return Schema.of("type", "string", "pattern", "^-?\\d+(\\.\\d+)?$");
        }
        if (type == LocalDate.class) {
            return Schema.of("type", "string", "format", "date");
        }
        if (type == LocalDateTime.class) {
            return Schema.of("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}$");
        }
        if (type == Instant.class) {
            return Schema.of("type", "string", "format", "date-time");
        }
        if (List.class.isAssignableFrom(type)) {
            return Schema.of("type", "array", "items", Schema.of("type", "string"));
        }
        return Schema.of("type", "string");
    }

    private Map<String, Object> problem() {
        Map<String, Object> text = Schema.of("type", "string");
        return Schema.of("type", "object", "description", words.get("schema.problem"), "required",
                List.of("type", "title", "status", "detail"), "properties",
                Schema.of("type", Schema.of("type", "string", "format", "uri"), "title", text, "status",
                        Schema.of("type", "integer", "minimum", 400, "maximum", 599), "detail", text));
    }
}
