package fr.vigie.store;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.store.backup.Backups;
import fr.vigie.store.embedded.EmbeddedServer;
import fr.vigie.store.embedded.Succession;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens Vigie's own server also where its data come from an older PostgreSQL, as long as that one's programs are still there: what it holds
 * is backed up, restored into a new cluster, and only then does the new one take the old one's place (docs/decisions/0122).
 */
final class MajorChange implements Succession.Handover {
    private static final Logger LOG = LoggerFactory.getLogger(MajorChange.class);
    private static final String DATABASE = "vigie";

    private final Path file;

    private MajorChange(Path file) {
        this.file = file;
    }

    static EmbeddedServer open(Path home) throws VigieException {
        Succession.finish(home);
        try {
            return EmbeddedServer.open(home);
        } catch (VigieException e) {
            if (e.fault() != Fault.DATABASE_OTHER_MAJOR || !Succession.possible(home)) {
                throw e;
            }
            LOG.info("the database comes from an older PostgreSQL; it is taken over");
            String name = "avant-changement-" + BackupFolder.name(LocalDateTime.now(Clock.systemDefaultZone()));
            MajorChange change = new MajorChange(BackupFolder.under(home).made().path().resolve(name));
            Succession.run(home, change);
            LOG.info("the database was taken over; {} holds it as it was", change.file);
            return EmbeddedServer.open(home);
        }
    }

    @Override
    public void give(Succession.Running old) throws VigieException {
        try (var moment = backups(old).take()) {
            moment.write(file, step -> LOG.info("old database: {}", step), Cancellation.never());
        }
    }

    @Override
    public void take(Succession.Running fresh) throws VigieException {
        ServerDataSource maintenance = source(fresh, "postgres");
        try (Connection connection = maintenance.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
            Migration.run(source(fresh, DATABASE), Migration.LOCATION, Migration.VERSION);
        } catch (SQLException e) {
            throw SqlFaults.working(e, maintenance.where());
        }
        backups(fresh).restore(file, true, "PostgreSQL", step -> LOG.info("new database: {}", step), Cancellation.never());
    }

    private static Backups backups(Succession.Running server) {
        return new Backups(ServerLink.of(source(server, DATABASE)), "—", Clock.systemDefaultZone());
    }

    private static ServerDataSource source(Succession.Running server, String database) {
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
        return ServerDataSource.external(url, new DatabaseSettings(url, server.user(), new Secret(server.password())));
    }
}
