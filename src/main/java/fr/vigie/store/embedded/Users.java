package fr.vigie.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One Vigie among those that use the server: it holds the lock of a file of its own, which the system gives back however it ends. The
 * caller holds the server's lock for every call.
 */
final class Users {
    private final Path folder;
    private final Path mine;
    private final FileChannel channel;

    private Users(Path folder, Path mine, FileChannel channel) {
        this.folder = folder;
        this.mine = mine;
        this.channel = channel;
    }

    /** Joins those who use the server. */
    static Users join(Path folder) throws IOException {
        Path mine = folder.resolve(prefix() + UUID.randomUUID() + ".lock");
        FileChannel channel = FileChannel.open(mine, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IOException("cannot lock " + mine);
        }
        return new Users(folder, mine, channel);
    }

    /** Leaves; true when nobody else is left. */
    boolean leave() throws IOException {
        channel.close();
        Files.deleteIfExists(mine);
        try (Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(Users::alive);
        }
    }

    private static boolean alive(Path file) {
        if (file.getFileName().toString().startsWith(prefix())) {
            // this very process; opening and closing its file would give its lock back, as POSIX has it
            return true;
        }
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE); FileLock lock = other.tryLock()) {
            if (lock == null) {
                return true;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return true;
        }
        file.toFile().delete();
        return false;
    }

    /** A process number alone may come back, always in a container. */
    private static String prefix() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + "-" + self.info().startInstant().map(Instant::toEpochMilli).orElse(0L) + "-";
    }
}
