package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schema to the version that this program knows. */
final class Migration {
    /** The newest file of {@code db/migration}; a test compares. */
    static final int VERSION = 6;

    static final String LOCATION = "classpath:db/migration";
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    private static final int OLDEST_SERVER = 150_000;

    private Migration() {}

    /**
     * One query where nothing is to be done: Flyway alone takes longer to start than an import of a small file.
     *
     * @throws VigieException {@code DATABASE_OLD}, {@code DATABASE_NEWER}, {@code DATABASE_MIGRATION}
     */
    static void run(DataSource source, String location, int target) throws SQLException, VigieException {
        int found;
        try (Connection connection = source.getConnection()) {
            checkServer(connection);
            found = version(connection);
        }
        if (found > target) {
            throw new VigieException(Fault.DATABASE_NEWER, found, target);
        }
        if (found < target) {
            migrate(source, location, found, target);
        }
    }

    /** Makes or changes Vigie's tables in a schema that stands beside the one in use; it is there already. */
    static void within(DataSource source, String schema, int target) throws VigieException {
        try {
            Flyway.configure(Migration.class.getClassLoader()).dataSource(source).locations(LOCATION).schemas(schema)
                    .baselineOnMigrate(true).baselineVersion("0").target(String.valueOf(target)).load().migrate();
        } catch (FlywayException e) {
            throw new VigieException(Fault.DATABASE_MIGRATION, e, target, schema, reason(e));
        }
    }

    /** The schema's version; 0 where there is none. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet row = statement
                    .executeQuery("select coalesce(max(version::integer), 0) from flyway_schema_history where success")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    static void checkServer(Connection connection) throws SQLException, VigieException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        if (major * 10_000 < OLDEST_SERVER) {
            throw new VigieException(Fault.DATABASE_OLD, major, OLDEST_SERVER / 10_000);
        }
    }

    private static void migrate(DataSource source, String location, int found, int target) throws VigieException {
        LOG.info("bringing the database from version {} to {}", found, target);
        try {
            Flyway.configure(Migration.class.getClassLoader()).dataSource(source).locations(location).baselineOnMigrate(true)
                    .baselineVersion("0").target(String.valueOf(target)).load().migrate();
        } catch (FlywayException e) {
            throw new VigieException(Fault.DATABASE_MIGRATION, e, target, found, reason(e));
        }
    }

    /** What the server said, without Flyway's framing. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
