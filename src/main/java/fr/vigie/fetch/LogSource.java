package fr.vigie.fetch;

import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where log files come from. Thread-safe: up to {@link #parallelism()} calls at once, further ones wait. Every method may block and ends
 * with {@link java.util.concurrent.CancellationException} soon after a cancellation.
 */
public interface LogSource extends AutoCloseable {

    /** What {@code fichier_log.source} holds: {@code ftp} or {@code dossier}. */
    String id();

    /** For messages: an address or folder, never a secret. */
    String describe();

    int parallelism();

    /**
     * Explores the whole tree.
     *
     * @throws VigieException when the source cannot be reached, or any folder not listed whole
     */
    Listing list(Cancellation cancellation) throws VigieException;

    /**
     * Copies the bytes from {@code offset} to the file's end, and proves that all of {@code file.size()} came (spec 7, 3).
     *
     * @param offset bytes to leave out at the beginning; where the server refuses to resume, they are read and dropped
     * @return bytes given to {@code to}
     * @throws VigieException when the file cannot be read whole even after new tries; {@code to} may have received some bytes
     * @throws IOException only when {@code to} throws it
     */
    long read(RemoteFile file, long offset, OutputStream to, Cancellation cancellation) throws VigieException, IOException;

    /** The file's first bytes, at most {@code length}; without carrying more of the file over the network than needed. */
    byte[] head(RemoteFile file, int length, Cancellation cancellation) throws VigieException;

    /** Deletes the file at its source. */
    void delete(RemoteFile file, Cancellation cancellation) throws VigieException;

    @Override
    void close();
}
