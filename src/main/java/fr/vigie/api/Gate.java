package fr.vigie.api;

import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.Audit;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import fr.vigie.store.Standing;
import fr.vigie.store.User;
import fr.vigie.store.Users;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a request through, or not. The user is looked up at every request, so that one disabled a moment ago is out; the same query brings the
 * mark under which answers are kept. Denials are told in the journal; one address that is denied without end gets 429, which the journal
 * tells once a minute.
 */
final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final int DENIALS = 60;
    private static final Duration DENIALS_IN = Duration.ofMinutes(1);

    private final Tokens tokens;
    private final Users users;
    private final Audit audit;
    private final Throttle denials = new Throttle(DENIALS, DENIALS_IN);
    private final Throttle floods = new Throttle(1, DENIALS_IN);

    Gate(Tokens tokens, Users users, Audit audit) {
        this.tokens = tokens;
        this.users = users;
        this.audit = audit;
    }

    /**
     * Who asks.
     *
     * @throws Problem {@code TOKEN}, {@code ROLE}, {@code TOO_MANY}
     */
    Standing enter(Context context, Role least) throws VigieException {
        Tokens.Bearer bearer = bearer(context).flatMap(tokens::read).orElse(null);
        if (bearer == null) {
            throw denied(context, "?", ProblemKind.TOKEN);
        }
        Standing standing = users.standing(bearer.userId());
        User user = standing.user();
        if (user == null || !user.active() || user.version() != bearer.version()) {
            throw denied(context, user == null ? "?" : user.name(), ProblemKind.TOKEN);
        }
        if (!user.role().includes(least)) {
            throw denied(context, user.name(), ProblemKind.ROLE, least.code());
        }
        return standing;
    }

    /** Whether a token that was let in still would be: for answers that go on. */
    boolean stillIn(Context context, Role least) throws VigieException {
        Tokens.Bearer bearer = bearer(context).flatMap(tokens::read).orElse(null);
        User user = bearer == null ? null : users.standing(bearer.userId()).user();
        return bearer != null && user != null && user.active() && user.version() == bearer.version() && user.role().includes(least);
    }

    private static Optional<String> bearer(Context context) {
        @Nullable
        String header = context.req().getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? Optional.of(header.substring("bearer ".length()).strip())
                : Optional.empty();
    }

    private Problem denied(Context context, String who, ProblemKind kind, Object... arguments) {
        String address = context.req().getRemoteAddr();
        String network = Addresses.network(address);
        String request = context.req().getMethod() + " " + context.path();
        if (denials.tryTake(network)) {
            note(new AuditEntry(who, AuditAction.DENIED, request, kind.name(), address));
            return Problem.of(kind, arguments);
        }
        if (floods.tryTake(network)) {
            note(new AuditEntry(who, AuditAction.DENIED, request, ProblemKind.TOO_MANY.name(), address));
        }
        return Problem.with(Map.of("Retry-After", Long.toString(DENIALS_IN.toSeconds())), ProblemKind.TOO_MANY, DENIALS_IN.toSeconds());
    }

    private void note(AuditEntry entry) {
        try {
            audit.note(entry);
        } catch (VigieException e) {
            LOG.warn("a denial could not be noted: {}", entry, e);
        }
    }
}
