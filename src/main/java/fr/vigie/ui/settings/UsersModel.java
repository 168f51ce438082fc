package fr.vigie.ui.settings;

import fr.vigie.model.Role;
import fr.vigie.pipeline.AccessDesk;
import fr.vigie.store.User;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * <em>Utilisateurs</em>: who may use the API. Each change is written at once, unlike the settings around it. A password is never kept longer
 * than its form is open.
 */
public final class UsersModel {
    private final AccessDesk desk;
    private final Kit kit;
    private final Messages texts;
    private final Loading<List<User>> loading;
    private final Field name;
    private final Field role = new Field("role", _ -> "");
    private final Field password;
    private final Field again;
    private final ReadOnlyObjectWrapper<@Nullable Entry> entry = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();

    /** What is being filled in. */
    public sealed interface Entry {
        /** Somebody who is not there yet. */
        record NewUser() implements Entry {}

        /** Another password for somebody. */
        record NewPassword(User user) implements Entry {}
    }

    public UsersModel(AccessDesk desk, Kit kit) {
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
        this.loading = new Loading<>(kit.tasks(), kit.notices());
        this.name = new Field("name", text -> text.isEmpty() ? "" : Sentences.of(desk.nameFault(text), kit.faults()));
        this.password = new Field("password", this::weakness);
        this.again = new Field("again", this::difference);
        name.text().subscribe(password::judge);
        password.text().subscribe(again::judge);
        fields().forEach(field -> field.text().subscribe(this::judge));
    }

    private Stream<Field> fields() {
        return Stream.of(name, role, password, again);
    }

    private String weakness(String typed) {
        return typed.isEmpty() ? "" : Sentences.of(desk.passwordFault(typed, nameNow()), kit.faults());
    }

    private String difference(String typed) {
        return typed.isEmpty() || typed.equals(password.now()) ? "" : texts.get("users.again.differs");
    }

    private String nameNow() {
        return entry.get() instanceof Entry.NewPassword(User user) ? user.name() : name.now();
    }

    private void judge() {
        boolean whole = Stream.of(password, again).noneMatch(field -> field.now().isEmpty())
                && (entry.get() instanceof Entry.NewPassword || !name.now().isEmpty());
        ready.set(entry.get() != null && whole && fields().allMatch(field -> field.fault().get().isEmpty()));
    }

    /** Null before the first answer. */
    public ReadOnlyObjectProperty<@Nullable List<User>> users() {
        return loading.value();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return loading.failure();
    }

    /** The form that is open; null: none. */
    public ReadOnlyObjectProperty<@Nullable Entry> entry() {
        return entry.getReadOnlyProperty();
    }

    /** Whether a change is being written. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the open form is whole and good. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Under whom the journal tells what is done here. */
    public String actor() {
        return desk.actor();
    }

    public Field name() {
        return name;
    }

    /** A {@link Role}'s code. */
    public Field role() {
        return role;
    }

    public Field password() {
        return password;
    }

    /** The password a second time. */
    public Field again() {
        return again;
    }

    public void refresh() {
        loading.load(desk::users);
    }

    public void begin(Entry wanted) {
        entry.set(wanted);
        clear();
    }

    /** Closes the form; what was typed is forgotten. */
    public void cancel() {
        entry.set(null);
        clear();
    }

    private void clear() {
        name.load("", "");
        role.load(Role.READER.code(), "");
        password.load("", "");
        again.load("", "");
        judge();
    }

    /** Writes what the open form says. */
    public void submit() {
        Entry wanted = entry.get();
        if (wanted == null || !ready.get()) {
            return;
        }
        String who = name.now();
        String secret = Objects.requireNonNullElse(password.text().get(), "");
        Role as = Role.of(role.now());
        switch (wanted) {
            case Entry.NewUser() -> change(() -> desk.add(who, secret, as), "users.added", this::cancel);
            case Entry.NewPassword(User user) -> change(() -> desk.setPassword(user, secret), "users.password.done", this::cancel);
        }
    }

    public void setRole(User user, Role wanted) {
        if (user.role() != wanted) {
            change(() -> desk.setRole(user, wanted), "users.role.done", () -> {});
        }
    }

    public void setActive(User user, boolean active) {
        change(() -> desk.setActive(user, active), active ? "users.enabled" : "users.disabled", () -> {});
    }

    private void change(Callable<User> work, String said, Runnable then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        kit.tasks().of(work).onSuccess(user -> {
            busy.set(false);
            then.run();
            kit.notices().done(texts.get(said, user.name(), texts.get("users.role." + user.role().code())));
            refresh();
        }).onError(Throwable.class, error -> {
            busy.set(false);
            kit.notices().failed(error);
        }).start();
    }

    /** Leaves: what was typed is forgotten. */
    public void dispose() {
        loading.forget();
        cancel();
    }
}
