package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Leadership} by a session's advisory lock. */
final class AdvisoryLeadership implements Leadership {
    private static final Logger LOG = LoggerFactory.getLogger(AdvisoryLeadership.class);
    static final int LOCK_HIGH = 0x56494749;
    static final int LOCK_LOW = 0x4C454144;
    private static final long LOCK = (long) LOCK_HIGH << 32 | LOCK_LOW;
    private static final int REPLY_MILLIS = 10_000;
    /** The server drops a leader whose network died after 35 s, so that another can take over. */
    private static final String QUICK_DEATH = "set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";
    private static final String HOLDS = """
            select exists (select from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
            where l.locktype = 'advisory' and l.classid::bigint = ? and l.objid::bigint = ? and l.objsubid = 1 and l.pid = ? and l.granted)""";

    private final ServerDataSource source;
    private final Sql sql;
    private @Nullable Connection connection;
    private int backend;
    private volatile boolean held;
    private boolean closed;

    AdvisoryLeadership(ServerDataSource source, Sql sql) {
        this.source = source;
        this.sql = sql;
    }

    @Override
    public synchronized boolean acquire() {
        if (closed) {
            return false;
        }
        try {
            Connection open = connection != null ? connection : connect();
            try (PreparedStatement ask = open.prepareStatement(held ? "select true" : "select pg_try_advisory_lock(?)")) {
                if (!held) {
                    ask.setLong(1, LOCK);
                }
                try (ResultSet answer = ask.executeQuery()) {
                    answer.next();
                    held = answer.getBoolean(1);
                }
            }
        } catch (SQLException e) {
            LOG.warn("the connection that leads, or waits to, was lost: {}", e.getMessage());
            drop();
        }
        return held;
    }

    @Override
    public boolean held() {
        return held;
    }

    @Override
    public synchronized IngestStore fenced() throws VigieException {
        return new JdbcIngest(sql, fence());
    }

    @Override
    public synchronized OrderStore fencedOrders() throws VigieException {
        return new JdbcOrders(sql, fence());
    }

    @Override
    public synchronized Retention fencedRetention() throws VigieException {
        return new JdbcRetention(sql, fence());
    }

    private Fence fence() throws VigieException {
        if (!held) {
            throw new VigieException(Fault.LEADERSHIP_LOST);
        }
        int leader = backend;
        return writer -> check(writer, leader);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (held && connection != null) {
            giveBack(connection);
        }
        drop();
    }

    /** Closing the connection would do, but a little later: the next leader need not wait. */
    private static void giveBack(Connection open) {
        try (PreparedStatement unlock = open.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        } catch (SQLException e) {
            LOG.debug("the lock went with its connection", e);
        }
    }

    private Connection connect() throws SQLException {
        Connection open = source.getConnection();
        connection = open;
        open.setNetworkTimeout(Runnable::run, REPLY_MILLIS);
        try (Statement statement = open.createStatement()) {
            statement.execute(QUICK_DEATH);
            try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                backend = row.getInt(1);
            }
        }
        return open;
    }

    private void drop() {
        held = false;
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("closing a lost connection", e);
            }
        }
    }

    private static void check(Connection writer, int leader) throws SQLException, VigieException {
        try (PreparedStatement ask = writer.prepareStatement(HOLDS)) {
            ask.setLong(1, LOCK_HIGH);
            ask.setLong(2, LOCK_LOW);
            ask.setInt(3, leader);
            try (ResultSet answer = ask.executeQuery()) {
                answer.next();
                if (!answer.getBoolean(1)) {
                    throw new VigieException(Fault.LEADERSHIP_LOST);
                }
            }
        }
    }
}
