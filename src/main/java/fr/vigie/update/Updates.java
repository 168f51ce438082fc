package fr.vigie.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.config.UpdateSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks where releases are announced whether there is a newer one: only where that is switched on, once a day at most, whoever asks here. Nothing
 * but the request itself is sent. Thread-safe.
 */
public final class Updates {
    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LARGEST = 1 << 20;

    private final UpdateSettings settings;
    private final String version;
    private final Path memory;
    private final Clock clock;

    /**
     * @param version of this program
     * @param memory file that keeps the last answer from one start to the next
     */
    public Updates(UpdateSettings settings, String version, Path memory, Clock clock) {
        this.settings = settings;
        this.version = version;
        this.memory = memory;
        this.clock = clock;
    }

    /** The last answer where it is younger than a day, else a new one. Blocks some seconds at most; never throws. */
    public synchronized UpdateState ask() {
        if (!settings.check()) {
            return UpdateState.OFF;
        }
        UpdateState known = recall();
        if (known != null) {
            return known;
        }
        try {
            UpdateState state = judge(fetch());
            remember(state);
            return state;
        } catch (VigieException e) {
            LOG.info("the newest version could not be asked for: {}", e.getMessage());
            return new UpdateState(UpdateState.Kind.FAILED, null, null, clock.instant(), e);
        }
    }

    private record Release(String number, @Nullable String page) {}

    private Release fetch() throws VigieException {
        URI url = settings.url();
        if (url == null) {
            throw new VigieException(Fault.UPDATE_CHECK, "update.url", "–");
        }
        HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER).header("Accept", "application/json").GET().build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NORMAL).build()) {
            try {
                HttpResponse<byte[]> answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST))
                        .get(ANSWER.toSeconds(), TimeUnit.SECONDS);
                if (answer.statusCode() != 200) {
                    throw new VigieException(Fault.UPDATE_CHECK, url, "HTTP " + answer.statusCode());
                }
                return read(url, answer.body());
            } finally {
                // a body that never ends must not hold the client's closing up
                client.shutdownNow();
            }
        } catch (ExecutionException e) {
            throw new VigieException(Fault.UPDATE_CHECK, e, url, reason(e.getCause() == null ? e : e.getCause()));
        } catch (TimeoutException e) {
            throw new VigieException(Fault.UPDATE_CHECK, e, url, ANSWER.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VigieException(Fault.UPDATE_CHECK, e, url, "–");
        }
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Release read(URI url, byte[] body) throws VigieException {
        try {
            JsonNode release = new ObjectMapper().readTree(new String(body, StandardCharsets.UTF_8));
            String number = release.path("tag_name").asText("");
            if (VersionNumber.of(number).isEmpty()) {
                throw new VigieException(Fault.UPDATE_CHECK, url, "tag_name");
            }
            String page = release.path("html_url").asText("");
            return new Release(number.startsWith("v") ? number.substring(1) : number,
                    page.matches("https?://[\\x21-\\x7E]+") ? page : null);
        } catch (IOException e) {
            throw new VigieException(Fault.UPDATE_CHECK, e, url, "JSON");
        }
    }

    private UpdateState judge(Release release) {
        Optional<VersionNumber> mine = VersionNumber.of(version);
        boolean newer = mine.isPresent() && VersionNumber.of(release.number()).orElseThrow().compareTo(mine.get()) > 0;
        return new UpdateState(newer ? UpdateState.Kind.NEWER : UpdateState.Kind.CURRENT, release.number(), release.page(), clock.instant(),
                null);
    }

    /** Null where nothing is known, or only something too old, or of another address. */
    private @Nullable UpdateState recall() {
        Properties kept = new Properties();
        try (var reader = Files.newBufferedReader(memory)) {
            kept.load(reader);
            Instant at = Instant.parse(kept.getProperty("at", ""));
            String number = kept.getProperty("version", "");
            Duration age = Duration.between(at, clock.instant());
            boolean fresh = !age.isNegative() && age.compareTo(EVERY) < 0 && VersionNumber.of(number).isPresent()
                    && String.valueOf(settings.url()).equals(kept.getProperty("url"));
            if (!fresh) {
                return null;
            }
            UpdateState now = judge(new Release(number, kept.getProperty("page")));
            return new UpdateState(now.kind(), now.newest(), now.page(), at, null);
        } catch (IOException | IllegalArgumentException | java.time.DateTimeException e) {
            return null;
        }
    }

    private void remember(UpdateState state) {
        Properties kept = new Properties();
        kept.setProperty("at", clock.instant().toString());
        kept.setProperty("url", String.valueOf(settings.url()));
        kept.setProperty("version", String.valueOf(state.newest()));
        if (state.page() != null) {
            kept.setProperty("page", state.page());
        }
        try (var writer = Files.newBufferedWriter(memory)) {
            kept.store(writer, null);
        } catch (IOException e) {
            LOG.info("what is known of newer versions cannot be kept in {}: {}", memory, e.getMessage());
        }
    }
}
