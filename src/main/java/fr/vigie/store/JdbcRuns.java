package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Runs}; a run's lock is a session's advisory lock on a connection that it keeps. */
final class JdbcRuns implements Runs {
    /** First half of the lock; days take theirs with a centre's id there, which never gets this high. */
    static final int LOCK_CLASS = 0x56495255;
    /** Over {@code execution_sync e}: nobody holds its lock. */
    static final String DEAD = "e.issue = 'en_cours' and not exists (select from pg_locks l join pg_database d on d.oid = l.database "
            + "and d.datname = current_database() where l.locktype = 'advisory' and l.classid::bigint = " + LOCK_CLASS
            + " and l.objid::bigint = e.id and l.objsubid = 2)";

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRuns.class);
    private static final String LOCK = "select pg_advisory_lock(" + LOCK_CLASS + ", n.id::integer), n.id "
            + "from (select nextval(pg_get_serial_sequence('execution_sync', 'id')) as id) n";
    private static final String START = """
            insert into execution_sync (id, genre, declencheur, utilisateur, poste, issue) values (?, ?, ?, ?, ?, 'en_cours');
            select pg_notify('vigie', json_build_object('execution', ?::bigint)::text)""";
    private static final String FINISH = """
            update execution_sync set fin = now(), issue = ?, nb_fichiers_vus = ?, nb_fichiers_lus = ?, nb_fichiers_en_erreur = ?, octets = ?,
                nb_evenements = ?, nb_sessions = ?, message = ? where id = ?;
            select pg_notify('vigie', json_build_object('execution', ?::bigint)::text)""";

    private static final String AGES = """
            select (extract(epoch from clock_timestamp() - max(e.debut)
                    filter (where e.issue <> 'interrompu' and not (%s))) * 1000)::bigint,
                (extract(epoch from clock_timestamp() - max(e.debut) filter (where e.issue in ('fait', 'partiel'))) * 1000)::bigint
            from execution_sync e where e.genre = ?""".formatted(DEAD);

    private final Sql sql;

    JdbcRuns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Handle start(RunKind kind, RunTrigger trigger) throws VigieException {
        Connection connection = sql.connection();
        try {
            long id = lock(connection);
            try (PreparedStatement start = connection.prepareStatement(START);
                    PreparedStatement close = connection
                            .prepareStatement("update execution_sync e set issue = 'interrompu' where " + DEAD)) {
                start.setLong(1, id);
                start.setString(2, kind.code());
                start.setString(3, trigger.code());
                start.setString(4, System.getProperty("user.name", "?"));
                start.setString(5, computer());
                start.setLong(6, id);
                start.execute();
                close.executeUpdate();
            }
            return new Running(connection, id);
        } catch (SQLException e) {
            closeQuietly(connection);
            throw sql.fault(e);
        }
    }

    @Override
    public RunAges ages(RunKind kind) throws VigieException {
        return sql.run(connection -> {
            try (PreparedStatement ages = connection.prepareStatement(AGES)) {
                ages.setString(1, kind.code());
                try (ResultSet row = ages.executeQuery()) {
                    row.next();
                    return new RunAges(age(row, 1), age(row, 2));
                }
            }
        });
    }

    private static @Nullable Duration age(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Duration.ofMillis(millis);
    }

    private static long lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK); ResultSet row = lock.executeQuery()) {
            row.next();
            return row.getLong(2);
        }
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("closing a lost connection", e);
        }
    }

    /** A run of this process. */
    private final class Running implements Handle {
        private final Connection connection;
        private final long id;

        Running(Connection connection, long id) {
            this.connection = connection;
            this.id = id;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public void finish(RunCounts counts, RunOutcome outcome, @Nullable String message) throws VigieException {
            // on a connection of the pool: the run's own may have died with the server, and the run have gone on
            sql.run(any -> {
                try (PreparedStatement finish = any.prepareStatement(FINISH)) {
                    finish.setString(1, outcome.code());
                    finish.setInt(2, counts.filesSeen());
                    finish.setInt(3, counts.filesRead());
                    finish.setInt(4, counts.filesFailed());
                    finish.setLong(5, counts.bytes());
                    finish.setLong(6, counts.events());
                    finish.setInt(7, counts.sessions());
                    // a run may have met a text before it was erased
                    finish.setString(8, message == null ? null : JdbcErasures.read(any).blank(message.replace('\0', ' ')));
                    finish.setLong(9, id);
                    finish.setLong(10, id);
                    return finish.execute();
                }
            });
        }

        @Override
        public void close() {
            try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(" + LOCK_CLASS + ", ?)")) {
                unlock.setInt(1, (int) id);
                unlock.execute();
            } catch (SQLException e) {
                LOG.debug("the lock went with its connection", e);
            }
            closeQuietly(connection);
        }
    }
}
