package fr.vigie.store.backup;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.embedded.DiskFull;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** A file that grows beside its place and takes it once it is whole; nobody else may read it, for it holds users' password hashes. */
final class PartFile implements AutoCloseable {
    static final String SUFFIX = ".part";

    private final Path target;
    private final Path part;

    private PartFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    static PartFile beside(Path target) throws VigieException {
        Path whole = target.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + "-" + UUID.randomUUID() + SUFFIX);
        try {
            Files.createFile(part, ownersAlone(part));
            return new PartFile(whole, part);
        } catch (IOException e) {
            throw fault(target, e);
        }
    }

    private static FileAttribute<?>[] ownersAlone(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    Path path() {
        return part;
    }

    OutputStream open() throws IOException {
        return Files.newOutputStream(part, StandardOpenOption.WRITE);
    }

    /** What was written reaches the disk, then its place. */
    void take() throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainMove) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what never became whole. */
    @Override
    public void close() throws VigieException {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw fault(target, e);
        }
    }

    static VigieException fault(Path file, IOException failure) {
        return DiskFull.causedBy(failure)
                ? new VigieException(Fault.BACKUP_DISK_FULL, failure, file)
                : new VigieException(Fault.BACKUP_UNWRITABLE, failure, file, Reasons.of(failure));
    }
}
