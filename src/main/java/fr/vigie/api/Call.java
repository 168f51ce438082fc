package fr.vigie.api;

import fr.vigie.access.Accounts;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import fr.vigie.store.User;
import fr.vigie.text.Messages;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that may be answered: who asks, and what for, already checked.
 *
 * @param caller null on public routes
 * @param mark of the database's state when it came, see {@link fr.vigie.store.Standing}; empty on public routes
 * @param values of parameters, by name; those not given are absent
 * @param fields of the body, by name; those not given are absent, those given as null are null
 */
record Call(Context context, Route route, @Nullable User caller, String mark, Map<String, Object> values,
        Map<String, @Nullable Object> fields) {

    @SuppressWarnings("unchecked")
    <T> Optional<T> find(Param<T> parameter) {
        return Optional.ofNullable((T) values.get(parameter.name()));
    }

    <T> T get(Param<T> parameter) {
        return find(parameter).orElseThrow();
    }

    boolean has(Body.Field<?> field) {
        return fields.containsKey(field.name());
    }

    @SuppressWarnings("unchecked")
    <T> @Nullable T find(Body.Field<T> field) {
        return (T) fields.get(field.name());
    }

    <T> T get(Body.Field<T> field) {
        return Objects.requireNonNull(find(field));
    }

    User user() {
        return Objects.requireNonNull(caller, "a public route has no user");
    }

    Accounts.By by() {
        return new Accounts.By(user().name(), address());
    }

    AuditEntry entry(AuditAction action, String object, String detail) {
        return new AuditEntry(user().name(), action, object, detail, address());
    }

    /** Of the socket, whatever headers claim. */
    String address() {
        return context.req().getRemoteAddr();
    }

    Messages words() {
        return new Messages("api", Languages.of(context));
    }
}
