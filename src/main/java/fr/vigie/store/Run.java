package fr.vigie.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as {@code execution_sync} holds it.
 *
 * @param end null while it runs, and where it was interrupted
 * @param user the computer's user who started it
 * @param computer its name
 * @param outcome {@link RunOutcome#INTERRUPTED} also where its process is gone without having said so
 * @param message the first failure in words; null where all went well
 */
public record Run(long id, RunKind kind, RunTrigger trigger, Instant start, @Nullable Instant end, String user, String computer,
        RunCounts counts, RunOutcome outcome, @Nullable String message) {}
