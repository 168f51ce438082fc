package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Users} in {@code utilisateur}. */
final class JdbcUsers implements Users {
    private static final int KEY_BYTES = 32;
    private static final String COLUMNS = "id, nom, role, actif, version, date_creation, date_maj";
    private static final String ALL = "select " + COLUMNS + " from utilisateur order by lower(nom), id";
    private static final String FIND = "select " + COLUMNS + " from utilisateur where id = ?";
    private static final String LOGIN = "select " + COLUMNS + ", mot_de_passe from utilisateur where lower(nom) = lower(?)";
    private static final String ADD = "insert into utilisateur (nom, mot_de_passe, role) values (?, ?, ?) "
            + "on conflict (lower(nom)) do nothing returning " + COLUMNS;
    private static final String CHANGE = "update utilisateur set mot_de_passe = coalesce(?, mot_de_passe), role = coalesce(?, role), "
            + "actif = coalesce(?, actif), version = version + 1, date_maj = now() where id = ? returning " + COLUMNS;
    private static final String STANDING = "select u.id, u.nom, u.role, u.actif, u.version, u.date_creation, u.date_maj, "
            + "pg_current_snapshot()::text from (select) one left join utilisateur u on u.id = ?";

    private final Sql sql;

    JdbcUsers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<User> all() throws VigieException {
        return sql.run(connection -> {
            List<User> users = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(ALL); ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    users.add(user(row));
                }
            }
            return users;
        });
    }

    @Override
    public Optional<User> find(long id) throws VigieException {
        return sql.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setLong(1, id);
                return one(query);
            }
        });
    }

    @Override
    public Optional<Login> login(String name) throws VigieException {
        return sql.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LOGIN)) {
                query.setString(1, name);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(new Login(user(row), row.getString(8))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public User add(String name, String hash, Role role, AuditEntry audit) throws VigieException {
        return changed(audit, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                insert.setString(1, name);
                insert.setString(2, hash);
                insert.setString(3, role.code());
                return one(insert);
            }
        }).orElseThrow(() -> new VigieException(Fault.USER_EXISTS, name));
    }

    @Override
    public Optional<User> change(long id, UserChange change, AuditEntry audit) throws VigieException {
        return changed(audit, connection -> {
            try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
                update.setString(1, change.hash());
                update.setString(2, change.role() == null ? null : change.role().code());
                update.setObject(3, change.active(), java.sql.Types.BOOLEAN);
                update.setLong(4, id);
                return one(update);
            }
        });
    }

    /** The change and its line in the journal, or neither. */
    private Optional<User> changed(AuditEntry audit, Sql.Work<Optional<User>> work) throws VigieException {
        return sql.run(connection -> {
            connection.setAutoCommit(false);
            Optional<User> user = work.on(connection);
            if (user.isPresent()) {
                JdbcAudit.write(connection, audit);
            }
            connection.commit();
            return user;
        });
    }

    @Override
    public Standing standing(long id) throws VigieException {
        return sql.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(STANDING)) {
                query.setLong(1, id);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    @Nullable
                    User user = row.getObject(1) == null ? null : user(row);
                    return new Standing(user, row.getString(8));
                }
            }
        });
    }

    @Override
    public byte[] signingKey() throws VigieException {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        return sql.run(connection -> {
            byte[] stored = storedKey(connection);
            if (stored != null) {
                return stored;
            }
            try (PreparedStatement insert = connection.prepareStatement("insert into api_cle (cle) values (?) on conflict do nothing")) {
                insert.setBytes(1, fresh);
                insert.executeUpdate();
            }
            // another server may have been faster
            byte[] agreed = storedKey(connection);
            return agreed == null ? fresh : agreed;
        });
    }

    private static byte @Nullable [] storedKey(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select cle from api_cle"); ResultSet row = query.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    private static Optional<User> one(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(user(row)) : Optional.empty();
        }
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(row.getLong(1), row.getString(2), Role.of(row.getString(3)), row.getBoolean(4), row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(), row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
