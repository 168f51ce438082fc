package fr.vigie.pipeline;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: recorded from begin to end, cancellable, its progress open to any thread. Executed once. */
public final class RunTask {
    private static final Logger LOG = LoggerFactory.getLogger(RunTask.class);

    private final Runs runs;
    private final RunKind kind;
    private final RunTrigger trigger;
    private final Cancellation cancellation = new Cancellation();
    private final RunTally tally = new RunTally();
    private final Work work;
    private final CompletableFuture<Long> number = new CompletableFuture<>();

    /** What a run does between its first and its last row. */
    @FunctionalInterface
    interface Work {
        void run(RunControl control, RunTally tally) throws VigieException;
    }

    RunTask(Runs runs, RunKind kind, RunTrigger trigger, Work work) {
        this.runs = runs;
        this.kind = kind;
        this.trigger = trigger;
        this.work = work;
    }

    public RunKind kind() {
        return kind;
    }

    public Progress progress() {
        return tally.progress();
    }

    /** The run's number in the database, once it has begun; fails where it cannot be recorded. */
    public CompletionStage<Long> number() {
        return number.minimalCompletionStage();
    }

    /** Asks the run to end; what it committed stays. */
    public void cancel() {
        cancellation.request();
    }

    /** Runs to the end. Never throws for what a server, a file or the user does: the report says it. */
    public RunReport execute() {
        try (Runs.Handle run = runs.start(kind, trigger)) {
            number.complete(run.id());
            RunReport report = tally.report(attempt());
            run.finish(report.counts(), report.outcome(), message(report));
            return report;
        } catch (VigieException e) {
            LOG.warn("run could not be recorded", e);
            number.completeExceptionally(e);
            return tally.report(e);
        }
    }

    private @Nullable VigieException attempt() {
        try {
            work.run(new RunControl(cancellation), tally);
            return null;
        } catch (CancellationException e) {
            return new VigieException(Fault.CANCELLED, e);
        } catch (VigieException e) {
            LOG.warn("run ended before its time", e);
            return e;
        } catch (RuntimeException e) {
            LOG.error("a fault of Vigie's own ended the run", e);
            return new VigieException(Fault.INTERNAL, e, e.getClass().getSimpleName(), "logs/vigie.log");
        } finally {
            tally.phase(Progress.Phase.DONE);
        }
    }

    private static @Nullable String message(RunReport report) {
        VigieException fault = report.fault();
        if (fault != null) {
            return FaultText.of(fault);
        }
        if (report.failures().isEmpty()) {
            return report.purgedDays() == 0 ? null : FaultText.of(new VigieException(Fault.DAYS_PURGED, report.purgedDays()));
        }
        return FaultText.of(report.failures().getFirst());
    }
}
