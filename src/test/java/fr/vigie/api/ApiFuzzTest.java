package fr.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.model.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rubbish on everything that the API takes: 4xx with a problem document, never 500, never a stack trace (spec 7, 26). */
class ApiFuzzTest {
    private static final List<String> RUBBISH = List.of("-1", "-9223372036854775809", "1000000000000000000000000000000", "1e30", "NaN",
            "0x10",
            "1.5", "٣", "a".repeat(3_000), "\0", "1\0", "x\0y", "\u202E\u2067abc", "\uD800", "\r\nSet-Cookie: a=b", "' or '1'='1",
            "1; drop table utilisateur--",
            "1) union select mot_de_passe from utilisateur--", "from SessionEntity s where 1=1", "%27", "%", "%00", "../../etc/passwd",
            "..\\", "null",
            "undefined", "{}", "[]", "true false", "2025-02-30", "2025-13-01", "99999-01-01", "+10000-01-01", "0000-00-00", "é",
            "<script>alert(1)</script>", "${jndi:ldap://x}", "{{7*7}}", " ", "\t");

    static TestApi api;
    static JsonNode paths;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.filled("week");
        paths = TestApi.JSON.readTree(api.get("/openapi.json").body()).get("paths");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyParameterOfEveryRoute() throws Exception {
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                for (JsonNode parameter : operation.getValue().path("parameters")) {
                    for (String rubbish : RUBBISH) {
                        String place = parameter.get("in").asText();
                        String text = encode(rubbish);
                        String address = place.equals("path")
                                ? path.getKey().replaceFirst("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(text))
                                : path.getKey().replaceFirst("\\{\\w+}", "1") + "?" + parameter.get("name").asText() + "=" + text;
                        Answer answer = call(operation.getKey(), address);
                        judge(operation.getKey() + " " + address, answer);
                        asked++;
                        boolean number = List.of("skip", "limit", "centre_usinage_id", "session_id")
                                .contains(parameter.get("name").asText());
                        if (number && !rubbish.isBlank() && place.equals("query")) {
                            assertThat(answer.status()).as(address).isEqualTo(400);
                        }
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(2_000);
        assertThat(api.query("select count(*) from utilisateur").getFirst()).isEqualTo("3");
    }

    private static String encode(String text) {
        return text.equals("%") || text.startsWith("%") ? text : TestApi.encode(text).replace("+", "%20");
    }

    private record Answer(int status, String mediaType, String body) {
        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
        }

        /** What came over a socket. */
        static Answer of(String raw) {
            String[] parts = raw.split("\r\n\r\n", 2);
            String mediaType = parts[0].lines().filter(line -> line.startsWith("Content-Type: ")).findFirst().orElse("Content-Type: ");
            return new Answer(Integer.parseInt(parts[0].split(" ", 3)[1]), mediaType.substring("Content-Type: ".length()), parts[1]);
        }
    }

    private static Answer call(String method, String address) throws Exception {
        String verb = method.toUpperCase(java.util.Locale.ROOT);
        URI uri;
        try {
            uri = api.uri(address);
        } catch (IllegalArgumentException whatNoClientLibrarySends) {
            return Answer.of(socket(verb + " " + address + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + api.token(Role.ADMIN)
                    + "\r\nConnection: close\r\n\r\n"));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + api.token(Role.ADMIN))
                .header("Content-Type", "application/json").method(verb, HttpRequest.BodyPublishers.ofString("{}"));
        try {
            return Answer.of(api.send(request));
        } catch (IOException keptConnectionWasClosed) {
            // the answer before may have ended the connection; a client repeats by itself only what is safe to repeat
            return Answer.of(api.send(request));
        }
    }

    private static String socket(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", api.server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void judge(String what, HttpResponse<String> response) throws Exception {
        judge(what, Answer.of(response));
    }

    private static void judge(String what, Answer answer) throws Exception {
        assertThat(answer.status()).as(what + " → " + answer.body()).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContain("Exception", "\tat ", "fr.vigie.", "org.eclipse");
        if (answer.status() >= 400) {
            assertThat(answer.mediaType()).as(what).startsWith("application/problem+json");
            JsonNode problem = TestApi.JSON.readTree(answer.body());
            assertThat(problem.get("status").asInt()).as(what).isEqualTo(answer.status());
            assertThat(problem.get("title").asText()).isNotBlank();
            assertThat(problem.get("detail").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /users/", "PUT /users/1", "PUT /users/me", "POST /centres/", "PUT /centres/1"})
    void everyBody(String route) throws Exception {
        String method = route.split(" ")[0];
        String path = route.split(" ")[1];
        List<String> bodies = new ArrayList<>(
                List.of("", "{", "null", "[]", "1", "\"x\"", "{\"nom\":{}}", "{\"nom\":[1]}", "{\"nom\":null}",
                        "{\"inconnu\":1}", "{\"nom\":\"a\",\"nom\":\"b\"}", "{\"actif\":\"peut-être\"}", "{\"role\":\"dieu\"}", "{} {}",
                        "{\"nom\":\"\\u0000\",\"type_cu\":\"DEM12\"}", "{\"nom\":\"\\ud800\",\"type_cu\":\"DEM12\"}", "[".repeat(100_000),
                        "\uFEFF{}",
                        "{\"nom\":" + "9".repeat(2_000) + "}"));
        for (String rubbish : RUBBISH) {
            String text = TestApi.JSON.writeValueAsString(rubbish);
            bodies.add("{\"nom\":" + text + ",\"type_cu\":" + text + ",\"description\":" + text + "}");
            bodies.add("{\"nom\":" + text + ",\"mot_de_passe\":" + text + ",\"role\":" + text + "}");
            bodies.add("{\"mot_de_passe\":" + text + ",\"mot_de_passe_actuel\":" + text + "}");
        }
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        bodies.add(new String(noise, StandardCharsets.ISO_8859_1));
        for (String body : bodies) {
            HttpResponse<String> response = api.json(Role.MANAGER, method, path, body);
            judge(route + " " + body, response);
            if (path.startsWith("/users/") && !path.endsWith("me")) {
                judge(route + " " + body, api.json(Role.ADMIN, method, path.replace("1", "99999"), body));
            }
        }
        assertThat(api.send(api.as(Role.ADMIN, path).header("Content-Type", "text/xml").method(method,
                HttpRequest.BodyPublishers.ofString("<a/>"))).statusCode()).isEqualTo(path.startsWith("/centres/") ? 415 : 415);
    }

    @Test
    void everyHeader() throws Exception {
        for (String header : List.of("Accept", "Accept-Language", "If-None-Match", "Range", "If-Modified-Since", "X-Forwarded-For",
                "Cookie")) {
            for (String rubbish : RUBBISH) {
                if (rubbish.chars().allMatch(c -> c >= ' ' && c < 127)) {
                    judge(header + " " + rubbish, api.get("/centres/", header, rubbish));
                }
            }
            judge(header, api.get("/centres/", header, ";;;,,,q=q=q=\"\"\"{}()"));
        }
        for (String form : List.of("username=%ff&password=%", "username=a&username=b&password=c", "username", "=&=", "%00=%00", "")) {
            judge(form, api.send(HttpRequest.newBuilder(api.uri("/token")).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))));
        }
    }

    /** A lenient reader would take the default, or the password before the sign. */
    @Test
    void halfAnEscapeIsNoText() throws Exception {
        String answer = socket("GET /health?x=1%2 HTTP/1.1\r\nHost: x\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:vigie:problem:encoding", "%25");
        for (String form : List.of("username=admin&password=100%", "username=admin&password=%ff", "username=%zz&password=a")) {
            HttpResponse<String> response = api.send(HttpRequest.newBuilder(api.uri("/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
            assertThat(response.statusCode()).as(form).isEqualTo(400);
            judge(form, response);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET /centres/ HTTP/1.1\r\n\r\n", "GET /centres/\0 HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /centres/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /sessions/?limit=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /centres/;a=b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET //centres// HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "POST /token HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
            "POST /token HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
            "GET /centres/ HTTP/9.9\r\nHost: x\r\n\r\n", "BREW /centres/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"})
    void whatIsHardlyHttp(String request) throws Exception {
        String answer = socket(request);
        assertThat(answer).as(request).matches("(?s)HTTP/1.1 (4|505).*").doesNotContain("Exception", "\tat ", "org.eclipse");
    }

    @Test
    void anUnknownVersionIsNamed() throws Exception {
        assertThat(socket("GET /centres/ HTTP/9.9\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 505").contains("HTTP/1.1.");
    }

    @Test
    void aHeaderTooLong() throws Exception {
        assertThat(socket("GET /centres/ HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(40_000) + "\r\n\r\n")).startsWith("HTTP/1.1 4");
    }
}
