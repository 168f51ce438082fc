package fr.vigie.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.config.UpdateSettings;
import fr.vigie.model.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server. */
class UpdatesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    @TempDir
    private Path home = Path.of("");
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private String body = "{\"tag_name\":\"v1.3.0\",\"html_url\":\"https://example.org/v1.3.0\"}";
    private int status = 200;

    UpdatesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/latest", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().keySet());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/latest");
    }

    private Updates updates(String version, Instant at) {
        return updates(new UpdateSettings(true, url()), version, at);
    }

    private Updates updates(UpdateSettings settings, String version, Instant at) {
        return new Updates(settings, version, home.resolve("nouvelle-version.properties"), Clock.fixed(at, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({"1.2.9,NEWER", "1.3.0-SNAPSHOT,NEWER", "1.3.0,CURRENT", "1.3.1,CURRENT", "2.0,CURRENT", "0.9,NEWER", "?,CURRENT"})
    void aNewerReleaseIsTold(String version, UpdateState.Kind kind) {
        UpdateState state = updates(version, NOW).ask();
        assertThat(state.kind()).isEqualTo(kind);
        assertThat(state.newest()).isEqualTo("1.3.0");
        assertThat(state.page()).isEqualTo("https://example.org/v1.3.0");
    }

    @Test
    void nothingIsAskedUnlessSwitchedOn() {
        assertThat(updates(new UpdateSettings(false, url()), "1.0.0", NOW).ask()).isEqualTo(UpdateState.OFF);
        assertThat(asked).isEmpty();
    }

    @Test
    void itIsAskedOnceADayAlsoAfterANewStart() {
        updates("1.0.0", NOW).ask();
        assertThat(updates("1.0.0", NOW.plus(Duration.ofHours(23))).ask().kind()).isEqualTo(UpdateState.Kind.NEWER);
        assertThat(updates("1.3.0", NOW.plus(Duration.ofHours(23))).ask().kind()).as("updated meanwhile")
                .isEqualTo(UpdateState.Kind.CURRENT);
        assertThat(asked).hasSize(1);
        updates("1.0.0", NOW.plus(Duration.ofHours(25))).ask();
        updates("1.0.0", NOW.minus(Duration.ofHours(1))).ask();
        assertThat(asked).hasSize(3);
        assertThat(asked.getFirst()).startsWith("GET /latest").doesNotContainIgnoringCase("cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"tag_name\":\"latest\"}", "{\"message\":\"Not Found\"}", "<html>"})
    void anAnswerThatIsNoneIsAFailure(String answer) {
        body = answer;
        UpdateState state = updates("1.0.0", NOW).ask();
        assertThat(state.kind()).isEqualTo(UpdateState.Kind.FAILED);
        assertThat(state.fault()).isNotNull().extracting(fault -> fault.fault()).isEqualTo(Fault.UPDATE_CHECK);
    }

    @Test
    void failuresAreNotKeptForADay() {
        status = 503;
        assertThat(updates("1.0.0", NOW).ask().kind()).isEqualTo(UpdateState.Kind.FAILED);
        status = 200;
        assertThat(updates("1.0.0", NOW).ask().kind()).isEqualTo(UpdateState.Kind.NEWER);
    }

    @Test
    void aServerThatIsNotThereIsAFailureInSeconds() {
        server.stop(0);
        long begin = System.nanoTime();
        assertThat(updates("1.0.0", NOW).ask().kind()).isEqualTo(UpdateState.Kind.FAILED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void withoutAnAddressItSaysSo() {
        UpdateState state = updates(new UpdateSettings(true, null), "1.0.0", NOW).ask();
        assertThat(state.kind()).isEqualTo(UpdateState.Kind.FAILED);
        assertThat(String.valueOf(state.fault())).contains("update.url");
    }

    @Test
    void aHugeAnswerIsNotReadWhole() {
        body = "{\"tag_name\":\"v1.3.0\",\"x\":\"" + "y".repeat(2 << 20) + "\"}";
        assertThat(updates("1.0.0", NOW).ask().kind()).isEqualTo(UpdateState.Kind.FAILED);
    }
}
