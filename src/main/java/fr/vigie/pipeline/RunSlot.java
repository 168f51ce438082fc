package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.task.Progress;
import fr.vigie.task.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Room for one run at a time, on a thread of its own, and what is known of the last one. Thread-safe. */
final class RunSlot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunSlot.class);

    private final Clock clock;
    private final ExecutorService worker;
    private @Nullable RunTask running;
    private @Nullable RunReport last;
    private @Nullable Instant lastEnd;

    /** @param name of its thread */
    RunSlot(String name, Clock clock) {
        this.clock = clock;
        this.worker = Workers.pool(name, 1);
    }

    /** Makes a run; a failure to is a failed run. */
    @FunctionalInterface
    interface Maker {
        RunTask make() throws VigieException;
    }

    /**
     * Starts a run unless one is under way. Never blocks.
     *
     * @param ending told the report while the run still counts as under way: what it decides holds when the next one may begin
     * @param ended told the report when the slot is free again
     * @return the run; null where none begins
     */
    synchronized @Nullable RunTask start(Maker maker, Consumer<RunReport> ending, Consumer<RunReport> ended) {
        if (running != null || worker.isShutdown()) {
            return null;
        }
        try {
            RunTask task = maker.make();
            running = task;
            worker.execute(() -> end(task.execute(), ending, ended));
            return task;
        } catch (VigieException e) {
            worker.execute(() -> end(new RunTally().report(e), ending, ended));
            return null;
        }
    }

    private void end(RunReport report, Consumer<RunReport> ending, Consumer<RunReport> ended) {
        ending.accept(report);
        synchronized (this) {
            running = null;
            last = report;
            lastEnd = clock.instant();
        }
        ended.accept(report);
    }

    synchronized boolean busy() {
        return running != null;
    }

    synchronized Progress progress() {
        return running == null ? Progress.IDLE : running.progress();
    }

    /** Of the last run; null before the first. */
    synchronized @Nullable RunReport last() {
        return last;
    }

    synchronized @Nullable Instant lastEnd() {
        return lastEnd;
    }

    /** Asks the run under way to end. Never blocks. */
    synchronized void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Cancels the run under way and waits for its end, 10 s at most. */
    @Override
    public void close() {
        cancel();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the run under way did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
