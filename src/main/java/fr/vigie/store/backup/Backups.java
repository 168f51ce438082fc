package fr.vigie.store.backup;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/** Backups of one database. Every method blocks, the long ones until cancelled. Thread-safe. */
public final class Backups {
    private final Link link;
    private final String program;
    private final Clock clock;

    /** @param program version of this Vigie, noted in what it writes */
    public Backups(Link link, String program, Clock clock) {
        this.link = link;
        this.program = program;
        this.clock = clock;
    }

    /** Takes the present moment; close it soon, for the server keeps what is deleted meanwhile. */
    public BackupSnapshot take() throws VigieException {
        return BackupSnapshot.take(link, program, clock);
    }

    /** Whether there is anything that would be missed. */
    public boolean worthKeeping() throws VigieException {
        return ask((connection, catalogue) -> !catalogue.work(connection).isEmpty());
    }

    /** @throws VigieException {@code DATABASE_NOT_EMPTY} where there is anything that would be missed */
    public void requireEmpty() throws VigieException {
        Map<String, Long> work = ask((connection, catalogue) -> catalogue.work(connection));
        if (!work.isEmpty()) {
            throw Restoration.notEmpty(link, work);
        }
    }

    /** Rows of each table. */
    public Map<String, Long> rows() throws VigieException {
        return ask((connection, catalogue) -> catalogue.rows(connection));
    }

    /** Whether a run is under way, whichever Vigie makes it. */
    public boolean busy() throws VigieException {
        return ask((connection, _) -> RunLocks.any(connection));
    }

    /**
     * Makes the database what a backup says. The backup is looked at whole before anything is touched; then one transaction does it, so that
     * a failure or a kill at any instant leaves the database as it was. A backup of an older schema is brought to the present one on the way.
     *
     * @param replace whether what the database holds may go
     * @param who stands in the audit trail
     * @throws VigieException {@code BACKUP_…}, {@code DATABASE_NOT_EMPTY}, {@code DATABASE_BUSY}, {@code DATABASE_RIGHTS}…
     */
    public Manifest restore(Path file, boolean replace, String who, Consumer<Step> steps, Cancellation cancellation)
            throws VigieException {
        return restore(file, new Restoration.Wish(replace, false, who), steps, cancellation);
    }

    /** As {@link #restore}, of a backup that was just made: what arrived is read back and compared before it counts. */
    public Manifest receive(Path file, boolean replace, String who, Consumer<Step> steps, Cancellation cancellation)
            throws VigieException {
        return restore(file, new Restoration.Wish(replace, true, who), steps, cancellation);
    }

    private Manifest restore(Path file, Restoration.Wish wish, Consumer<Step> steps, Cancellation cancellation) throws VigieException {
        try (BackupArchive archive = BackupArchive.open(file)) {
            new Restoration(link, archive, wish, steps, cancellation).run();
            return archive.manifest();
        }
    }

    /** Whether both are one and the same database, by whatever names they are reached. */
    public boolean isSameAs(Backups other) throws VigieException {
        long key = new SecureRandom().nextLong();
        try (Connection here = link.open()) {
            RunLocks.take(here, key);
            return other.ask((there, _) -> RunLocks.taken(there, key));
        } catch (SQLException e) {
            throw SqlRefusals.of(e, link);
        }
    }

    /** A question. */
    private interface Question<T> {
        T to(Connection connection, Catalogue catalogue) throws SQLException;
    }

    private <T> T ask(Question<T> question) throws VigieException {
        try (Connection connection = link.open()) {
            Session.prepare(connection);
            Catalogue catalogue = Catalogue.read(connection, Catalogue.currentSchema(connection));
            if (catalogue.tables().isEmpty()) {
                throw new VigieException(Fault.BACKUP_NO_TABLES, link.where());
            }
            return question.to(connection, catalogue);
        } catch (SQLException e) {
            throw SqlRefusals.of(e, link);
        }
    }
}
