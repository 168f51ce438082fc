package fr.vigie.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file as it arrives: in memory while it is small, in a temporary file beyond, so that a file of gigabytes costs no heap.
 */
final class Spool extends OutputStream {
    static final int IN_MEMORY = 4 * 1024 * 1024;

    private final Path folder;
    private final int inMemory;
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 16);
    private @Nullable OutputStream disk;
    private @Nullable Path file;
    private long size;

    /** @param folder where a large file is put; made when needed */
    Spool(Path folder) {
        this(folder, IN_MEMORY);
    }

    Spool(Path folder, int inMemory) {
        this.folder = folder;
        this.inMemory = inMemory;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        target(length).write(bytes, from, length);
        size += length;
    }

    private OutputStream target(int length) throws IOException {
        if (disk != null) {
            return disk;
        }
        ByteArrayOutputStream held = memory;
        if (held == null) {
            throw new IOException("the spool was already taken");
        }
        return size + length <= inMemory ? held : moveToDisk(held);
    }

    private OutputStream moveToDisk(ByteArrayOutputStream held) throws IOException {
        Files.createDirectories(folder);
        file = Files.createTempFile(folder, "lecture-", ".tmp");
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        disk = out;
        held.writeTo(out);
        memory = null;
        return out;
    }

    /** What was written; the spool takes no more. Closing the content deletes its temporary file. */
    Content take() throws IOException {
        ByteArrayOutputStream held = memory;
        if (held != null) {
            memory = null;
            return Content.of(held.toByteArray());
        }
        close();
        Path taken = file;
        if (taken == null) {
            throw new IOException("the spool was already taken");
        }
        file = null;
        return new OnDisk(taken, size);
    }

    /** Closes; deletes what was not taken. */
    void discard() {
        try {
            close();
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (disk != null) {
            disk.close();
        }
    }

    private record OnDisk(Path file, long size) implements Content {
        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
