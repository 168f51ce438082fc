package fr.vigie.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** The bytes of one generation of a file, readable as often as needed, wherever they lie. */
interface Content extends AutoCloseable {

    InputStream open() throws IOException;

    long size();

    /** Frees what the bytes lie in; reading is over. */
    @Override
    default void close() {}

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    /** Bytes that lie elsewhere, in the database say, and need no freeing. */
    static Content of(long size, Opener opener) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return opener.open();
            }

            @Override
            public long size() {
                return size;
            }
        };
    }

    /** This content followed by another; closing closes both. */
    default Content then(Content suffix) {
        Content prefix = this;
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                InputStream first = prefix.open();
                try {
                    return new SequenceInputStream(first, suffix.open());
                } catch (IOException | RuntimeException e) {
                    first.close();
                    throw e;
                }
            }

            @Override
            public long size() {
                return prefix.size() + suffix.size();
            }

            @Override
            public void close() {
                prefix.close();
                suffix.close();
            }
        };
    }

    /** Opens a stream over stored bytes. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }
}
