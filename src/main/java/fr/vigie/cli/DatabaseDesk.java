package fr.vigie.cli;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.VigieException;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.backup.Manifest;
import fr.vigie.store.backup.Step;
import fr.vigie.store.backup.Written;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** What {@code vigie db} does with the database of the settings. Every method opens it, blocks, and closes it. */
public interface DatabaseDesk {

    /**
     * What is known of it.
     *
     * @param rows of each table
     */
    record Facts(DatabaseInfo info, Map<String, Long> rows) {}

    /**
     * How a move ended.
     *
     * @param from the database that was left, for people
     * @param to the one that holds everything now
     */
    record Moved(String from, String to, Manifest manifest) {}

    Facts facts() throws VigieException;

    /** @param file its place; a folder gets one with the standard name */
    Written backup(Path file, Consumer<Step> steps, Cancellation cancellation) throws VigieException;

    /** @param replace whether what the database holds may go */
    Manifest restore(Path file, boolean replace, Consumer<Step> steps, Cancellation cancellation) throws VigieException;

    /**
     * Copies everything to another server and compares. The old database stays as it is.
     *
     * @param to without an address: Vigie's own server
     */
    Moved move(DatabaseSettings to, boolean replace, Consumer<Step> steps, Cancellation cancellation) throws VigieException;
}
