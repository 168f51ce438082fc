package fr.vigie.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.backup.Backups;
import fr.vigie.store.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The database, open: connected, migrated, ready. Vigie's own server is started, or joined, where no other is set. Thread-safe.
 *
 * <p>Opening blocks (0.3 s for an existing database, seconds for a new one); the readers cost a second more at their first use, or earlier
 * by {@link #warmUp}.
 */
public final class Database implements AutoCloseable {
    private static final String LAST_READ = "select max(date_lecture) from fichier_log where etat <> 'en_erreur' or octets_lus > 0";

    private final @Nullable EmbeddedServer server;
    private final ServerDataSource source;
    private final HikariDataSource pool;
    private final Sql sql;
    private final HibernateReaders readers;

    private Database(@Nullable EmbeddedServer server, ServerDataSource source, HikariDataSource pool) {
        this.server = server;
        this.source = source;
        this.pool = pool;
        this.sql = new Sql(pool, source.where());
        this.readers = new HibernateReaders(pool, sql);
    }

    /**
     * @param home data folder; holds Vigie's own server where {@code settings} has no address
     * @throws VigieException {@code DATABASE_…}, {@code DISK_FULL}
     */
    public static Database open(DatabaseSettings settings, Path home) throws VigieException {
        if (settings.url() != null) {
            return connect(null, external(settings.url(), settings));
        }
        EmbeddedServer server = MajorChange.open(home);
        try {
            return connect(server, ServerDataSource.embedded(server));
        } catch (VigieException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static ServerDataSource external(String url, DatabaseSettings settings) throws VigieException {
        try {
            return ServerDataSource.external(url, settings);
        } catch (IllegalArgumentException e) {
            throw new VigieException(Fault.DATABASE_UNREACHABLE, url.replaceAll("(?i)(password=)[^&]*", "$1•••"), "jdbc:postgresql://…");
        }
    }

    private static Database connect(@Nullable EmbeddedServer server, ServerDataSource source) throws VigieException {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(poolConfig(source));
            Migration.run(pool, Migration.LOCATION, Migration.VERSION);
            return new Database(server, source, pool);
        } catch (SQLException | PoolInitializationException e) {
            close(pool);
            throw SqlFaults.connecting(e, source.where());
        } catch (VigieException e) {
            close(pool);
            throw e;
        }
    }

    private static HikariConfig poolConfig(ServerDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("vigie");
        config.setDataSource(source);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(15_000);
        config.setValidationTimeout(3_000);
        config.setKeepaliveTime(60_000);
        config.setIdleTimeout(120_000);
        config.setMaxLifetime(1_800_000);
        return config;
    }

    private static void close(@Nullable HikariDataSource pool) {
        if (pool != null) {
            pool.close();
        }
    }

    public IngestStore ingest() {
        return new JdbcIngest(sql, Fence.NONE);
    }

    public OrderStore orders() {
        return new JdbcOrders(sql, Fence.NONE);
    }

    public Readers readers() {
        return readers;
    }

    /** Stored files as lists and as raw bytes. */
    public FileCatalogue files() {
        return new JdbcFiles(sql);
    }

    public Runs runs() {
        return new JdbcRuns(sql);
    }

    public SharedSettings settings() {
        return new JdbcSharedSettings(sql);
    }

    public Justifications justifications() {
        return new JdbcJustifications(sql);
    }

    public Pages pages() {
        return new JdbcPages(sql);
    }

    public Users users() {
        return new JdbcUsers(sql);
    }

    public Audit audit() {
        return new JdbcAudit(sql);
    }

    public Erasures erasures() {
        return new JdbcErasures(sql);
    }

    public Retention retention() {
        return new JdbcRetention(sql, Fence.NONE);
    }

    public Centres centres() {
        return new JdbcCentres(sql);
    }

    /**
     * Backups of this database, and restorations into it.
     *
     * @param program version of this Vigie, noted in what it writes
     */
    public Backups backups(String program, Clock clock) {
        return new Backups(new ServerLink(source, sql::fault), program, clock);
    }

    /** When a log was last read, whichever; empty where none was. */
    public Optional<Instant> lastRead() throws VigieException {
        return sql.run(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LAST_READ)) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
            }
        });
    }

    /** A new candidate for the lead; close it before the database. */
    public Leadership leadership() {
        return new AdvisoryLeadership(source, sql);
    }

    /**
     * Tells {@code listener} of every change, on a thread of its own, until closed. It must be quick and not throw.
     *
     * <p>Connects in the background; begins with {@link Change.Everything} and repeats it after each reconnection.
     */
    public Subscription listen(Consumer<Change> listener) {
        ChangeFeed feed = ChangeFeed.start(source, listener);
        return feed::close;
    }

    /** Ends listening. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** For {@code doctor}. */
    public Health health() throws VigieException {
        return sql.run(Health::ask);
    }

    public DatabaseInfo info() throws VigieException {
        return sql.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement
                            .executeQuery("select current_setting('server_version'), pg_database_size(current_database())")) {
                row.next();
                return new DatabaseInfo(source.isEmbedded(), source.where(), row.getString(1).split(" ", 2)[0], schema(connection),
                        row.getLong(2));
            }
        });
    }

    private static int schema(Connection connection) throws SQLException {
        return Migration.version(connection);
    }

    /** Prepares the readers (a second of work); call it on a background thread. */
    public void warmUp() throws VigieException {
        readers.warmUp();
    }

    /** Closes every connection; the last Vigie out stops Vigie's own server. Safe to call twice. */
    @Override
    public void close() {
        readers.close();
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
