package fr.vigie.store;

import fr.vigie.model.Centre;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Centres} in {@code centre_usinage}. */
final class JdbcCentres implements Centres {
    private static final String COLUMNS = "id, nom, type_cu, actif, description, date_creation";
    private static final String ADD = "insert into centre_usinage (nom, type_cu, description, actif) values (?, ?, ?, ?) "
            + "on conflict (nom) do nothing returning " + COLUMNS;
    private static final String CHANGE = "update centre_usinage set nom = ?, type_cu = ?, description = ?, actif = ? where id = ? returning "
            + COLUMNS;
    private static final String LOCK = "select " + COLUMNS + " from centre_usinage where id = ? for update";
    private static final String IN_USE = "select exists (select from session_production where centre_usinage_id = ?) or exists "
            + "(select from fichier_log where centre_usinage_id = ?) or exists (select from justification where centre_usinage_id = ?)";

    private final Sql sql;

    JdbcCentres(Sql sql) {
        this.sql = sql;
    }

    /** A step of a transaction; a fault ends it. */
    @FunctionalInterface
    private interface Step<T> {
        T on(Connection connection) throws SQLException, VigieException;
    }

    @Override
    public CentreRow add(Draft draft, AuditEntry audit) throws VigieException {
        return changing(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setString(1, draft.name());
                insert.setString(2, draft.type());
                insert.setString(3, draft.description());
                insert.setBoolean(4, draft.active());
                CentreRow added = one(insert);
                if (added == null) {
                    throw new VigieException(Fault.CENTRE_EXISTS, draft.name());
                }
                JdbcAudit.write(connection, audit);
                return added;
            }
        });
    }

    @Override
    public Optional<CentreRow> change(long id, Draft draft, AuditEntry audit) throws VigieException {
        return changing(connection -> {
            CentreRow before = lock(connection, id);
            if (before == null) {
                return Optional.empty();
            }
            Centre centre = before.centre();
            if (!(centre.name().equals(draft.name()) && centre.type().equals(draft.type())) && inUse(connection, id)) {
                throw new VigieException(Fault.CENTRE_IN_USE, centre.name());
            }
            try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
                update.setString(1, draft.name());
                update.setString(2, draft.type());
                update.setString(3, draft.description());
                update.setBoolean(4, draft.active());
                update.setLong(5, id);
                CentreRow after = one(update);
                JdbcAudit.write(connection, audit);
                return Optional.ofNullable(after);
            } catch (SQLException e) {
                throw "23505".equals(e.getSQLState()) ? new VigieException(Fault.CENTRE_EXISTS, e, draft.name()) : sql.fault(e);
            }
        });
    }

    @Override
    public Deletion delete(long id, AuditEntry audit) throws VigieException {
        return changing(connection -> {
            if (lock(connection, id) == null) {
                return Deletion.UNKNOWN;
            }
            boolean kept = inUse(connection, id);
            String statement = kept ? "update centre_usinage set actif = false where id = ?" : "delete from centre_usinage where id = ?";
            try (PreparedStatement end = connection.prepareStatement(statement)) {
                end.setLong(1, id);
                end.executeUpdate();
            }
            JdbcAudit.write(connection, kept
                    ? new AuditEntry(audit.actor(), AuditAction.CHANGE, audit.object(), "actif=false", audit.address())
                    : audit);
            return kept ? Deletion.DEACTIVATED : Deletion.DELETED;
        });
    }

    private <T> T changing(Step<T> step) throws VigieException {
        try (Connection connection = sql.connection()) {
            connection.setAutoCommit(false);
            T result = step.on(connection);
            try (Statement notify = connection.createStatement()) {
                notify.execute("select pg_notify('vigie', '{\"centres\":true}')");
            }
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw sql.fault(e);
        }
    }

    private static @Nullable CentreRow lock(Connection connection, long id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, id);
            return one(lock);
        }
    }

    private static boolean inUse(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(IN_USE)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                query.setLong(parameter, id);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static @Nullable CentreRow one(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new CentreRow(new Centre(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)), row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant())
                    : null;
        }
    }
}
