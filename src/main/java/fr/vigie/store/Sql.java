package fr.vigie.store;

import com.zaxxer.hikari.HikariDataSource;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Runs pieces of JDBC work on the pool's connections. */
final class Sql {
    private final HikariDataSource pool;
    private final String where;

    Sql(HikariDataSource pool, String where) {
        this.pool = pool;
        this.where = where;
    }

    /** Work on a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /** Work that may find that another process was faster, or fail to read what it writes. */
    @FunctionalInterface
    interface Build<T> {
        T on(Connection connection) throws SQLException, ConcurrentBuildException, java.io.IOException, VigieException;
    }

    /** One statement or more, each committed by itself. */
    <T extends @Nullable Object> T run(Work<T> work) throws VigieException {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** All or nothing. */
    <T> T transaction(Build<T> work) throws VigieException, ConcurrentBuildException, java.io.IOException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            // the pool rolls back what is not committed, and restores autocommit, when the connection comes back
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            if (SqlFaults.concurrent(e)) {
                throw new ConcurrentBuildException("another transaction was in the way", e);
            }
            throw fault(e);
        }
    }

    /** A connection for long use; the caller closes it. */
    Connection connection() throws VigieException {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw fault(e);
        }
    }

    /** What the failure means. Where the server was lost, connections that stand idle were lost too: none of them is handed out again. */
    VigieException fault(Throwable failure) {
        VigieException fault = SqlFaults.working(failure, where);
        if (fault.fault() == Fault.DATABASE_LOST && pool.isRunning()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return fault;
    }
}
