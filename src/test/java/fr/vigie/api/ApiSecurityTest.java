package fr.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.access.Accounts;
import fr.vigie.config.ApiSettings;
import fr.vigie.model.Role;
import fr.vigie.store.Database;
import fr.vigie.store.User;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Who is let in, and who is not (spec 6, spec 7). */
class ApiSecurityTest {
    static TestApi api;
    static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @BeforeAll
    static void start() throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
        LOG.start();
        api = TestApi.filled("week");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static int statusWith(String authorization) throws Exception {
        HttpResponse<String> response = api.send(HttpRequest.newBuilder(api.uri("/users/me")).header("Authorization", authorization));
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/");
        return response.statusCode();
    }

    @Test
    void aGoodTokenIsLetIn() throws Exception {
        assertThat(statusWith("Bearer " + api.token(Role.READER))).isEqualTo(200);
        assertThat(statusWith("bearer " + api.token(Role.READER))).isEqualTo(200);
        HttpResponse<String> login = api.login("LECTEUR", TestApi.PASSWORD);
        JsonNode token = TestApi.JSON.readTree(login.body());
        assertThat(token.get("token_type").asText()).isEqualTo("bearer");
        assertThat(token.get("expires_in").asLong()).isEqualTo(1800);
        JsonNode claims = TestApi.JSON.readTree(Base64.getUrlDecoder().decode(token.get("access_token").asText().split("\\.")[1]));
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(1800);
        assertThat(claims.get("aud").asText()).isEqualTo("vigie-api");
        assertThat(claims.has("nbf")).isTrue();
        assertThat(claims.get("sub").asText()).isEqualTo(String.valueOf(user(Role.READER).id()));
    }

