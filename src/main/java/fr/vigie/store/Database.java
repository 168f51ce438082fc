package fr.vigie.store;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.VigieException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The database, open: connected, migrated, ready. Vigie's own server is started, or joined, where no other is set. Thread-safe.
 *
 * <p>Opening blocks (0.3 s for an existing database, seconds for a new one); the readers cost a second more at their first use, or earlier by
 * {@link #warmUp}.
 */
public final class Database implements AutoCloseable {

    /**
     * @param home data folder; holds Vigie's own server where {@code settings} has no address
     * @throws VigieException {@code DATABASE_…}, {@code DISK_FULL}
     */
    public static Database open(DatabaseSettings settings, Path home) throws VigieException {
        throw new UnsupportedOperationException();
    }

    private Database() {}

    public IngestStore ingest() {
        throw new UnsupportedOperationException();
    }

    public Readers readers() {
        throw new UnsupportedOperationException();
    }

    public Runs runs() {
        throw new UnsupportedOperationException();
    }

    public SharedSettings settings() {
        throw new UnsupportedOperationException();
    }

    /** A new candidate for the lead; close it before the database. */
    public Leadership leadership() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells {@code listener} of every change, on a thread of its own, until closed. It must be quick and not throw.
     *
     * <p>Connects in the background; begins with {@link Change.Everything} and repeats it after each reconnection.
     */
    public AutoCloseable listen(Consumer<Change> listener) {
        throw new UnsupportedOperationException();
    }

    public DatabaseInfo info() throws VigieException {
        throw new UnsupportedOperationException();
    }

    /** Prepares the readers; call it on a background thread. */
    public void warmUp() throws VigieException {
        throw new UnsupportedOperationException();
    }

    /** Closes every connection; the last Vigie out stops Vigie's own server. Safe to call twice. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
