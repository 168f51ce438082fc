package fr.vigie.store.embedded;

import org.jspecify.annotations.Nullable;

/** Tells a full disk by the text of a failure, as Java and PostgreSQL give no other sign of it. */
public final class DiskFull {
    private DiskFull() {}

    public static boolean causedBy(Throwable failure) {
        return saidBy(failure.getMessage());
    }

    public static boolean saidBy(@Nullable String text) {
        return text != null && (text.contains("No space left on device") || text.contains("Disk quota exceeded")
                || text.contains("not enough space on the disk"));
    }
}
