package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what the driver throws into a fault that a user can act on. */
final class SqlFaults {
    private static final Set<String> SERVER_GONE = Set.of("57P01", "57P02", "57P03");
    private static final Set<String> DISK_FULL = Set.of("53100", "58030");

    private SqlFaults() {}

    /** A failure while connecting for the first time. */
    static VigieException connecting(Throwable failure, String where) {
        SQLException cause = sqlCause(failure);
        String state = state(cause);
        String said = cause == null ? String.valueOf(failure.getMessage()) : firstLine(cause);
        if (state.startsWith("28")) {
            return new VigieException(Fault.DATABASE_LOGIN, failure, where);
        }
        return DISK_FULL.contains(state)
                ? new VigieException(Fault.DISK_FULL, failure, where, said)
                : new VigieException(Fault.DATABASE_UNREACHABLE, failure, where, said);
    }

    /** A failure of work on an open database. */
    static VigieException working(Throwable failure, String where) {
        SQLException cause = sqlCause(failure);
        String state = state(cause);
        String said = cause == null ? String.valueOf(failure.getMessage()) : firstLine(cause);
        if (DISK_FULL.contains(state)) {
            return new VigieException(Fault.DISK_FULL, failure, where, said);
        }
        if (state.startsWith("28")) {
            return new VigieException(Fault.DATABASE_LOGIN, failure, where);
        }
        if (state.startsWith("08") || SERVER_GONE.contains(state) || cause instanceof SQLTransientConnectionException) {
            return new VigieException(Fault.DATABASE_LOST, failure, where, said);
        }
        return new VigieException(Fault.INTERNAL, failure, said);
    }

    /** Whether another transaction was in the way: a deadlock, a serialization failure, or the same generation stored by somebody else. */
    static boolean concurrent(SQLException failure) {
        String state = state(failure);
        return state.equals("40P01") || state.equals("40001") || state.equals("23505");
    }

    private static String state(@Nullable SQLException failure) {
        return failure == null || failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    /** The innermost: pools and Hibernate wrap it. */
    private static @Nullable SQLException sqlCause(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = found != null && sql.getSQLState() == null ? found : sql;
            }
        }
        return found;
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
