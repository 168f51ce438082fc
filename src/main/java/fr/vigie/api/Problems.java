package fr.vigie.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ends a request into a problem document in the caller's language. Never shows a stack trace; logs faults of Vigie's own. */
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final long DRAINED_AT_MOST = 16L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonFactory factory = new JsonFactory();
    private final SecureRandom random = new SecureRandom();

    void answer(Context context, Exception failure) {
        if (context.res().isCommitted()) {
            abort(context, failure);
            return;
        }
        Locale language = Languages.of(context);
        switch (failure) {
            case Problem problem -> write(context, problem, detail(problem, language), language);
            case VigieException fault -> fault(context, fault, language);
            case HttpResponseException refusal -> answer(context, of(refusal));
            // a body that was cut off, or that the caller took too long to send
            case EofException gone -> abort(context, gone);
            case IOException cut when context.req().getContentLengthLong() != 0 && fromServer(cut) ->
                answer(context, Problem.of(ProblemKind.REQUEST));
            case IllegalArgumentException refused when fromServer(refused) -> answer(context, Problem.of(ProblemKind.REQUEST));
            default -> internal(context, failure);
        }
    }

    /** What Jetty refuses to decode is the caller's doing. */
    private static boolean fromServer(Exception refused) {
        StackTraceElement[] trace = refused.getStackTrace();
        return trace.length > 0 && (trace[0].getClassName().startsWith("org.eclipse.jetty.") || trace[0].getClassName().startsWith(
                "java.net.URLDecoder"));
    }

    private static Problem of(HttpResponseException refusal) {
        return switch (refusal.getStatus()) {
            case 404 -> Problem.of(ProblemKind.NOT_FOUND);
            case 405 -> Problem.of(ProblemKind.METHOD);
            case 413 -> Problem.of(ProblemKind.TOO_LARGE);
            case 415 -> Problem.of(ProblemKind.MEDIA_TYPE);
            default -> refusal.getStatus() < 500 ? Problem.of(ProblemKind.REQUEST) : Problem.of(ProblemKind.BUSY);
        };
    }

    private void fault(Context context, VigieException fault, Locale language) {
        ProblemKind kind = switch (fault.fault()) {
            case USER_EXISTS, CENTRE_EXISTS, CENTRE_IN_USE -> ProblemKind.CONFLICT;
            case USER_NAME, PASSWORD_WEAK -> ProblemKind.REFUSED;
            case USER_UNKNOWN -> ProblemKind.NOT_FOUND;
            default -> fault.fault().kind() == Fault.Kind.INTERNAL ? ProblemKind.INTERNAL : ProblemKind.DATABASE;
        };
        if (kind == ProblemKind.INTERNAL) {
            internal(context, fault);
            return;
        }
        Problem problem = Problem.of(kind);
        if (kind == ProblemKind.DATABASE) {
            LOG.warn("a request failed", fault);
            write(context, problem, detail(problem, language), language);
        } else {
            Messages faults = new Messages("faults", language);
            write(context, problem, faults.what(fault) + ". " + faults.advice(fault), language);
        }
    }

    private void internal(Context context, Exception failure) {
        String reference = "%08X".formatted(random.nextInt());
        LOG.error("a fault of Vigie's own ended a request, reference {}", reference, failure);
        Locale language = Languages.of(context);
        Problem problem = Problem.of(ProblemKind.INTERNAL, reference);
        write(context, problem, detail(problem, language), language);
    }

    private static String detail(Problem problem, Locale language) {
        return new Messages("api", language).get(problem.kind() + ".detail", problem.arguments());
    }

    private void write(Context context, Problem problem, String detail, Locale language) {
        problem.headers().forEach(context::header);
        if (problem.kind() == ProblemKind.TOO_LARGE) {
            drain(context);
        }
        if (problem.kind().status() == 401) {
            context.header("WWW-Authenticate",
                    "Bearer realm=\"vigie\"" + (problem.kind() == ProblemKind.TOKEN ? ", error=\"invalid_token\"" : ""));
        }
        context.header("Cache-Control", "no-store");
        context.header("Content-Language", language.getLanguage());
        context.status(problem.kind().status()).contentType(MEDIA_TYPE).result(document(problem.kind(), detail, language));
    }

    /** A caller that is still writing would see a broken connection, not the answer. */
    private static void drain(Context context) {
        byte[] rubbish = new byte[65_536];
        try {
            InputStream in = context.req().getInputStream();
            for (long left = DRAINED_AT_MOST; left > 0;) {
                int read = in.read(rubbish);
                if (read < 0) {
                    return;
                }
                left -= read;
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the caller is gone", e);
        }
    }

    /** The document itself, also for what is refused before a route is found. */
    byte[] document(ProblemKind kind, String detail, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : Map.of("type", kind.type(), "title", new Messages("api", language).get(kind + ".title"),
                    "detail", detail).entrySet()) {
                json.writeStringField(field.getKey(), Objects.requireNonNull(field.getValue()));
            }
            json.writeNumberField("status", kind.status());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Half a document must not look whole: the connection breaks. */
    private static void abort(Context context, Exception failure) {
        LOG.info("an answer was cut short: {}", failure.toString());
        try {
            context.res().sendError(-1);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the caller is gone", e);
        }
    }
}
