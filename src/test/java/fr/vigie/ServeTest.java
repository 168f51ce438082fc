package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.store.PostgresForTests;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code vigie user add}, then {@code vigie serve}, as processes: no window, no JavaFX, and a polite end. */
@Timeout(180)
class ServeTest {
    private static final String PASSWORD = "tournesol-bleu-42";
    @TempDir
    private Path home;
    private final DatabaseSettings where = PostgresForTests.freshDatabase();

    @Test
    void servesWithoutJavaFxAndEndsPolitely() throws Exception {
        assertThat(end(start(PASSWORD + "\n", List.of(), "user", "add", "marie", "--role", "admin", "--password-stdin"))).isZero();
        Path classes = home.resolve("classes.txt");
        int port = freePort();
        Process server = start("", List.of("-Xmx160m", "-Xlog:class+load:file=" + classes), "serve", "--port", Integer.toString(port));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String ready = new BufferedReader(new InputStreamReader(server.getErrorStream(), StandardCharsets.UTF_8)).readLine();
            assertThat(ready).contains("http://127.0.0.1:" + port);
            URI address = URI.create("http://127.0.0.1:" + port);
            assertThat(get(client, address.resolve("/health"), "").statusCode()).isEqualTo(200);
            String token = token(client, address);
            assertThat(get(client, address.resolve("/users/me"), token).body()).contains("marie");
            // whoever hears events must not hold the end up
            try (InputStream events = events(client, address, token)) {
                assertThat(events.read()).isNotNegative();
                long begin = System.nanoTime();
                server.destroy();
                assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(server.exitValue()).as(Files.readString(home.resolve("logs/vigie.log"))).isZero();
        } finally {
            server.destroyForcibly();
        }
        assertThat(Files.lines(classes).filter(line -> line.contains(" javafx.") || line.contains(" fr.vigie.ui."))).isEmpty();
        assertThat(Files.readString(home.resolve("logs/vigie.log"))).doesNotContain(PASSWORD).doesNotContain("eyJ");
    }

    @Test
    void aRunUnderWayIsCancelledCleanly() throws Exception {
        // a server that accepts and says nothing: the run stands still until it is cancelled
        try (ServerSocket silent = new ServerSocket(0)) {
            int port = freePort();
            Process server = start("", List.of("-Xmx160m"), Map.of("VIGIE_FTP_HOST", "127.0.0.1", "VIGIE_FTP_PORT", Integer.toString(silent
                    .getLocalPort())), "serve", "--port", Integer.toString(port));
            try {
                silent.accept();
                long begin = System.nanoTime();
                server.destroy();
                assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            } finally {
                server.destroyForcibly();
            }
        }
        assertThat(PostgresForTests.query(where, "select issue from execution_sync")).containsExactly("annule");
    }

    private static InputStream events(HttpClient client, URI address, String token) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve("/events")).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private static String token(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpResponse<String> login = client.send(HttpRequest.newBuilder(address.resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=marie&password=" + PASSWORD)).build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode answer = new ObjectMapper().readTree(login.body());
        return answer.get("access_token").asText();
    }

    private static HttpResponse<String> get(HttpClient client, URI address, String token) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int end(Process process) throws InterruptedException {
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(String input, List<String> jvm, String... arguments) throws IOException {
        return start(input, jvm, Map.of(), arguments);
    }

    private Process start(String input, List<String> jvm, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "fr.vigie.Main"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("VIGIE_") || name.startsWith("POSTGRES_") || name.startsWith("FTP_"));
        variables.put("VIGIE_HOME", home.toString());
        variables.put("VIGIE_DATABASE_URL", Objects.requireNonNull(where.url()));
        variables.put("VIGIE_DATABASE_USER", Objects.requireNonNull(where.user()));
        // as Docker and systemd hand a secret out
        Path secret = home.resolve("mot-de-passe");
        Files.writeString(secret, Objects.requireNonNull(where.password()).reveal() + "\n");
        variables.put("VIGIE_DATABASE_PASSWORD_FILE", secret.toString());
        variables.putAll(environment);
        Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return process;
    }
}
