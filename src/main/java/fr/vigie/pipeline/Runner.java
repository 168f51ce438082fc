package fr.vigie.pipeline;

import fr.vigie.analyze.SessionAnalyzer;
import fr.vigie.fetch.FolderSource;
import fr.vigie.fetch.LogSource;
import fr.vigie.model.CentreType;
import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.parse.LogParser;
import fr.vigie.pipeline.SharedRules.InForce;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.store.IngestStore;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes runs: synchronisation, import, reprocessing. Thread-safe; each run loads the rules in force when it begins. */
public final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final String CHANGEOVER = "changeover";

    private final IngestStore store;
    private final Runs runs;
    private final SharedRules rules;
    private final TreeLayout layout;
    private final Path spoolFolder;
    private final Clock clock;

    /** @param spoolFolder where files too large for memory are put while they are read */
    public Runner(IngestStore store, Runs runs, SharedRules rules, TreeLayout layout, Path spoolFolder, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.rules = rules;
        this.layout = layout;
        this.spoolFolder = spoolFolder;
        this.clock = clock;
    }

    /** The same runs, written through another store (one that lets only the leader write). */
    Runner through(IngestStore other) {
        return new Runner(other, runs, rules, layout, spoolFolder, clock);
    }

    /** One pass over the FTP server's whole tree; closes the source at its end. */
    public RunTask sync(LogSource source, boolean deleteAfterSync, RunTrigger trigger) {
        SyncRun.Scope scope = deleteAfterSync ? SyncRun.Scope.WHOLE_THEN_DELETE : SyncRun.Scope.WHOLE;
        return new RunTask(runs, RunKind.FTP, trigger, (control, tally) -> {
            try (source) {
                pass(source, scope, control, tally);
            }
        });
    }

    /** Reads local folders once; what they lack is not taken for deleted. Closes the sources at its end. */
    public RunTask importFrom(List<? extends LogSource> sources, RunTrigger trigger) {
        return new RunTask(runs, RunKind.IMPORT, trigger, (control, tally) -> {
            for (LogSource source : sources) {
                try (source) {
                    pass(source, SyncRun.Scope.PART, control, tally);
                }
            }
        });
    }

    /**
     * As {@link #importFrom}, of paths as a user gave them.
     *
     * @param paths folders or files, laid out as spec 1.1; where they hold no log of a known type, the run fails with
     *        {@code IMPORT_NOTHING}
     */
    RunTask importPaths(List<Path> paths, RunTrigger trigger) {
        return new RunTask(runs, RunKind.IMPORT, trigger, (control, tally) -> {
            for (LogSource source : FolderSource.of(paths, layout)) {
                try (source) {
                    pass(source, SyncRun.Scope.PART, control, tally);
                }
            }
            if (tally.report(null).counts().filesSeen() == 0) {
                throw new VigieException(Fault.IMPORT_NOTHING, paths.getFirst(), example());
            }
        });
    }

    /** A type's folder, as a user knows it. */
    private String example() {
        CentreType type = layout.types().getFirst();
        return type.code() + " (" + type.material() + ")";
    }

    /** Builds the days that wait for it: a version was set aside or brought back. */
    RunTask buildPending(RunTrigger trigger) {
        return new RunTask(runs, RunKind.REPROCESS, trigger, (control, tally) -> {
            tally.phase(Progress.Phase.BUILDING);
            new PendingDays(ingestion(rules.load()), control, tally).build();
        });
    }

    /** Rebuilds days from stored bytes; null leaves open. */
    public RunTask reprocess(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String centre, RunTrigger trigger) {
        return new RunTask(runs, RunKind.REPROCESS, trigger, (control, tally) -> new Reprocessing(ingestion(rules.load()),
                new Reprocessing.Selection(from, to, centre), control, tally).run());
    }

    private void pass(LogSource source, SyncRun.Scope scope, RunControl control, RunTally tally) throws VigieException {
        InForce inForce = rules.load();
        Ingestion with = ingestion(inForce);
        if (inForce.changed().contains(CHANGEOVER)) {
            LOG.info("the changeover hour changed: every stored day is built again");
            new Reprocessing(with, Reprocessing.Selection.ALL, control, tally).run();
        }
        new SyncRun(with, BlankingSource.of(source, with.erased()), scope, control, tally).run();
    }

    private Ingestion ingestion(InForce inForce) throws VigieException {
        ErasedTexts erased = store.erasedTexts();
        return new Ingestion(store.knowing(erased), erased, new LogParser(), new SessionAnalyzer(), layout, inForce.rules(), spoolFolder,
                clock);
    }
}
