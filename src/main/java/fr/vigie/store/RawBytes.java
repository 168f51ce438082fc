package fr.vigie.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Raw bytes of a file that the database has not yet.
 *
 * @param from offset of the first one; all before it is stored already and stays
 * @param opener gives a new stream over the bytes from {@code from} to the file's end; read once per commit attempt, and closed
 */
public record RawBytes(long from, Opener opener) {
    /** Opens the bytes. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public RawBytes {
        Objects.requireNonNull(opener);
        if (from < 0) {
            throw new IllegalArgumentException("negative offset " + from);
        }
    }
}
