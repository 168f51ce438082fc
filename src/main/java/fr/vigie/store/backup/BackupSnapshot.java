package fr.vigie.store.backup;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One moment of the whole database, kept while work goes on: whatever commits after it was taken is not in it. Not thread-safe.
 */
public final class BackupSnapshot implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Link link;
    private final Connection connection;
    private final Catalogue catalogue;
    private final int schema;
    private final String program;
    private final Instant taken;

    private BackupSnapshot(Link link, Connection connection, Catalogue catalogue, int schema, String program, Instant taken) {
        this.link = link;
        this.connection = connection;
        this.catalogue = catalogue;
        this.schema = schema;
        this.program = program;
        this.taken = taken;
    }

    static BackupSnapshot take(Link link, String program, Clock clock) throws VigieException {
        Connection connection = null;
        try {
            connection = link.open();
            Session.prepare(connection);
            Catalogue catalogue = Catalogue.read(connection, Catalogue.currentSchema(connection));
            if (catalogue.tables().isEmpty()) {
                throw new VigieException(Fault.BACKUP_NO_TABLES, link.where());
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            // the lock comes before the moment: no table can be emptied or changed in between
            Session.execute(connection, "lock table " + catalogue.list() + " in access share mode");
            return new BackupSnapshot(link, connection, catalogue, link.version(connection), program,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (SQLException e) {
            close(connection);
            throw SqlRefusals.of(e, link);
        } catch (VigieException e) {
            close(connection);
            throw e;
        }
    }

    /**
     * Writes the moment to a file, and reads it back. The file takes its place only then; one that stood there before is replaced.
     *
     * @throws VigieException {@code BACKUP_…}, {@code DATABASE_…}; then nothing is left of it
     * @throws java.util.concurrent.CancellationException as asked for; likewise
     */
    public Written write(Path file, Consumer<Step> steps, Cancellation cancellation) throws VigieException {
        try (PartFile part = PartFile.beside(file)) {
            steps.accept(Step.WRITING);
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(part.open(), BUFFER))) {
                write(zip, cancellation);
            }
            steps.accept(Step.CHECKING);
            Manifest manifest;
            try (BackupArchive archive = BackupArchive.open(part.path())) {
                archive.verify(cancellation);
                manifest = archive.manifest();
            }
            part.take();
            return new Written(file.toAbsolutePath(), Files.size(file), manifest);
        } catch (SQLException e) {
            throw SqlRefusals.of(e, link);
        } catch (IOException e) {
            throw PartFile.fault(file, e);
        }
    }

    private void write(ZipOutputStream zip, Cancellation cancellation) throws SQLException, IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        List<Manifest.Table> tables = new ArrayList<>();
        for (TableShape table : catalogue.tables()) {
            String entry = "tables/%02d-%s.copy".formatted(tables.size() + 1, table.name());
            zip.putNextEntry(new ZipEntry(entry));
            Tally tally = new Tally(zip);
            Session.copyOut(connection, table.copyOut(table.names()), tally, cancellation);
            zip.closeEntry();
            tables.add(tally.of(table, entry));
        }
        Manifest manifest = new Manifest(Manifest.KIND, Manifest.FORMAT, schema, program, server(), taken.toString(), tables,
                catalogue.sequences(connection));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.json());
        zip.closeEntry();
    }

    private String server() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    }

    @Override
    public void close() {
        close(connection);
    }

    @SuppressWarnings("EmptyCatch")
    private static void close(@org.jspecify.annotations.Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // it only read
            }
        }
    }
}
