package fr.vigie.store;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.embedded.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** New connections to the one server in use. Vigie's own server is started again where it died. */
final class ServerDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final String DISK_FULL = "53100";
    private static final String NO_DATABASE = "3D000";
    /** Another Vigie was faster, or is just doing it. */
    private static final Set<String> ALREADY_THERE = Set.of("42P04", "23505");
    private static final int CONNECT_SECONDS = 10;

    private final transient @Nullable EmbeddedServer server;

    private ServerDataSource(@Nullable EmbeddedServer server) {
        this.server = server;
        setApplicationName("Vigie");
        setTcpKeepAlive(true);
        setConnectTimeout(CONNECT_SECONDS);
        setLoginTimeout(CONNECT_SECONDS);
        setCancelSignalTimeout(CONNECT_SECONDS);
        // a half-open connection is found out; no single statement of Vigie's stays silent that long
        setSocketTimeout(120);
    }

    static ServerDataSource embedded(EmbeddedServer server) {
        ServerDataSource source = new ServerDataSource(server);
        source.setServerNames(new String[]{"127.0.0.1"});
        source.setPortNumbers(new int[]{server.port()});
        source.setDatabaseName(server.user());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    /** @throws IllegalArgumentException when the address is none of PostgreSQL's */
    static ServerDataSource external(String url, DatabaseSettings settings) {
        ServerDataSource source = new ServerDataSource(null);
        source.setUrl(url);
        if (settings.user() != null) {
            source.setUser(settings.user());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password().reveal());
        }
        if (!url.matches(".*[?&]sslmode=.*") && Arrays.stream(source.getServerNames()).anyMatch(ServerDataSource::overNetwork)) {
            source.verifyServer(url);
        }
        return source;
    }

    /** Where connections go, for messages: no user, no secret. */
    String where() {
        return server != null ? server.folder().toString() : getServerNames()[0] + ":" + getPortNumbers()[0] + "/" + getDatabaseName();
    }

    boolean isEmbedded() {
        return server != null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException e) {
            if (server == null) {
                throw e;
            }
            String state = String.valueOf(e.getSQLState());
            if (state.equals(NO_DATABASE)) {
                createDatabase();
            } else if (state.startsWith("08") || state.startsWith("57P")) {
                revive(server, e);
            } else {
                throw e;
            }
            return super.getConnection();
        }
    }

    /** At the first start; the new cluster has only the server's own database. */
    private void createDatabase() throws SQLException {
        PGSimpleDataSource maintenance = new PGSimpleDataSource();
        maintenance.setServerNames(getServerNames());
        maintenance.setPortNumbers(getPortNumbers());
        maintenance.setDatabaseName("postgres");
        maintenance.setUser(getUser());
        maintenance.setPassword(getPassword());
        try (Connection connection = maintenance.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database vigie");
        } catch (SQLException e) {
            if (!ALREADY_THERE.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
        }
    }

    private void revive(EmbeddedServer dead, SQLException reason) throws SQLException {
        try {
            dead.revive();
        } catch (VigieException e) {
            throw new SQLException(e.getMessage(), e.fault() == Fault.DISK_FULL ? DISK_FULL : reason.getSQLState(), e);
        }
        setPortNumbers(new int[]{dead.port()});
    }

    /** Spec 7, 29: over a network the server proves its name, unless the user turned that off by name. */
    private void verifyServer(String url) {
        setSslMode("verify-full");
        boolean ownRoot = Files.exists(Path.of(System.getProperty("user.home"), ".postgresql", "root.crt"));
        if (!ownRoot && !url.matches(".*[?&](sslrootcert|sslfactory)=.*")) {
            setSslfactory("org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }

    private static boolean overNetwork(String host) {
        return !(host.isEmpty() || host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]"));
    }
}
