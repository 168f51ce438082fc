package fr.vigie.store.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Why a file could not be read or written, in the system's words where it has any. */
final class Reasons {
    private Reasons() {}

    static String of(IOException failure) {
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return orName(said, failure);
    }

    private static String orName(@Nullable String said, IOException failure) {
        if (said != null && !said.isBlank()) {
            return said;
        }
        return switch (failure) {
            case NoSuchFileException _ -> "No such file or directory";
            case AccessDeniedException _ -> "Permission denied";
            default -> failure.getClass().getSimpleName();
        };
    }
}
