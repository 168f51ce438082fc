package fr.vigie.demo;

import fr.vigie.config.ErpSettings;
import fr.vigie.config.ErpTls;
import fr.vigie.config.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo's ERP: a MariaDB of this machine's with some sixty made-up orders, and an account that may only read them. */
public final class DemoErp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoErp.class);
    private static final String DATABASE = "erp";
    private static final String READER = "vigie";

    private final MariaDbServer server;
    private final TreeLock lock;
    private final String password;

    private DemoErp(MariaDbServer server, TreeLock lock, String password) {
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /**
     * Starts it, which takes some seconds the first time; the demo goes on without it where it cannot.
     *
     * @param home the demo's own data folder
     * @return null where no MariaDB is installed, where another demo holds the folder, or where it does not start
     */
    public static @Nullable DemoErp start(Path home, Clock clock) {
        if (!MariaDbServer.installed()) {
            return null;
        }
        try {
            TreeLock lock = new TreeLock(home.resolve("erp.lock"));
            try {
                return lock.held() ? filled(MariaDbServer.start(home.resolve("erp"), "--innodb-buffer-pool-size=32M"), lock, clock) : null;
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            LOG.warn("the demo goes on without its ERP", e);
            return null;
        }
    }

    private static DemoErp filled(MariaDbServer server, TreeLock lock, Clock clock) throws SQLException, IOException {
        try {
            String password = MariaDbServer.randomPassword();
            fill(server, LocalDate.now(clock), password);
            return new DemoErp(server, lock, password);
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static void fill(MariaDbServer server, LocalDate today, String password) throws SQLException, IOException {
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            for (String table : tables().split(";")) {
                if (!table.isBlank()) {
                    statement.execute(table);
                }
            }
            statement.execute("create or replace user '" + READER + "'@'" + MariaDbServer.HOST + "' identified by '" + password + "'");
            statement.execute("grant select on " + DATABASE + ".* to '" + READER + "'@'" + MariaDbServer.HOST + "'");
            connection.setCatalog(DATABASE);
            connection.setAutoCommit(false);
            for (DemoOrder order : DemoOrder.of(today)) {
                insert(connection, order);
            }
            connection.commit();
        }
    }

    private static String tables() throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoErp.class.getResourceAsStream("/sql/demo-erp.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static void insert(Connection connection, DemoOrder order) throws SQLException {
        String id = "D" + order.number();
        execute(connection, "insert into A_Kopf values (?, 'A', ?, ?, ?, ?)", id, order.number(), order.extension(), order.job(),
                order.status());
        execute(connection, "insert into A_Logbuch (ID_A_Kopf, Datum, Notiz) values (?, ?, 'saisie')", id,
                order.planned().minusDays(3).toString());
        execute(connection, "insert into A_Logbuch (ID_A_Kopf, Datum, Notiz) values (?, ?, ?)", id, order.planned().toString(),
                order.note());
        for (int place = 0; place < order.boxes().size(); place++) {
            execute(connection, "insert into P_Zubeh values (?, ?, 'A', 1, ?)", id, place + 1, order.boxes().get(place));
        }
        execute(connection, "insert into A_Vorgang values (?, ?, 'Volet')", id, order.stock() ? "30VR" : "30");
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** How to reach it. */
    public ErpSettings settings() {
        return new ErpSettings(MariaDbServer.HOST, server.port(), DATABASE, READER, new Secret(password), ErpTls.PREFER,
                ErpSettings.NONE.times(), ErpSettings.BOX_PREFIXES);
    }

    @Override
    public void close() {
        server.close();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debug("the lock goes with the process", e);
        }
    }
}
