package fr.vigie.store;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.VigieException;
import fr.vigie.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One PostgreSQL for all tests of a JVM, in {@code target/}, and as many fresh databases in it as wanted, each reached by its address as an
 * external server is. It stops with the last JVM that uses it.
 */
public final class PostgresForTests {
    private static final Path HOME = Path.of("target", "test-postgres");

    private PostgresForTests() {}

    /** The server and the template are made at the first use, once. */
    private static final class Server {
        static final EmbeddedServer SERVER;
        static final String TEMPLATE;

        static {
            try {
                SERVER = EmbeddedServer.open(HOME);
                dropLeftOvers();
                TEMPLATE = create("template0", "modele");
                Database.open(settings(TEMPLATE), HOME).close();
            } catch (VigieException | SQLException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    /** A new database with the schema, and nothing in it. */
    public static DatabaseSettings freshDatabase() {
        return make(Server.TEMPLATE);
    }

    /** A new database without the schema. */
    public static DatabaseSettings emptyDatabase() {
        return make("template0");
    }

    /** {@link #freshDatabase}, open. */
    public static Database open() throws VigieException {
        return Database.open(freshDatabase(), HOME);
    }

    /** A plain connection to a database made here. */
    public static Connection connect(DatabaseSettings settings) throws SQLException {
        if (settings.url() == null || settings.password() == null) {
            throw new IllegalArgumentException("not made here");
        }
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password().reveal());
    }

    /** The first column of a query's rows. */
    public static List<String> query(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = connect(settings); Statement statement = connection.createStatement()) {
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    /** Runs a statement. */
    public static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = connect(settings); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseSettings make(String template) {
        try {
            return settings(create(template, "t"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String create(String template, String prefix) throws SQLException {
        String name = prefix + "_" + ProcessHandle.current().pid() + "_" + UUID.randomUUID().toString().replace("-", "");
        execute(settings("postgres"), "create database " + name + " template " + template + " strategy file_copy");
        return name;
    }

    private static void dropLeftOvers() throws SQLException {
        String names = "select datname from pg_database where datname ~ '^(t|modele)_[0-9]+_'";
        for (String name : query(settings("postgres"), names)) {
            long pid = Long.parseLong(name.split("_", 3)[1]);
            if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                execute(settings("postgres"), "drop database if exists " + name + " with (force)");
            }
        }
    }

    private static DatabaseSettings settings(String database) {
        EmbeddedServer server = Server.SERVER;
        return new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database, server.user(),
                new Secret(server.password()));
    }
}
