package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The daily backups as screens see them.
 *
 * @param scheduled whether Vigie makes them: only of its own server
 * @param newest when the newest one was taken, local time; null without one
 * @param lastFault why the last one of this Vigie failed; null where it did not
 */
public record BackupStatus(boolean scheduled, @Nullable LocalDateTime newest, @Nullable VigieException lastFault) {
    /** The database is another server's, which is backed up there. */
    public static final BackupStatus ELSEWHERE = new BackupStatus(false, null, null);
}
