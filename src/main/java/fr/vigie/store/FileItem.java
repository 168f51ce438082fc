package fr.vigie.store;

import fr.vigie.model.Centre;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A generation of a file, as a list shows it.
 *
 * @param size at its source when it was last read, in bytes
 * @param bytes read and stored
 * @param attention above 0 where somebody should look: 3 could not be read, 2 rejected lines, 1 events far from the name's date
 */
public record FileItem(Centre centre, long id, FileKey key, FileState state, boolean setAside, @Nullable String error, long size,
        long bytes,
        long lines, long events, long offFormat, long rejected, long offDate, int attention, Instant readAt, @Nullable Instant remoteTime,
        @Nullable LocalDateTime newestEvent) {

    public FileQuery.Shown shown() {
        if (setAside) {
            return FileQuery.Shown.SET_ASIDE;
        }
        return switch (state) {
            case READ -> FileQuery.Shown.READ;
            case PARTIAL -> FileQuery.Shown.PARTIAL;
            case IN_ERROR -> FileQuery.Shown.IN_ERROR;
            case DELETED_REMOTELY -> FileQuery.Shown.DELETED_REMOTELY;
        };
    }
}
