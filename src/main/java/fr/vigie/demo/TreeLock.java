package fr.vigie.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One demo at a time writes a tree, also where several are started; the next one takes over when it ends. Not thread-safe. */
final class TreeLock implements AutoCloseable {
    private final FileChannel channel;
    private @Nullable FileLock lock;

    TreeLock(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Whether this one may write; asks again where it could not before. */
    boolean held() throws IOException {
        if (lock == null) {
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