    @Test
    void withoutATokenNothingIsShown() throws Exception {
        // a server of its own: an address that is denied without end gets 429
        try (TestApi other = new TestApi(Map.of(), null)) {
            for (String path : List.of("/sessions-production/", "/sessions/1", "/centres/", "/users/", "/users/me", "/pieces-production/",
                    "/stats/production-summary", "/sync/runs/", "/events")) {
                HttpResponse<String> response = other.send(HttpRequest.newBuilder(other.uri(path)));
                assertThat(response.statusCode()).as(path).isEqualTo(401);
                assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
            }
            for (String method : List.of("POST", "PUT", "DELETE")) {
                assertThat(other.send(HttpRequest.newBuilder(other.uri("/sessions/1")).method(method, HttpRequest.BodyPublishers.noBody()))
                        .statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void tokensThatAreNotOursAreRefused() throws Exception {
        byte[] key = api.database.users().signingKey();
        String id = Long.toString(user(Role.ADMIN).id());
        int version = user(Role.ADMIN).version();
        Instant now = Instant.now();
        Algorithm ours = Algorithm.HMAC256(key);
        assertThat(statusWith("Bearer " + token(ours, id, version, now, "vigie-api"))).as("the way they are made").isEqualTo(200);
        assertThat(statusWith("Bearer " + token(ours, id, version, now.minus(Duration.ofHours(1)), "vigie-api"))).as("expired")
                .isEqualTo(401);
        assertThat(statusWith("Bearer " + token(ours, id, version, now.plus(Duration.ofHours(1)), "vigie-api"))).as("nbf").isEqualTo(401);
        assertThat(statusWith("Bearer " + token(ours, id, version, now, "autre"))).as("other audience").isEqualTo(401);
        assertThat(statusWith("Bearer " + token(ours, "999999", version, now, "vigie-api"))).as("nobody").isEqualTo(401);
        assertThat(statusWith("Bearer " + token(ours, "x", version, now, "vigie-api"))).as("no number").isEqualTo(401);
        assertThat(statusWith("Bearer " + token(ours, id, version + 1, now, "vigie-api"))).as("other version").isEqualTo(401);
        assertThat(statusWith("Bearer " + token(Algorithm.HMAC256(new byte[32]), id, version, now, "vigie-api"))).as("other key")
                .isEqualTo(401);
        assertThat(statusWith("Bearer " + token(Algorithm.HMAC512(key), id, version, now, "vigie-api"))).as("HS512").isEqualTo(401);
        assertThat(statusWith("Bearer " + JWT.create().withSubject(id).withAudience("vigie-api").withClaim("ver", version).sign(ours)))
                .as("for ever").isEqualTo(401);
        assertThat(statusWith("Bearer " + token(Algorithm.none(), id, version, now, "vigie-api"))).as("alg none").isEqualTo(401);
        String[] parts = token(ours, id, version, now, "vigie-api").split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(
                StandardCharsets.US_ASCII));
        assertThat(statusWith("Bearer " + none + "." + parts[1] + "." + parts[2])).as("alg none, our signature").isEqualTo(401);
        // a reader who would be admin: all but the signature is as it must be
        String reader = Long.toString(user(Role.READER).id());
        String[] readers = token(ours, reader, version, now, "vigie-api").split("\\.");
        assertThat(statusWith("Bearer " + String.join(".", readers))).isEqualTo(200);
        String payload = new String(Base64.getUrlDecoder().decode(readers[1]), StandardCharsets.UTF_8);
        String forged = payload.replace("\"sub\":\"" + reader + "\"", "\"sub\":\"" + id + "\"");
        assertThat(forged).isNotEqualTo(payload);
        assertThat(statusWith("Bearer " + readers[0] + "." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(forged.getBytes(StandardCharsets.UTF_8)) + "." + readers[2])).as("changed payload").isEqualTo(401);
        for (String rubbish : List.of("Bearer ", "Bearer x", "Bearer a.b.c", "Basic eDp4", "Bearer " + "a".repeat(5000), "x")) {
            assertThat(statusWith(rubbish)).as(rubbish).isIn(401, 429);
        }
    }

    private static String token(Algorithm algorithm, String subject, int version, Instant issued, String audience) {
        return JWT.create().withSubject(subject).withAudience(audience).withIssuedAt(issued).withNotBefore(issued)
                .withExpiresAt(issued.plus(Duration.ofMinutes(30))).withClaim("ver", version).sign(algorithm);
    }

    @Test
    void aUserDisabledAMomentAgoIsOut() throws Exception {
        // by another program on the same database, as `vigie user disable` is
        try (Database elsewhere = Database.open(api.where, Path.of("target"))) {
            Accounts there = new Accounts(elsewhere.users(), new fr.vigie.access.Passwords());
            User marie = there.add("marie", TestApi.PASSWORD, Role.ADMIN, new Accounts.By("test", ""));
            String token = "Bearer " + TestApi.JSON.readTree(api.login("marie", TestApi.PASSWORD).body()).get("access_token").asText();
            assertThat(statusWith(token)).isEqualTo(200);
            there.setActive(marie, false, new Accounts.By("test", ""));
            assertThat(statusWith(token)).isEqualTo(401);
            assertThat(api.login("marie", TestApi.PASSWORD).statusCode()).isEqualTo(401);
            there.setActive(marie, true, new Accounts.By("test", ""));
            assertThat(statusWith(token)).as("dead for good").isEqualTo(401);
            String second = "Bearer " + TestApi.JSON.readTree(api.login("marie", TestApi.PASSWORD).body()).get("access_token").asText();
            there.setPassword(marie, "un-autre-mot-de-passe", new Accounts.By("test", ""));
            assertThat(statusWith(second)).as("another password").isEqualTo(401);
        }
    }

    @Test
    void aReaderDoesNotWrite() throws Exception {
        String centre = "{\"nom\":\"X\",\"type_cu\":\"DEM12\"}";
        assertThat(api.json(Role.READER, "POST", "/centres/", centre).statusCode()).isEqualTo(403);
        assertThat(api.json(Role.READER, "PUT", "/centres-usinage/1", centre).statusCode()).isEqualTo(403);
        assertThat(api.json(Role.READER, "DELETE", "/centres-usinage/1", "").statusCode()).isEqualTo(403);
        assertThat(api.json(Role.READER, "GET", "/users/", "").statusCode()).isEqualTo(403);
        assertThat(api.json(Role.MANAGER, "GET", "/users/1", "").statusCode()).isEqualTo(403);
        assertThat(api.json(Role.MANAGER, "POST", "/users/", "{}").statusCode()).isEqualTo(403);
        assertThat(api.query("select detail from journal_audit where action = 'refus' and acteur = 'lecteur'")).contains("ROLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions-production/", "/sessions/", "/sessions/1", "/sessions-production/1", "/pieces-production/",
            "/pieces-production/5", "/job-profils/", "/periodes-attente/", "/periodes-arret/1"})
    void measuredRowsAreNotWritten(String path) throws Exception {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            HttpResponse<String> response = api.json(Role.ADMIN, method, path, "{}");
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
            assertThat(response.body()).contains("mesur");
        }
    }

    @Test
    void otherMethodsAreRefusedWithWhatIsAllowed() throws Exception {
        HttpResponse<String> response = api.json(Role.ADMIN, "DELETE", "/stats/production-summary", "");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET");
        assertThat(api.json(Role.ADMIN, "PATCH", "/centres/1", "{}").statusCode()).isEqualTo(405);
        assertThat(api.json(Role.ADMIN, "TRACE", "/centres/1", "").statusCode()).isBetween(400, 499);
    }

    @Test
    void wrongPasswordsAreSlowedDownWhateverAForgedHeaderSays() throws Exception {
        try (TestApi other = new TestApi(Map.of(), null)) {
            List<Integer> codes = new java.util.ArrayList<>();
            for (int i = 0; i < 20; i++) {
                codes.add(other.login("admin", "faux" + i, "X-Forwarded-For", "192.0.2." + i, "Forwarded", "for=192.0.2." + i)
                        .statusCode());
            }
            assertThat(codes).startsWith(401).endsWith(429).containsOnly(401, 429);
            HttpResponse<String> refused = other.login("admin", TestApi.PASSWORD);
            assertThat(refused.statusCode()).as("the right one, too").isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 300L);
            assertThat(other.login("lecteur", TestApi.PASSWORD).statusCode()).as("another account").isEqualTo(200);
            for (int i = 0; i < 60; i++) {
                codes.add(other.login("inconnu" + i, "faux").statusCode());
            }
            assertThat(codes).as("many accounts from one address").endsWith(429);
            assertThat(other.query("select adresse from journal_audit where action = 'refus'")).containsOnly("127.0.0.1");
            assertThat(other.query("select acteur from journal_audit where action = 'refus' and acteur like 'inconnu%'")).isEmpty();
        }
    }

    @Test
    void deniedWithoutEndIsTooMany() throws Exception {
        try (TestApi other = new TestApi(Map.of(), null)) {
            String good = other.token(Role.READER);
            for (int i = 0; i < 100; i++) {
                other.send(HttpRequest.newBuilder(other.uri("/centres/")));
            }
            assertThat(other.send(HttpRequest.newBuilder(other.uri("/centres/"))).statusCode()).isEqualTo(429);
            assertThat(other.send(HttpRequest.newBuilder(other.uri("/centres/")).header("Authorization", "Bearer " + good)).statusCode())
                    .as("who has a token does not notice").isEqualTo(200);
            assertThat(Integer.parseInt(other.query("select count(*) from journal_audit where action = 'refus'").getFirst())).isBetween(60,
                    62);
        }
    }

    @Test
    void largeBodiesAreRefused() throws Exception {
        byte[] large = new byte[2 << 20];
        assertThat(api.send(api.as(Role.ADMIN, "/users/").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large))).statusCode()).isEqualTo(413);
        assertThat(api.send(HttpRequest.newBuilder(api.uri("/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large))).statusCode()).isEqualTo(413);
        // of a length that is not told beforehand
        assertThat(chunked("/token", "application/x-www-form-urlencoded", "username=" + "x".repeat(2 << 20))).startsWith("HTTP/1.1 4");
        HttpResponse<String> streamed = api.send(api.as(Role.ADMIN, "/users/").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
        assertThat(streamed.statusCode()).isEqualTo(413);
    }

    private static String chunked(String path, String type, String body) throws Exception {
        URI address = api.uri(path);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread.startVirtualThread(() -> {
                try {
                    for (int at = 0; at < body.length(); at += 65_536) {
                        String part = body.substring(at, Math.min(body.length(), at + 65_536));
                        out.write((Integer.toHexString(part.length()) + "\r\n" + part + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                } catch (java.io.IOException e) {
                    // the server has answered and closed
                }
            });
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(400), StandardCharsets.UTF_8);
        }
    }

    @Test
    void otherPagesMayCallOnlyWhereListed() throws Exception {
        assertThat(api.get("/centres/", "Origin", "https://ailleurs.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        ApiSettings listed = new ApiSettings(false, "127.0.0.1", 0, List.of("https://tableau.example"), null, null);
        try (TestApi other = new TestApi(Map.of(), null, listed)) {
            assertThat(other.get("/centres/", "Origin", "https://tableau.example").headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://tableau.example");
            assertThat(other.get("/centres/", "Origin", "https://ailleurs.example").headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            HttpResponse<String> preflight = other.send(HttpRequest.newBuilder(other.uri("/centres/"))
                    .method("OPTIONS", HttpRequest.BodyPublishers.noBody()).header("Origin", "https://tableau.example")
                    .header("Access-Control-Request-Method", "GET").header("Access-Control-Request-Headers", "authorization"));
            assertThat(preflight.statusCode()).isBetween(200, 299);
        }
    }

    @Test
    void serversOfOneDatabaseTakeEachOthersTokens() throws Exception {
        ApiSettings settings = new ApiSettings(false, "127.0.0.1", 0, List.of(), null, null);
        try (Database other = Database.open(api.where, Path.of("target"));
                ApiServer second = ApiServer.start(new ApiServer.Parts(other, Map.of(), settings, "0", Clock.systemUTC()))) {
            assertThat(api.client.send(HttpRequest.newBuilder(URI.create(second.address() + "/users/me"))
                    .header("Authorization", "Bearer " + api.token(Role.READER)).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenEndsAfterThirtyMinutes() throws Exception {
        ApiSettings settings = new ApiSettings(false, "127.0.0.1", 0, List.of(), null, null);
        Clock later = Clock.fixed(Instant.now().plus(Duration.ofSeconds(1801)), ZoneOffset.UTC);
        String token = api.token(Role.READER);
        try (ApiServer second = ApiServer.start(new ApiServer.Parts(api.database, Map.of(), settings, "0", later))) {
            assertThat(api.client.send(HttpRequest.newBuilder(URI.create(second.address() + "/users/me"))
                    .header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void nothingSecretIsLoggedOrShown() throws Exception {
        String secret = "secret-tres-special-77";
        api.login("admin", secret);
        api.login(secret, "x");
        api.json(Role.ADMIN, "POST", "/users/", "{\"nom\":\"paul\",\"mot_de_passe\":\"" + secret + "\",\"role\":\"lecteur\"}");
        api.json(Role.ADMIN, "POST", "/users/", "{\"nom\":\"pa ul\",\"mot_de_passe\":\"" + secret + "\",\"role\":\"lecteur\"}");
        api.json(Role.ADMIN, "POST", "/users/", "{\"nom\":\"paul2\",\"mot_de_passe\":\"" + secret);
        String users = api.send(api.as(Role.ADMIN, "/users/")).body();
        assertThat(users).contains("paul").doesNotContain("argon2", secret, "hash");
        String key = new String(api.database.users().signingKey(), StandardCharsets.ISO_8859_1);
        assertThat(LOG.list).map(event -> event.getFormattedMessage() + event.getThrowableProxy()).noneMatch(
                line -> line.contains(secret) || line.contains("argon2") || line.contains(key) || line.contains("eyJ"));
        assertThat(api.query("select acteur || objet || detail from journal_audit")).noneMatch(
                line -> line.contains(secret) || line.contains("eyJ") || line.contains("argon2"));
        assertThat(api.query("select mot_de_passe from utilisateur where nom = 'paul'").getFirst())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static User user(Role role) throws Exception {
        return api.accounts.named(role.code());
    }
}
