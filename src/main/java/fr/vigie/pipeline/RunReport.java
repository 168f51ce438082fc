package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunOutcome;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run did. Of a reading of the ERP: files are orders, unchanged ones those found as they were, ignored ones those no longer found.
 *
 * @param outcome how it ended
 * @param counts files, bytes, events, sessions
 * @param unchanged files that had nothing new
 * @param ignored other files met, and folders of no known type
 * @param rejects rejected lines in the files read
 * @param failures files and folders that failed, each named, at most 1,000
 * @param fault what ended the run before its time; null where nothing did
 * @param purgedDays days that were asked for, or came again, and were not built because retention removed their details
 */
public record RunReport(RunOutcome outcome, RunCounts counts, int unchanged, int ignored, long rejects, List<VigieException> failures,
        @Nullable VigieException fault, Duration elapsed, int purgedDays) {
    public RunReport {
        failures = List.copyOf(failures);
    }

    /** A run that met no purged day. */
    public RunReport(RunOutcome outcome, RunCounts counts, int unchanged, int ignored, long rejects, List<VigieException> failures,
            @Nullable VigieException fault, Duration elapsed) {
        this(outcome, counts, unchanged, ignored, rejects, failures, fault, elapsed, 0);
    }
}
