package fr.vigie.export;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that appears, or is replaced, only once it is whole. */
final class WholeFile {
    private WholeFile() {}

    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        void to(OutputStream out) throws VigieException, IOException;
    }

    /** @throws VigieException {@code EXPORT_FAILED} when it cannot be written */
    static void write(Path file, Content content) throws VigieException {
        try {
            // not a temporary file of the JDK's: that one would be closed to the user's colleagues
            Path part = file.toAbsolutePath().resolveSibling(".vigie-" + UUID.randomUUID() + ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
                    content.to(out);
                }
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException cause) {
            throw new VigieException(Fault.EXPORT_FAILED, cause, file, cause.toString());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plainMove) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
