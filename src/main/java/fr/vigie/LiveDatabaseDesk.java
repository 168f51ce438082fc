package fr.vigie;

import fr.vigie.cli.DatabaseDesk;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Settings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.BackupRuns;
import fr.vigie.store.Database;
import fr.vigie.store.Leadership;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.store.backup.BackupSnapshot;
import fr.vigie.store.backup.Backups;
import fr.vigie.store.backup.Manifest;
import fr.vigie.store.backup.Step;
import fr.vigie.store.backup.Written;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/** {@link DatabaseDesk} on the real thing. */
final class LiveDatabaseDesk implements DatabaseDesk {
    private final Settings settings;
    private final String version;
    private final Clock clock;

    LiveDatabaseDesk(Settings settings, String version, Clock clock) {
        this.settings = settings;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public Facts facts() throws VigieException {
        try (Database database = open(settings.database())) {
            return new Facts(database.info(), backups(database).rows());
        }
    }

    @Override
    public Written backup(Path file, Consumer<Step> steps, Cancellation cancellation) throws VigieException {
        Path place = Files.isDirectory(file) ? file.resolve(BackupFolder.name(LocalDateTime.now(clock))) : file;
        try (Database database = open(settings.database())) {
            return new BackupRuns(backups(database), database.runs()).write(place, RunTrigger.COMMAND, steps, cancellation);
        }
    }

    @Override
    public Manifest restore(Path file, boolean replace, Consumer<Step> steps, Cancellation cancellation) throws VigieException {
        try (Database database = open(settings.database())) {
            return backups(database).restore(file, replace, Who.atThisComputer(), steps, cancellation);
        }
    }

    @Override
    public Moved move(DatabaseSettings to, boolean replace, Consumer<Step> steps, Cancellation cancellation) throws VigieException {
        try (Database source = open(settings.database());
                Database target = open(to);
                Leadership lead = source.leadership()) {
            Backups from = backups(source);
            Backups into = backups(target);
            if (from.isSameAs(into)) {
                throw new VigieException(Fault.MOVE_SAME, target.info().where());
            }
            if (!replace) {
                into.requireEmpty();
            }
            // whatever were written there from now on would stay behind
            if (!lead.acquire() || from.busy()) {
                throw new VigieException(Fault.DATABASE_BUSY, source.info().where());
            }
            Manifest manifest = carry(from, into, replace, steps, cancellation);
            return new Moved(source.info().where(), target.info().where(), manifest);
        }
    }

    private Manifest carry(Backups from, Backups into, boolean replace, Consumer<Step> steps, Cancellation cancellation)
            throws VigieException {
        Path folder = settings.home().resolve("tmp");
        try {
            Path file = Files.createTempFile(Files.createDirectories(folder), "vigie-", ".zip");
            try {
                try (BackupSnapshot moment = from.take()) {
                    moment.write(file, steps, cancellation);
                }
                return into.receive(file, replace, Who.atThisComputer(), steps, cancellation);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new VigieException(Fault.BACKUP_UNWRITABLE, e, folder, String.valueOf(e.getMessage()));
        }
    }

    private Database open(DatabaseSettings database) throws VigieException {
        return Database.open(database, settings.home());
    }

    private Backups backups(Database database) {
        return database.backups(version, clock);
    }
}
