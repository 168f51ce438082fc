package fr.vigie.ui;

import fr.vigie.access.Accounts;
import fr.vigie.model.Fault;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.AccessDesk;
import fr.vigie.pipeline.ApiState;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditEntry;
import fr.vigie.store.AuditFilter;
import fr.vigie.store.AuditRow;
import fr.vigie.store.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Three users and a journal of a thousand lines, in memory; two hundred lines a part. */
public final class FakeAccessDesk implements AccessDesk {
    private static final int PART = 200;
    private static final String ACTOR = "marie@bureau-3";

    public final List<User> users = new ArrayList<>();
    /** By user, as they were given. */
    public final List<String> passwords = new ArrayList<>();
    public final List<AuditRow> lines = new ArrayList<>();
    public volatile @Nullable VigieException failure;
    public volatile ApiState api = new ApiState("http://127.0.0.1:8000", null);

    public FakeAccessDesk() {
        user(1, "marie", Role.ADMIN, true, 190);
        user(2, "tableau-de-bord", Role.READER, true, 160);
        user(3, "jean.dupont", Role.MANAGER, false, 90);
        for (int i = 0; i < 1_000; i++) {
            AuditEntry entry = switch (i % 5) {
                case 0 -> new AuditEntry("tableau-de-bord", AuditAction.LOGIN, "POST /token", "", "192.0.2.14");
                case 1 -> new AuditEntry("tableau-de-bord", AuditAction.EXPORT, "/pieces-production/",
                        "{date_debut=2025-05-01, date_fin=2025-05-27}", "192.0.2.14");
                case 2 -> new AuditEntry("?", AuditAction.DENIED, "POST /token", "LOGIN", "2001:db8::17");
                case 3 -> new AuditEntry("jean.dupont", AuditAction.SYNC, "/sync/ftp", "/sync/runs/" + i, "192.0.2.20");
                default -> AuditEntry.byCommand(ACTOR, AuditAction.CHANGE, "utilisateur jean.dupont", "actif=false");
            };
            lines.addFirst(new AuditRow(i + 1, FakeWorkshop.INSTANT.minusSeconds(900L * (1_000 - i)), entry));
        }
    }

    private void user(long id, String name, Role role, boolean active, int daysAgo) {
        users.add(new User(id, name, role, active, 1, FakeWorkshop.INSTANT.minusSeconds(86_400L * daysAgo),
                FakeWorkshop.INSTANT.minusSeconds(40_000L * daysAgo)));
    }

    private void check() throws VigieException {
        VigieException planned = failure;
        if (planned != null) {
            throw planned;
        }
    }

    @Override
    public List<User> users() throws VigieException {
        check();
        return List.copyOf(users);
    }

    @Override
    public User add(String name, String password, Role role) throws VigieException {
        check();
        if (users.stream().anyMatch(user -> user.name().equalsIgnoreCase(name))) {
            throw new VigieException(Fault.USER_EXISTS, name);
        }
        user(users.size() + 1, name, role, true, 0);
        passwords.add(name + " " + password);
        return users.getLast();
    }

    private User change(User user, UnaryOperator<User> change) throws VigieException {
        check();
        users.replaceAll(each -> each.id() == user.id() ? change.apply(each) : each);
        return users.stream().filter(each -> each.id() == user.id()).findFirst().orElseThrow();
    }

    @Override
    public User setRole(User user, Role role) throws VigieException {
        return change(user, old -> new User(old.id(), old.name(), role, old.active(), old.version() + 1, old.created(), old.updated()));
    }

    @Override
    public User setActive(User user, boolean active) throws VigieException {
        return change(user, old -> new User(old.id(), old.name(), old.role(), active, old.version() + 1, old.created(), old.updated()));
    }

    @Override
    public User setPassword(User user, String password) throws VigieException {
        passwords.add(user.name() + " " + password);
        return change(user, old -> old);
    }

    @Override
    public Optional<VigieException> nameFault(String name) {
        return Accounts.nameFault(name);
    }

    @Override
    public Optional<VigieException> passwordFault(String password, String name) {
        return Accounts.passwordFault(password, name);
    }

    @Override
    public String actor() {
        return ACTOR;
    }

    @Override
    public AuditPart journal(AuditFilter filter, long before) throws VigieException {
        check();
        List<AuditRow> found = lines.stream().filter(row -> row.id() < before && matches(row.entry(), filter)).toList();
        return new AuditPart(found.subList(0, Math.min(PART, found.size())), found.size() > PART);
    }

    private static boolean matches(AuditEntry entry, AuditFilter filter) {
        String all = (entry.actor() + " " + entry.object() + " " + entry.detail() + " " + entry.address()).toLowerCase(Locale.ROOT);
        return (filter.action() == null || filter.action() == entry.action())
                && filter.words().stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
    }

    @Override
    public ApiState api() {
        return api;
    }
}
