package fr.vigie.store.embedded;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where the server's files lie, all under one folder that only the user can enter. */
record ServerFolder(Path root) {

    static ServerFolder under(Path home) throws VigieException {
        Path root = home.toAbsolutePath().normalize().resolve("postgres");
        try {
            Files.createDirectories(home);
            createPrivate(root);
            createPrivate(root.resolve("users"));
        } catch (IOException e) {
            throw new VigieException(DiskFull.causedBy(e) ? Fault.DISK_FULL : Fault.DATABASE_START, e, root,
                    String.valueOf(e.getMessage()));
        }
        return new ServerFolder(root);
    }

    /** The cluster. */
    Path data() {
        return root.resolve("data");
    }

    /** Random, readable by the user alone. */
    Path password() {
        return root.resolve("password");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    /** Held while the server is started, joined, left or stopped. */
    Path lock() {
        return root.resolve("server.lock");
    }

    /** One locked file for each Vigie that uses the server. */
    Path users() {
        return root.resolve("users");
    }

    /** Whether the file system knows the owner's rights as POSIX has them. */
    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void createPrivate(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            // of an earlier start, or of another Vigie that starts at this very moment
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return;
        }
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Creates an empty file that only the user can read; nobody can open it in between. */
    static void createPrivateFile(Path file) throws IOException {
        if (posix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        } else {
            Files.createFile(file);
        }
    }
}
