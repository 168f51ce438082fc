package fr.vigie.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document (RFC 9457). */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient Object[] arguments;
    private final transient Map<String, String> headers;

    private Problem(ProblemKind kind, Map<String, String> headers, @Nullable Throwable cause, Object... arguments) {
        super(kind.name(), cause, false, false);
        this.kind = kind;
        this.headers = headers;
        this.arguments = arguments;
    }

    /** @param arguments fill {@code {0}}… of the detail */
    static Problem of(ProblemKind kind, Object... arguments) {
        return new Problem(kind, Map.of(), null, arguments);
    }

    static Problem with(Map<String, String> headers, ProblemKind kind, Object... arguments) {
        return new Problem(kind, headers, null, arguments);
    }

    ProblemKind kind() {
        return kind;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    Map<String, String> headers() {
        return headers;
    }
}
