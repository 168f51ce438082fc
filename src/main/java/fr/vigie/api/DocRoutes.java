package fr.vigie.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code /openapi.json}, and {@code /docs} where it can be tried; the page's files come from the class path, none from outside. */
final class DocRoutes {
    private static final Map<String, String> FILES = Map.of("swagger-ui.css", "text/css", "swagger-ui-bundle.js", "text/javascript",
            "favicon-32x32.png", "image/png");
    private static final String SCRIPT = "vigie.js";
    private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><title>%s</title>
            <link rel="stylesheet" href="/docs/swagger-ui.css"><link rel="icon" href="/docs/favicon-32x32.png"></head>
            <body><div id="page"></div>
            <script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/vigie.js"></script></body>
            </html>
            """;
    private static final String START = """
            SwaggerUIBundle({url: '/openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null, persistAuthorization: false});
            """;
    /** The page's styles are set by its script. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Map<String, Answers.Answer> documents = new ConcurrentHashMap<>();
    private final String version;

    DocRoutes(String version) {
        this.version = version;
    }

    List<Route> routes() {
        Map<String, Object> document = Schema.of("type", "object");
        Reply page = new Reply(200, "text/html", Schema.of("type", "string"), List.of(), false);
        return List.of(Route.get("/openapi.json", "openApi", "etat", Reply.object(document), call -> {}).open(Access.PUBLIC),
                Route.get("/docs", "docs", "etat", page, call -> page(call.context())).open(Access.PUBLIC));
    }

    /** @param all every route that is served */
    void openApi(Context context, List<Route> all) throws IOException {
        Locale language = Languages.of(context);
        Answers.Answer document = documents.get(language.getLanguage());
        if (document == null) {
            document = Answers.Answer.of(Json.bytes(new OpenApi(all, version, language).document()), Map.of());
            documents.put(language.getLanguage(), document);
        }
        context.header("Content-Language", language.getLanguage());
        Answers.send(context, document);
        context.header("Vary", "Accept-Language");
    }

    private static void page(Context context) {
        Locale language = Languages.of(context);
        String title = new fr.vigie.text.Messages("api", language).get("api.title");
        secured(context).contentType("text/html; charset=utf-8").result(PAGE.formatted(language.getLanguage(), title));
    }

    /** @throws Problem {@code NOT_FOUND} for a file that the page does not need */
    static void file(Context context) throws IOException {
        String name = context.pathParam("file");
        if (name.equals(SCRIPT)) {
            secured(context).contentType("text/javascript; charset=utf-8").result(START);
            return;
        }
        String mediaType = FILES.get(name);
        InputStream file = mediaType == null ? null : DocRoutes.class.getResourceAsStream(folder() + name);
        if (mediaType == null || file == null) {
            throw Problem.of(ProblemKind.NOT_FOUND);
        }
        secured(context).header("Cache-Control", "public, max-age=86400").contentType(mediaType).result(file);
    }

    private static Context secured(Context context) {
        return context.header("Content-Security-Policy", POLICY);
    }

    private static String folder() throws IOException {
        Properties pom = new Properties();
        try (@Nullable
        InputStream in = DocRoutes.class.getResourceAsStream(POM)) {
            if (in != null) {
                pom.load(in);
            }
        }
        return "/META-INF/resources/webjars/swagger-ui/" + pom.getProperty("version", "") + "/";
    }
}
