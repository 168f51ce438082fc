package fr.vigie.api;

import fr.vigie.access.Accounts;
import fr.vigie.model.VigieException;
import fr.vigie.store.Audit;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import fr.vigie.store.User;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code POST /token}: a name and a password for a token. Wrong ones are counted by account and by the socket's address. */
final class Login {
    private static final Duration COUNTED_FOR = Duration.ofMinutes(5);
    private static final int TRIES_OF_ACCOUNT = 10;
    private static final int TRIES_OF_ADDRESS = 40;
    private static final Body.Field<String> NAME = new Body.Field<>("username", ValueType.secret(200), true);
    private static final Body.Field<String> PASSWORD = new Body.Field<>("password", ValueType.secret(1_000), true);
    private static final Body.Field<String> GRANT = new Body.Field<>("grant_type", ValueType.oneOf("password"), false);

    private final Accounts accounts;
    private final Tokens tokens;
    private final Audit audit;
    private final Throttle byAccount = new Throttle(TRIES_OF_ACCOUNT, COUNTED_FOR);
    private final Throttle floods = new Throttle(1, Duration.ofMinutes(1));
    private final Throttle byAddress = new Throttle(TRIES_OF_ADDRESS, COUNTED_FOR);

    Login(Accounts accounts, Tokens tokens, Audit audit) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.audit = audit;
    }

    List<Route> routes() {
        Map<String, Object> schema = Schema.of("type", "object", "required", List.of("access_token", "token_type", "expires_in"),
                "properties", Schema.of("access_token", Schema.of("type", "string"), "token_type",
                        Schema.of("type", "string", "enum", List.of("bearer")), "expires_in",
                        Schema.of("type", "integer", "example", Tokens.LIFE.toSeconds())));
        return List.of(Route.of(HandlerType.POST, "/token", "login", "acces", Access.PUBLIC, Reply.object(schema), this::login)
                .taking(new Body("Connexion", Body.FORM, List.of(NAME, PASSWORD, GRANT))));
    }

    private void login(Call call) throws VigieException, IOException {
        String name = call.get(NAME);
        String account = name.strip().toLowerCase(Locale.ROOT);
        String network = Addresses.network(call.address());
        take(call, network, account);
        User user = accounts.authenticate(name, call.get(PASSWORD)).orElse(null);
        if (user == null) {
            // of an unknown name nothing is told: it may be a password, typed into the wrong field
            String who = accounts.knows(name) ? name : "?";
            audit.note(new AuditEntry(who, AuditAction.DENIED, "POST /token", "LOGIN", call.address()));
            throw Problem.of(ProblemKind.LOGIN);
        }
        byAccount.giveBack(account);
        byAddress.giveBack(network);
        audit.note(new AuditEntry(user.name(), AuditAction.LOGIN, "POST /token", "", call.address()));
        Map<String, Object> answer = Schema.of("access_token", tokens.issue(user), "token_type", "bearer", "expires_in",
                Tokens.LIFE.toSeconds());
        call.context().header("Cache-Control", "no-store");
        call.context().contentType(Body.JSON).result(Json.bytes(answer));
    }

    private void take(Call call, String network, String account) throws VigieException {
        try {
            byAddress.take(network);
            byAccount.take(account);
        } catch (Problem tooMany) {
            if (floods.tryTake(network)) {
                audit.note(new AuditEntry("?", AuditAction.DENIED, "POST /token", ProblemKind.TOO_MANY.name(), call.address()));
            }
            throw tooMany;
        }
    }
}
