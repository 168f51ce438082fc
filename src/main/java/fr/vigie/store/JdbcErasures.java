package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.privacy.ErasedText;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.privacy.WantedText;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Erasures} by plain JDBC. */
final class JdbcErasures implements Erasures {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcErasures.class);
    /** Held shared by whoever stores what was read, and alone by whoever erases. */
    private static final long LOCK = 0x56494749L << 32 | 0x45464643L;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String ALL = "select id, lettres, tamis, cle, empreinte from texte_efface order by id";
    private static final String KEEP = "insert into texte_efface (lettres, tamis, cle, empreinte, auteur) values (?, ?, ?, ?, ?)";
    private static final String SWITCH_OFF = "update utilisateur set actif = false, date_maj = now() where actif and nom = any (?)";
    private static final String TELL = "select pg_notify('vigie', '{\"reglage\": \"\"}'), pg_notify('vigie', '{\"execution\": 0}')";

    private final Sql sql;

    JdbcErasures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public ErasedTexts all() throws VigieException {
        return sql.run(JdbcErasures::read);
    }

    static ErasedTexts read(Connection connection) throws SQLException {
        List<ErasedText> texts = new ArrayList<>();
        long version = 0;
        try (Statement query = connection.createStatement(); ResultSet row = query.executeQuery(ALL)) {
            while (row.next()) {
                version = row.getLong(1);
                texts.add(new ErasedText(row.getInt(2), row.getInt(3), row.getBytes(4), row.getBytes(5)));
            }
        }
        return new ErasedTexts(version, texts);
    }

    static int count(Connection connection) throws SQLException {
        return read(connection).texts().size();
    }

    /** The list as it stays until the end of the transaction. */
    static ErasedTexts hold(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock_shared(" + LOCK + ")");
        }
        return read(connection);
    }

    /** @throws ConcurrentBuildException where a text was erased since {@code known} was asked for: what was read meanwhile may hold it */
    static void check(Connection connection, ErasedTexts known) throws SQLException, ConcurrentBuildException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock_shared(" + LOCK + "); select coalesce(max(id), 0) from texte_efface");
            lock.getMoreResults();
            try (ResultSet row = lock.getResultSet()) {
                row.next();
                if (row.getLong(1) != known.version()) {
                    throw new ConcurrentBuildException("a text was erased since the run began");
                }
            }
        }
    }

    @Override
    public ErasureReport find(WantedText text, Steps steps, Cancellation cancellation) throws VigieException {
        return transaction(connection -> new Work(connection, text, steps, cancellation).run(false));
    }

    @Override
    public ErasureReport erase(WantedText text, String author, Steps steps, Cancellation cancellation) throws VigieException {
        ErasureReport report = transaction(connection -> {
            try (Statement lock = connection.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            }
            ErasureReport done = new Work(connection, text, steps, cancellation).run(true);
            // after the work, so that it does not look at its own rows
            keep(connection, text.hidden(), text.blank(author, 0));
            JdbcAudit.write(connection, AuditEntry.byCommand(text.blank(author, 0), AuditAction.DELETE, "texte",
                    "lignes " + done.rows() + ", fichiers " + done.files()));
            try (Statement tell = connection.createStatement()) {
                tell.execute(TELL);
            }
            return done;
        });
        forget(report);
        return report;
    }

    private ErasureReport transaction(Sql.Build<ErasureReport> work) throws VigieException {
        try {
            return sql.transaction(connection -> {
                try {
                    return work.on(connection);
                } catch (SQLException e) {
                    if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                        // without the cause: the server's message quotes the row
                        throw new VigieException(Fault.ERASE_CLASH);
                    }
                    throw e;
                }
            });
        } catch (ConcurrentBuildException | IOException e) {
            throw sql.fault(e);
        }
    }

    private static void keep(Connection connection, ErasedText hidden, String author) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setInt(1, hidden.letters());
            keep.setInt(2, hidden.sieve());
            keep.setBytes(3, hidden.key());
            keep.setBytes(4, hidden.print());
            keep.setString(5, author);
            keep.executeUpdate();
        }
    }

    /**
     * An update leaves the old row in the table's file until the space is used again: tables that held the text are written anew. Where that
     * cannot be (no room, somebody reads for long), they are vacuumed.
     */
    private void forget(ErasureReport report) throws VigieException {
        SortedSet<String> tables = new TreeSet<>(report.places().stream().map(ErasureReport.Place::table).toList());
        sql.run(connection -> {
            try (Statement vacuum = connection.createStatement()) {
                vacuum.execute("set lock_timeout = '20s'");
                try {
                    for (String table : tables) {
                        vacuum(vacuum, table);
                    }
                } finally {
                    vacuum.execute("reset lock_timeout");
                }
            }
            return true;
        });
    }

    private static void vacuum(Statement vacuum, String table) throws SQLException {
        try {
            vacuum.execute("vacuum (full) " + table);
        } catch (SQLException e) {
            LOG.warn("{} keeps the space of its old rows until it is used again: {}", table, e.getSQLState());
            vacuum.execute("vacuum " + table);
        }
    }

    /** One search, in the caller's transaction. */
    private record Work(Connection connection, WantedText text, Steps steps, Cancellation cancellation) {

        ErasureReport run(boolean blank) throws SQLException, IOException {
            List<ErasureReport.Place> places = new ArrayList<>();
            int accounts = 0;
            long files = new RawErasure(connection, text, cancellation).run(blank, steps);
            if (files > 0) {
                places.add(new ErasureReport.Place(RawErasure.TABLE, "contenu", files));
            }
            TextErasure columns = new TextErasure(connection, text);
            for (ErasableColumn column : ErasableColumn.all(connection)) {
                cancellation.check();
                TextErasure.Pairs pairs = columns.pairs(column);
                if (!pairs.before().isEmpty()) {
                    long rows = blank ? columns.blank(column, pairs) : columns.count(column, pairs);
                    places.add(new ErasureReport.Place(column.table(), column.name(), rows));
                    accounts += column.table().equals("utilisateur") && column.name().equals("nom") ? accounts(pairs, blank) : 0;
                }
            }
            return new ErasureReport(places, accounts);
        }

        /** Nobody logs in under a name that is no longer one. */
        private int accounts(TextErasure.Pairs pairs, boolean blank) throws SQLException {
            if (blank) {
                try (PreparedStatement off = connection.prepareStatement(SWITCH_OFF)) {
                    off.setArray(1, connection.createArrayOf("text", pairs.after().toArray()));
                    off.executeUpdate();
                }
            }
            return pairs.before().size();
        }
    }
}
