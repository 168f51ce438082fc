package fr.vigie.api;

import fr.vigie.access.Accounts;
import fr.vigie.export.RowForm;
import fr.vigie.export.RowForms;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.User;
import fr.vigie.store.Users;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /users/} for admins, {@code /users/me} for everybody. */
final class UserRoutes {
    private static final String TAG = "utilisateurs";
    private static final ValueType<String> ROLES = ValueType.oneOf(Role.READER.code(), Role.MANAGER.code(), Role.ADMIN.code());
    private static final ValueType<String> PASSWORDS = ValueType.secret(1_000);
    private static final Body.Field<String> NAME = new Body.Field<>("nom", ValueType.text(1, 100), true);
    private static final Body.Field<String> PASSWORD = new Body.Field<>("mot_de_passe", PASSWORDS, true);
    private static final Body.Field<String> ROLE = new Body.Field<>("role", ROLES, true);
    private static final Body.Field<String> NEW_PASSWORD = new Body.Field<>("mot_de_passe", PASSWORDS, false);
    private static final Body.Field<String> NEW_ROLE = new Body.Field<>("role", ROLES, false);
    private static final Body.Field<Boolean> ACTIVE = new Body.Field<>("actif", ValueType.TRUTH, false);
    private static final Body.Field<String> OLD_PASSWORD = new Body.Field<>("mot_de_passe_actuel", PASSWORDS, true);

    private final Accounts accounts;
    private final Users users;
    private final Throttle tries = new Throttle(10, java.time.Duration.ofMinutes(5));

    UserRoutes(Accounts accounts, Users users) {
        this.accounts = accounts;
        this.users = users;
    }

    List<Route> routes() {
        RowForm<User> form = RowForms.USERS;
        Reply list = new Reply(200, Body.JSON, Schema.of("type", "array", "items", Reply.reference(form)), List.of(form), false);
        return List.of(Route.get("/users/me", "getMe", TAG, Reply.one(200, form), call -> send(call, call.user())),
                Route.of(HandlerType.PUT, "/users/me", "changeMyPassword", TAG, Access.READER, Reply.one(200, form), this::changeMine)
                        .taking(new Body("MotDePasseSaisie", Body.JSON, List.of(OLD_PASSWORD, PASSWORD))),
                Route.get("/users/", "listUsers", TAG, list, this::list).with(Lists.SKIP, Lists.LIMIT).open(Access.ADMIN),
                Route.of(HandlerType.POST, "/users/", "createUser", TAG, Access.ADMIN, Reply.one(201, form), this::create)
                        .taking(new Body("UtilisateurSaisie", Body.JSON, List.of(NAME, PASSWORD, ROLE))),
                Route.get("/users/{id}", "getUser", TAG, Reply.one(200, form), call -> send(call, find(call))).with(Lists.ID)
                        .open(Access.ADMIN),
                Route.of(HandlerType.PUT, "/users/{id}", "updateUser", TAG, Access.ADMIN, Reply.one(200, form), this::change).with(Lists.ID)
                        .taking(new Body("UtilisateurModification", Body.JSON, List.of(NEW_PASSWORD, NEW_ROLE, ACTIVE))));
    }

    private void list(Call call) throws VigieException, IOException {
        List<User> all = accounts.all();
        List<User> part = all.stream().skip(call.find(Lists.SKIP).orElse(0)).limit(call.find(Lists.LIMIT).orElse(100)).toList();
        call.context().header("X-Total-Count", Integer.toString(all.size()));
        Answers.send(call.context(), json -> {
            json.writeStartArray();
            for (User user : part) {
                Lists.object(json, RowForms.USERS, user);
            }
            json.writeEndArray();
        });
    }

    private void create(Call call) throws VigieException, IOException {
        User added = accounts.add(call.get(NAME), call.get(PASSWORD), Role.of(call.get(ROLE)), call.by());
        call.context().status(201).header("Location", "/users/" + added.id());
        send(call, added);
    }

    private void change(Call call) throws VigieException, IOException {
        @Nullable
        String role = call.find(NEW_ROLE);
        send(call, accounts.update(find(call), call.find(NEW_PASSWORD), role == null ? null : Role.of(role), call.find(ACTIVE), call.by()));
    }

    private void changeMine(Call call) throws VigieException, IOException {
        User me = call.user();
        // with a stolen token alone nobody takes an account over
        tries.take(Long.toString(me.id()));
        if (accounts.authenticate(me.name(), call.get(OLD_PASSWORD)).isEmpty()) {
            throw Problem.of(ProblemKind.BODY, OLD_PASSWORD.name());
        }
        tries.giveBack(Long.toString(me.id()));
        send(call, accounts.setPassword(me, call.get(PASSWORD), call.by()));
    }

    private User find(Call call) throws VigieException {
        return users.find(call.get(Lists.ID)).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND));
    }

    private static void send(Call call, User user) throws VigieException, IOException {
        Answers.send(call.context(), json -> Lists.object(json, RowForms.USERS, user));
    }
}
