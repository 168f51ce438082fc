package fr.vigie.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.access.Accounts;
import fr.vigie.access.Passwords;
import fr.vigie.config.ApiSettings;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.fetch.FolderSource;
import fr.vigie.model.Role;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Runner;
import fr.vigie.pipeline.SharedRules;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real server on a real PostgreSQL, filled with samples, and a client of the JDK's that speaks to it. */
final class TestApi implements AutoCloseable {
    static final String PASSWORD = "tournesol-bleu-42";
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Clock LATER = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    final DatabaseSettings where = PostgresForTests.freshDatabase();
    final Database database;
    final Accounts accounts;
    final ApiServer server;
    final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path spool;
    private final Map<Role, String> tokens = new HashMap<>();

    TestApi(Map<RunKind, RunStarter> starters, @Nullable String sample) throws Exception {
        this(starters, sample, new ApiSettings(false, "127.0.0.1", 0, List.of(), null, null));
    }

    TestApi(Map<RunKind, RunStarter> starters, @Nullable String sample, ApiSettings settings) throws Exception {
        this.database = Database.open(where, Path.of("target"));
        this.spool = Files.createTempDirectory("vigie-api");
        this.accounts = new Accounts(database.users(), new Passwords());
        for (Role role : Role.values()) {
            accounts.add(role.code(), PASSWORD, role, new Accounts.By("test", ""));
        }
        if (sample != null) {
            importFrom(Path.of("src/test/resources/samples", sample));
        }
        this.server = ApiServer.start(new ApiServer.Parts(database, starters, settings, "0", Clock.systemUTC()));
    }

    static TestApi filled(String sample) throws Exception {
        return new TestApi(Map.of(), sample);
    }

    void importFrom(Path tree) throws VigieException {
        new Runner(database.ingest(), database.runs(), new SharedRules(database.settings(), Map.of(), "test"), TreeLayout.DEFAULT, spool,
                LATER)
                .importFrom(FolderSource.of(List.of(tree), TreeLayout.DEFAULT), RunTrigger.COMMAND).execute();
    }

    URI uri(String path) {
        return URI.create(server.address() + path);
    }

    String token(Role role) throws IOException, InterruptedException {
        String known = tokens.get(role);
        if (known == null) {
            known = JSON.readTree(login(role.code(), PASSWORD).body()).get("access_token").asText();
            tokens.put(role, known);
        }
        return known;
    }

    HttpResponse<String> login(String name, String password, String... headers) throws IOException, InterruptedException {
        String form = "grant_type=password&username=" + encode(name) + "&password=" + encode(password);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/token")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A request of a user's with that role. */
    HttpRequest.Builder as(Role role, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token(role));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = as(Role.READER, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A document that must be there. */
    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " → " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> json(Role role, String method, String path, String body) throws IOException, InterruptedException {
        return send(as(role, path).header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The next part's address, from the header {@code Link}; null at the end. */
    static @Nullable String next(HttpResponse<?> response) {
        return response.headers().firstValue("Link").map(link -> link.substring(1, link.indexOf('>'))).orElse(null);
    }

    List<String> query(String sql) throws Exception {
        return PostgresForTests.query(where, sql);
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        database.close();
    }
}
