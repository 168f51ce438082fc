package fr.vigie.store;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Tries an external server without changing anything there: no migration, no pool. */
public final class ServerTrial {
    private ServerTrial() {}

    /**
     * Connects once, for some seconds at most.
     *
     * @param settings with an address
     * @throws VigieException {@code DATABASE_…}: why not
     */
    public static ServerAnswer ask(DatabaseSettings settings, Clock clock) throws VigieException {
        String url = settings.url();
        if (url == null) {
            throw new IllegalArgumentException("Vigie's own server is not tried");
        }
        ServerDataSource source = source(url, settings);
        try (Connection connection = source.getConnection()) {
            Migration.checkServer(connection);
            int schema = Migration.version(connection);
            if (schema > Migration.VERSION) {
                throw new VigieException(Fault.DATABASE_NEWER, schema, Migration.VERSION);
            }
            return answer(connection, source.where(), schema, clock);
        } catch (SQLException e) {
            throw SqlFaults.connecting(e, source.where());
        }
    }

    private static ServerDataSource source(String url, DatabaseSettings settings) throws VigieException {
        try {
            return ServerDataSource.external(url, settings);
        } catch (IllegalArgumentException notAnAddress) {
            throw new VigieException(Fault.DATABASE_UNREACHABLE, "jdbc:postgresql:…", "jdbc:postgresql://host:5432/base");
        }
    }

    private static ServerAnswer answer(Connection connection, String where, int schema, Clock clock) throws SQLException {
        String mayWrite = schema == 0
                ? "has_schema_privilege(current_schema(), 'create')"
                : "has_table_privilege('session_production', 'insert, update, delete')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('server_version'), coalesce(" + mayWrite
                        + ", false) and not pg_is_in_recovery(), clock_timestamp()")) {
            row.next();
            return new ServerAnswer(where, row.getString(1).split(" ", 2)[0], schema, row.getBoolean(2),
                    Duration.between(clock.instant(), row.getObject(3, OffsetDateTime.class).toInstant()));
        }
    }
}
