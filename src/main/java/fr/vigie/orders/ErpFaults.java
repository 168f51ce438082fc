package fr.vigie.orders;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns what the ERP's driver throws into a fault that a user can act on. */
final class ErpFaults {
    private static final Set<Integer> LOGIN = Set.of(1045, 1698, 1862, 1820, 4151);
    private static final Set<Integer> BUSY = Set.of(1040, 1129, 1130, 1203, 1226);
    private static final Set<Integer> CUT = Set.of(1053, 1077, 1079, 1152, 1158, 1159, 1160, 1161, 1184, 1317, 1927, 2006, 2013, 3024,
            1969);
    private static final int NO_DATABASE = 1049;
    private static final int DATABASE_REFUSED = 1044;
    private static final int NO_COLUMN = 1054;
    private static final int NO_TABLE = 1146;
    private static final Set<Integer> NO_RIGHT = Set.of(1142, 1143, 1356);

    private static final List<String> BROKEN = List.of("Communications link failure", "CJCommunicationsException", "Connection reset",
            "Connection was killed", "EOFException");

    private final String where;
    private final String user;
    private final String database;

    /** @param where host and port, for messages */
    ErpFaults(String where, String user, String database) {
        this.where = where;
        this.user = user;
        this.database = database;
    }

    static boolean lacksColumn(SQLException failure) {
        return failure.getErrorCode() == NO_COLUMN || failure.getErrorCode() == 1143;
    }

    static boolean lacksTable(SQLException failure) {
        return failure.getErrorCode() == NO_TABLE;
    }

    static boolean lacksRight(SQLException failure) {
        return NO_RIGHT.contains(failure.getErrorCode());
    }

    /** A failure before the first answer. */
    VigieException connecting(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (hasTlsCause(failure)) {
            return new VigieException(Fault.ERP_TLS, failure, where, said(failure));
        }
        int code = cause == null ? 0 : cause.getErrorCode();
        if (LOGIN.contains(code) || (cause != null && String.valueOf(cause.getSQLState()).startsWith("28"))) {
            return new VigieException(Fault.ERP_LOGIN, failure, where, user);
        }
        if (code == NO_DATABASE || code == DATABASE_REFUSED) {
            return new VigieException(Fault.ERP_DATABASE, failure, database, where);
        }
        return BUSY.contains(code)
                ? new VigieException(Fault.ERP_REFUSED, failure, where, said(failure))
                : new VigieException(Fault.ERP_UNREACHABLE, failure, where, said(failure));
    }

    /** A failure of a query under way. */
    VigieException reading(Throwable failure) {
        SQLException cause = sqlCause(failure);
        int code = cause == null ? 0 : cause.getErrorCode();
        String state = cause == null ? "" : String.valueOf(cause.getSQLState());
        if (NO_RIGHT.contains(code)) {
            return new VigieException(Fault.ERP_RIGHT, failure, database);
        }
        return state.startsWith("08") || state.equals("70100") || CUT.contains(code) || endedInTheMiddle(cause)
                ? new VigieException(Fault.ERP_LOST, failure, where, said(failure))
                : new VigieException(Fault.ERP_QUERY, failure, where, said(failure));
    }

    /** Between two rows this driver tells of a broken connection by its words alone. */
    private static boolean endedInTheMiddle(@Nullable SQLException failure) {
        return failure != null && BROKEN.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
    }

    private static boolean hasTlsCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || String.valueOf(cause.getMessage()).contains("SSL")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    /** The innermost reason's first line: a driver's outer ones speak of "Communications link failure" alone. */
    private static String said(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }
}
