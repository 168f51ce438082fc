package fr.vigie.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Advisory locks by which work on a database is known. */
final class RunLocks {
    /** As {@code JdbcRuns} takes them. */
    static final int RUN_CLASS = 0x56495255;

    private RunLocks() {}

    /** Whether a run is under way, whichever Vigie makes it. */
    static boolean any(Connection connection) throws SQLException {
        return ask(connection, "l.classid::bigint = " + RUN_CLASS + " and l.objsubid = 2");
    }

    static void take(Connection connection, long key) throws SQLException {
        Session.execute(connection, "select pg_advisory_lock(" + key + ")");
    }

    static boolean taken(Connection connection, long key) throws SQLException {
        return ask(connection, "l.classid::bigint = " + (key >>> 32) + " and l.objid::bigint = " + (key & 0xFFFF_FFFFL)
                + " and l.objsubid = 1");
    }

    private static boolean ask(Connection connection, String which) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from pg_locks l join pg_database d on d.oid = l.database "
                        + "and d.datname = current_database() where l.locktype = 'advisory' and l.granted and " + which + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
