package fr.vigie.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a folder's listing.
 *
 * @param wire the name, one char a byte
 * @param size bytes; -1 where not told or not understood
 * @param modified null where not told or not understood
 * @param trouble what could not be understood; null where all was
 */
record FtpEntry(Kind kind, String wire, long size, @Nullable Instant modified, @Nullable String trouble) {
    /** What a line names. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** The listed folder itself, or the one above it, under whatever name. */
        SELF,
        /** A device, or a line whose kind is not told. */
        OTHER
    }

    String name() {
        return FtpPaths.text(wire);
    }

    /** The folder itself or the one above it. */
    boolean isDots() {
        return kind == Kind.SELF || (kind == Kind.FOLDER && (wire.equals(".") || wire.equals("..")));
    }
}
