package fr.vigie.store.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One process at a time, and one thread of it, starts, joins, leaves or stops the server. */
final class ServerLock implements AutoCloseable {
    /** Long enough for another Vigie to unpack, set up and start. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException also when another does not let go of it */
    static ServerLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                channel.close();
                throw new InterruptedIOException("another Vigie keeps " + file + " locked");
            }
            LockSupport.parkNanos(5_000_000);
        }
        return new ServerLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
