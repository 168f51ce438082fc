package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.util.List;

/** {@code journal_audit}. Thread-safe; every method blocks. */
public interface Audit {
    void note(AuditEntry entry) throws VigieException;

    /**
     * Newest first.
     *
     * @param before only lines with a smaller id; {@code Long.MAX_VALUE} begins
     */
    List<AuditRow> read(AuditFilter filter, long before, int count) throws VigieException;
}
