package fr.vigie.pipeline;

import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.AuditFilter;
import fr.vigie.store.AuditRow;
import fr.vigie.store.User;
import java.util.List;
import java.util.Optional;

/**
 * <em>Paramètres</em>: who may use the API, what was done, and whether the API answers here. Whoever sits at this desktop manages; every
 * change is told in the journal under {@link #actor()}. Methods that throw {@link VigieException} block. Thread-safe.
 */
public interface AccessDesk {

    /** By name. */
    List<User> users() throws VigieException;

    /** @throws VigieException {@code USER_NAME}, {@code PASSWORD_WEAK}, {@code USER_EXISTS} */
    User add(String name, String password, Role role) throws VigieException;

    /** Tokens given before are dead, here and below. */
    User setRole(User user, Role role) throws VigieException;

    User setActive(User user, boolean active) throws VigieException;

    /** @throws VigieException {@code PASSWORD_WEAK} */
    User setPassword(User user, String password) throws VigieException;

    /** Why nobody can be named so; empty where somebody can. Never blocks. */
    Optional<VigieException> nameFault(String name);

    /** Why the user of that name cannot have that password. Never blocks. */
    Optional<VigieException> passwordFault(String password, String name);

    /** Under whom the journal tells changes made here, e.g. {@code marie@bureau-3}. Never blocks. */
    String actor();

    /**
     * Lines of the journal, newest first.
     *
     * @param before only lines with a smaller id; {@code Long.MAX_VALUE} begins
     */
    AuditPart journal(AuditFilter filter, long before) throws VigieException;

    /** Never blocks. */
    ApiState api();

    /** @param more whether there are older ones */
    record AuditPart(List<AuditRow> rows, boolean more) {
        public AuditPart {
            rows = List.copyOf(rows);
        }
    }
}
