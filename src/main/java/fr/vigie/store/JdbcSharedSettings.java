package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link SharedSettings} in {@code reglage}. */
final class JdbcSharedSettings implements SharedSettings {
    private static final String RETURNING = " returning cle, valeur, version, date_maj, auteur";
    private static final String INSERT = "insert into reglage (valeur, auteur, cle, version) values (?, ?, ?, ? + 1) on conflict (cle) do nothing"
            + RETURNING;
    private static final String UPDATE = "update reglage set valeur = ?, auteur = ?, version = version + 1, date_maj = now() "
            + "where cle = ? and version = ?" + RETURNING;

    private final Sql sql;

    JdbcSharedSettings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, SharedSetting> all() throws VigieException {
        return sql.run(connection -> {
            Map<String, SharedSetting> settings = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement("select cle, valeur, version, date_maj, auteur from reglage");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    settings.put(rows.getString(1), setting(rows));
                }
            }
            return settings;
        });
    }

    @Override
    public SharedSetting put(String key, String value, long expectedVersion, String by) throws VigieException {
        SharedSetting stored = sql.<@Nullable SharedSetting>run(connection -> {
            try (PreparedStatement change = connection.prepareStatement((expectedVersion == 0 ? INSERT : UPDATE))) {
                change.setString(1, value);
                change.setString(2, by);
                change.setString(3, key);
                change.setLong(4, expectedVersion);
                try (ResultSet row = change.executeQuery()) {
                    return row.next() ? setting(row) : null;
                }
            }
        });
        if (stored == null) {
            throw new VigieException(Fault.SETTING_CHANGED, key);
        }
        tell(key);
        return stored;
    }

    @Override
    public void remove(String key, long expectedVersion) throws VigieException {
        int removed = sql.run(connection -> {
            try (PreparedStatement change = connection.prepareStatement("delete from reglage where cle = ? and version = ?")) {
                change.setString(1, key);
                change.setLong(2, expectedVersion);
                return change.executeUpdate();
            }
        });
        if (removed == 0) {
            throw new VigieException(Fault.SETTING_CHANGED, key);
        }
        tell(key);
    }

    private void tell(String key) throws VigieException {
        sql.run(connection -> {
            try (PreparedStatement notify = connection
                    .prepareStatement("select pg_notify('vigie', json_build_object('reglage', ?::text)::text)")) {
                notify.setString(1, key);
                return notify.execute();
            }
        });
    }

    private static SharedSetting setting(ResultSet row) throws SQLException {
        return new SharedSetting(row.getString(1), row.getString(2), row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5));
    }
}
