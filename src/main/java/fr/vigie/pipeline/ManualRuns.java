package fr.vigie.pipeline;

import fr.vigie.store.RunTrigger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs that people ask for beside the synchronisation: imports, reprocessing, days to build again. Thread-safe; nothing blocks. */
public final class ManualRuns {
    private final Runner runner;
    private final SyncService sync;
    private final String who;
    private volatile @Nullable ImportReport lastImport;

    /**
     * How an import ended.
     *
     * @param paths as they were given
     */
    public record ImportReport(List<Path> paths, RunReport report) {
        public ImportReport {
            paths = List.copyOf(paths);
        }
    }

    /**
     * @param sync performs the runs
     * @param who stands beside decisions, e.g. {@code marie@bureau-3}
     */
    public ManualRuns(Runner runner, SyncService sync, String who) {
        this.runner = runner;
        this.sync = sync;
        this.who = who;
    }

    String who() {
        return who;
    }

    /** Reads folders or files. */
    void importFrom(List<Path> paths) {
        List<Path> given = List.copyOf(paths);
        sync.perform(runner.importPaths(given, RunTrigger.MANUAL), report -> lastImport = new ImportReport(given, report));
    }

    /** Builds days again from stored bytes; null leaves open. */
    void reprocess(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String centre) {
        sync.perform(runner.reprocess(from, to, centre, RunTrigger.MANUAL), report -> {});
    }

    /** Builds the days that wait for it. */
    void buildPending() {
        sync.perform(runner.buildPending(RunTrigger.MANUAL), report -> {});
    }

    /** The last import that ended; null before the first. */
    @Nullable
    ImportReport lastImport() {
        return lastImport;
    }
}
