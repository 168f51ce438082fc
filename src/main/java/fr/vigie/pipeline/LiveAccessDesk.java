package fr.vigie.pipeline;

import fr.vigie.access.Accounts;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.Audit;
import fr.vigie.store.AuditFilter;
import fr.vigie.store.AuditRow;
import fr.vigie.store.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link AccessDesk} on the accounts and the journal of the database. */
public final class LiveAccessDesk implements AccessDesk {
    /** Lines of the journal at a time. */
    static final int PART = 500;

    private final Supplier<Accounts> accounts;
    private final Audit audit;
    private final String actor;
    private final Supplier<ApiState> api;

    /**
     * @param accounts made when first needed: few people open them
     * @param actor under whom changes are told
     */
    public LiveAccessDesk(Supplier<Accounts> accounts, Audit audit, String actor, Supplier<ApiState> api) {
        this.accounts = accounts;
        this.audit = audit;
        this.actor = actor;
        this.api = api;
    }

    private Accounts.By by() {
        return new Accounts.By(actor, "");
    }

    @Override
    public List<User> users() throws VigieException {
        return accounts.get().all();
    }

    @Override
    public User add(String name, String password, Role role) throws VigieException {
        return accounts.get().add(name, password, role, by());
    }

    @Override
    public User setRole(User user, Role role) throws VigieException {
        return accounts.get().update(user, null, role, null, by());
    }

    @Override
    public User setActive(User user, boolean active) throws VigieException {
        return accounts.get().setActive(user, active, by());
    }

    @Override
    public User setPassword(User user, String password) throws VigieException {
        return accounts.get().setPassword(user, password, by());
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
        return actor;
    }

    @Override
    public AuditPart journal(AuditFilter filter, long before) throws VigieException {
        List<AuditRow> rows = audit.read(filter, before, PART + 1);
        return rows.size() > PART ? new AuditPart(rows.subList(0, PART), true) : new AuditPart(rows, false);
    }

    @Override
    public ApiState api() {
        return api.get();
    }
}
