package fr.vigie.pipeline;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.util.Locale;

/** Gives failures met while reading and building their name. */
final class Faults {
    private Faults() {}

    /** What an I/O failure about a file means; a fault of the store that came through a stream stays what it is. */
    static VigieException of(IOException failure, String path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VigieException known) {
                return known;
            }
            String message = cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("not enough space") || message.contains("disk quota")) {
                return new VigieException(Fault.DISK_FULL, failure, path);
            }
        }
        return new VigieException(Fault.FILE_UNREADABLE, failure, path, String.valueOf(failure.getMessage()));
    }

    /** Whether the rest of a run can go on. */
    static boolean spoilsOnlyItsFile(VigieException fault) {
        return fault.fault().kind() == Fault.Kind.PART && fault.fault() != Fault.CANCELLED;
    }
}
