package fr.vigie.store;

import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import java.util.List;
import java.util.Optional;

/** The users of the API. Every change is told in {@code journal_audit} by its own transaction. Thread-safe; every method blocks. */
public interface Users {
    /** A user with the hash of the password. */
    record Login(User user, String hash) {}

    /** By name. */
    List<User> all() throws VigieException;

    Optional<User> find(long id) throws VigieException;

    /** @param name in any case */
    Optional<Login> login(String name) throws VigieException;

    /** @throws VigieException {@code USER_EXISTS} */
    User add(String name, String hash, Role role, AuditEntry audit) throws VigieException;

    /** @return as changed; empty where there is no such user */
    Optional<User> change(long id, UserChange change, AuditEntry audit) throws VigieException;

    /** One short query, for every request. */
    Standing standing(long id) throws VigieException;

    /** The key that signs tokens, 32 bytes; made where there is none. The same for all servers of this database. */
    byte[] signingKey() throws VigieException;
}
