package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.task.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The synchronisation as screens see it; cheap to ask for, from memory.
 *
 * @param running whether a run is under way
 * @param lastEnd when the last run ended; null before the first
 * @param lastFault why the last run failed; null where it did not
 * @param filesFailed files that failed in the last run
 * @param next when the schedule runs next; null without a schedule
 * @param source what is read, e.g. {@code ftp://192.0.2.10/}; null where none is configured
 */
public record SyncStatus(boolean running, Progress progress, @Nullable Instant lastEnd, @Nullable VigieException lastFault,
        int filesFailed, @Nullable Instant next, @Nullable String source) {}
