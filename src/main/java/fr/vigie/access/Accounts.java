package fr.vigie.access;

import fr.vigie.model.Fault;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import fr.vigie.store.User;
import fr.vigie.store.UserChange;
import fr.vigie.store.Users;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The users of the API, as people manage them. Each change names who made it. Thread-safe; every method blocks. */
public final class Accounts {
    public static final int PASSWORD_AT_LEAST = 12;
    public static final int PASSWORD_AT_MOST = 128;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");

    private final Users users;
    private final Passwords passwords;

    public Accounts(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * Who makes a change.
     *
     * @param address of the socket; empty for a command
     */
    public record By(String name, String address) {
        AuditEntry entry(AuditAction action, String user, String detail) {
            return new AuditEntry(name, action, "utilisateur " + user, detail, address);
        }
    }

    /** By name. */
    public List<User> all() throws VigieException {
        return users.all();
    }

    /** @throws VigieException {@code USER_UNKNOWN} */
    public User named(String name) throws VigieException {
        return users.login(normal(name)).map(Users.Login::user).orElseThrow(() -> new VigieException(Fault.USER_UNKNOWN, name));
    }

    /** @throws VigieException {@code USER_NAME}, {@code PASSWORD_WEAK}, {@code USER_EXISTS} */
    public User add(String name, String password, Role role, By by) throws VigieException {
        String normal = normal(name);
        refuse(nameFault(name));
        refuse(passwordFault(password, normal));
        return users.add(normal, passwords.hash(password), role, by.entry(AuditAction.CREATE, normal, "role=" + role.code()));
    }

    /** Active or not; tokens given before are dead either way. */
    public User setActive(User user, boolean active, By by) throws VigieException {
        return change(user, new UserChange(null, null, active), by);
    }

    /** @throws VigieException {@code PASSWORD_WEAK} */
    public User setPassword(User user, String password, By by) throws VigieException {
        refuse(passwordFault(password, user.name()));
        return change(user, UserChange.ofPassword(passwords.hash(password)), by);
    }

    /**
     * Several things at once; null stays.
     *
     * @throws VigieException {@code PASSWORD_WEAK}
     */
    public User update(User user, @Nullable String password, @Nullable Role role, @Nullable Boolean active, By by) throws VigieException {
        if (password != null) {
            refuse(passwordFault(password, user.name()));
        }
        return change(user, new UserChange(password == null ? null : passwords.hash(password), role, active), by);
    }

    /** The active user of that name and password; takes as long where there is none. */
    public Optional<User> authenticate(String name, String password) throws VigieException {
        Users.Login login = users.login(normal(name)).orElse(null);
        if (login == null) {
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        boolean right = passwords.matches(password, login.hash());
        return right && login.user().active() ? Optional.of(login.user()) : Optional.empty();
    }

    /** Whether there is such a user, active or not. */
    public boolean knows(String name) throws VigieException {
        return users.login(normal(name)).isPresent();
    }

    private User change(User user, UserChange change, By by) throws VigieException {
        StringBuilder detail = new StringBuilder();
        if (change.hash() != null) {
            detail.append("mot de passe ");
        }
        if (change.role() != null) {
            detail.append("role=").append(change.role().code()).append(' ');
        }
        if (change.active() != null) {
            detail.append("actif=").append(change.active());
        }
        return users.change(user.id(), change, by.entry(AuditAction.CHANGE, user.name(), detail.toString().strip()))
                .orElseThrow(() -> new VigieException(Fault.USER_UNKNOWN, user.name()));
    }

    /** Why nobody can be named so: {@code USER_NAME}; empty where somebody can. */
    public static Optional<VigieException> nameFault(String name) {
        boolean good = NAME.matcher(normal(name)).matches() && name.chars().noneMatch(Character::isISOControl);
        return good ? Optional.empty() : Optional.of(new VigieException(Fault.USER_NAME, name));
    }

    /** Why the user of that name cannot have that password: {@code PASSWORD_WEAK}, which never tells it. */
    public static Optional<VigieException> passwordFault(String password, String name) {
        int length = password.codePointCount(0, password.length());
        boolean isName = password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)) && name.length() > 3;
        boolean monotone = password.codePoints().distinct().count() < 4;
        boolean weak = length < PASSWORD_AT_LEAST || length > PASSWORD_AT_MOST || isName || monotone || password.indexOf('\0') >= 0;
        return weak ? Optional.of(new VigieException(Fault.PASSWORD_WEAK, PASSWORD_AT_LEAST, PASSWORD_AT_MOST)) : Optional.empty();
    }

    private static void refuse(Optional<VigieException> fault) throws VigieException {
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    private static String normal(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }
}
