package fr.vigie.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.model.VigieException;
import fr.vigie.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /health}: whether the database answers and how old the data are, for whoever asks; the database is asked once a second at most. */
final class HealthRoute {
    private static final Logger LOG = LoggerFactory.getLogger(HealthRoute.class);
    private static final String ONE = "one";
    private final Clock clock;
    private final LoadingCache<String, State> state;

    private record State(boolean answers, @Nullable Instant lastRead) {}

    HealthRoute(Database database, Clock clock) {
        this.clock = clock;
        this.state = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(one -> ask(database));
    }

    private static State ask(Database database) {
        try {
            return new State(true, database.lastRead().orElse(null));
        } catch (VigieException e) {
            LOG.debug("the database does not answer", e);
            return new State(false, null);
        }
    }

    Route route() {
        Map<String, Object> schema = Schema.of("type", "object", "required", List.of("base", "derniere_lecture", "age_s"),
                "properties",
                Schema.of("base", Schema.of("type", "string", "enum", List.of("ok")), "derniere_lecture",
                        Schema.of("type", List.of("string", "null"), "format", "date-time"), "age_s",
                        Schema.of("type", List.of("integer", "null"), "format", "int64")));
        return Route.get("/health", "health", "etat", Reply.object(schema), this::answer).open(Access.PUBLIC);
    }

    private void answer(Call call) throws IOException, VigieException {
        State now = state.get(ONE);
        if (!now.answers()) {
            throw Problem.of(ProblemKind.DATABASE);
        }
        Instant read = now.lastRead();
        call.context().header("Cache-Control", "no-store").contentType(Body.JSON).result(Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("base", "ok");
            if (read == null) {
                json.writeNullField("derniere_lecture");
                json.writeNullField("age_s");
            } else {
                json.writeStringField("derniere_lecture", read.toString());
                json.writeNumberField("age_s", Math.max(0, Duration.between(read, clock.instant()).toSeconds()));
            }
            json.writeEndObject();
        }));
    }
}
