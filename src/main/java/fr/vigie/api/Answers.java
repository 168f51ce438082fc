package fr.vigie.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.model.VigieException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers with their {@code ETag}. An answer is kept as long as the database is as it was (the mark of {@link fr.vigie.store.Standing}): the
 * same question again costs one short query, and never gets an older answer.
 */
final class Answers {
    private static final int BYTES_AT_MOST = 12 << 20;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int TAG_BYTES = 16;

    private final Cache<Question, Answer> kept = Caffeine.newBuilder().maximumWeight(BYTES_AT_MOST)
            .weigher((Question question, Answer answer) -> answer.body().length + 500).expireAfterWrite(LONGEST).build();

    private record Question(String path, Map<String, Object> values, String mark) {}

    /**
     * A body with what belongs to it.
     *
     * @param headers besides {@code ETag}
     */
    record Answer(byte[] body, String tag, Map<String, String> headers) {
        static Answer of(byte[] body, Map<String, String> headers) {
            return new Answer(body, tagOf(body), headers);
        }
    }

    /** Makes an answer. */
    @FunctionalInterface
    interface Maker {
        Answer make() throws VigieException, IOException;
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }

    /** An answer that depends on the route's parameters and the database alone. */
    void keep(Call call, Maker maker) throws VigieException, IOException {
        try {
            send(call.context(), kept.get(new Question(call.context().path(), call.values(), call.mark()), question -> {
                try {
                    return maker.make();
                } catch (VigieException | IOException e) {
                    throw new Failed(e);
                }
            }));
        } catch (Failed e) {
            switch (e.getCause()) {
                case VigieException fault -> throw fault;
                case IOException fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }

    /** JSON, or 304 where the caller has it already. */
    static void send(Context context, Answer answer) {
        answer.headers().forEach(context::header);
        context.header("ETag", answer.tag()).header("Cache-Control", "private, no-cache").header("Vary", "Accept, Authorization");
        if (has(context.req().getHeader("If-None-Match"), answer.tag())) {
            context.status(304);
        } else {
            context.contentType(Body.JSON);
            if (context.method() != HandlerType.HEAD) {
                context.result(answer.body());
            }
            // known beforehand: one piece instead of chunks, and HEAD tells it too
            context.res().setContentLength(answer.body().length);
        }
    }

    /** As {@link #send}, for what is not worth keeping. */
    static void send(Context context, byte[] body) {
        send(context, Answer.of(body, Map.of()));
    }

    static void send(Context context, Json.Document document) throws VigieException, IOException {
        send(context, Json.bytes(document));
    }

    private static boolean has(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",")).map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static String tagOf(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
