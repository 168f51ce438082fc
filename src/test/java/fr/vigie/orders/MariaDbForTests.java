package fr.vigie.orders;

import fr.vigie.Needs;
import fr.vigie.config.ErpSettings;
import fr.vigie.config.ErpTls;
import fr.vigie.config.Secret;
import fr.vigie.demo.MariaDbServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Debian's MariaDB on a private port and folder, one for all tests of a JVM, as root too, and as many fresh ERPs in it as wanted, each with
 * an account that may only read it.
 */
public final class MariaDbForTests {
    private static final String PASSWORD = "mot de passe d'essai";

    private final String database = "erp_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String user = "u" + database.substring(4);

    private MariaDbForTests() {}

    /** Started at the first use, ended with the JVM. */
    private static final class Server {
        static final MariaDbServer SERVER = start();

        private static MariaDbServer start() {
            try {
                Path folder = Files.createTempDirectory("vigie-mariadb");
                MariaDbServer server = MariaDbServer.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(MariaDbServer server, Path folder) {
            server.kill();
            server.close();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new ERP without tables. Skips the test, in words, where there is no MariaDB. */
    public static MariaDbForTests empty() throws SQLException {
        Needs.program("mariadbd");
        MariaDbForTests erp = new MariaDbForTests();
        try (Connection admin = Server.SERVER.connect(); Statement statement = admin.createStatement()) {
            statement.execute("create database " + erp.database + " character set latin1 collate latin1_german1_ci");
            statement.execute("create user '" + erp.user + "'@'%' identified by '" + PASSWORD.replace("'", "''") + "'");
            statement.execute("grant select on " + erp.database + ".* to '" + erp.user + "'@'%'");
        }
        return erp;
    }

    /** A new ERP with the tables of spec 5, and nothing in them. */
    public static MariaDbForTests withTables() throws SQLException {
        MariaDbForTests erp = empty();
        erp.execute(ErpSchema.SCHEMA);
        return erp;
    }

    public String database() {
        return database;
    }

    public String user() {
        return user;
    }

    static int port() {
        return Server.SERVER.port();
    }

    /** As the account that may do anything. */
    public Connection connect() throws SQLException {
        Connection connection = Server.SERVER.connect();
        connection.setCatalog(database);
        return connection;
    }

    public void execute(List<String> statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public void execute(String... statements) throws SQLException {
        execute(List.of(statements));
    }

    /** With the account that may only read. */
    public ErpSettings settings() {
        return settings(port(), PASSWORD, ErpTls.PREFER);
    }

    ErpSettings settings(int port, String password, ErpTls tls) {
        return new ErpSettings(MariaDbServer.HOST, port, database, user, new Secret(password), tls, ErpSettings.NONE.times(),
                ErpSettings.BOX_PREFIXES);
    }

    /** Settings as a file gives them. */
    public String properties() {
        return "erp.host = " + MariaDbServer.HOST + "\nerp.port = " + port() + "\nerp.database = " + database + "\nerp.user = " + user
                + "\nerp.password = " + PASSWORD + "\n";
    }
}
