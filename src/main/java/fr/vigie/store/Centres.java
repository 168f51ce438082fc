package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Centres changed by hand. Every change is told in {@code journal_audit} by its own transaction. Thread-safe; every method blocks. */
public interface Centres {

    /** @param description null for none */
    record Draft(String name, String type, @Nullable String description, boolean active) {}

    /** What became of a deletion. */
    enum Deletion {
        DELETED,
        /** It has sessions or files: it was made inactive instead. */
        DEACTIVATED,
        UNKNOWN
    }

    /** @throws VigieException {@code CENTRE_EXISTS} */
    CentreRow add(Draft draft, AuditEntry audit) throws VigieException;

    /**
     * @return as changed; empty where there is no such centre
     * @throws VigieException {@code CENTRE_EXISTS}; {@code CENTRE_IN_USE} where name or type would change under its data: they are its
     *         folder's
     */
    Optional<CentreRow> change(long id, Draft draft, AuditEntry audit) throws VigieException;

    /** @param audit of the deletion; where it becomes a change, that is what the journal tells */
    Deletion delete(long id, AuditEntry audit) throws VigieException;
}
