package fr.vigie.store.backup;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.SQLException;

/** What the server refuses to backups and restorations alone. */
final class SqlRefusals {
    private static final String NOT_ALLOWED = "42501";
    private static final String LOCK_HELD = "55P03";
    private static final String DEADLOCK = "40P01";

    private SqlRefusals() {}

    static VigieException of(SQLException failure, Link link) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case NOT_ALLOWED -> new VigieException(Fault.DATABASE_RIGHTS, failure, link.where(), said(failure));
            case LOCK_HELD, DEADLOCK -> new VigieException(Fault.DATABASE_BUSY, failure, link.where());
            default -> link.fault(failure);
        };
    }

    private static String said(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
