package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.RunKind;
import fr.vigie.task.Progress;
import fr.vigie.task.Workers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Room for one run at a time, on a thread of its own; others wait behind it. Thread-safe. */
final class RunSlot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunSlot.class);

    private final Clock clock;
    private final ExecutorService worker;
    /** The run under way, and behind it those that wait for it. */
    private final Deque<RunTask> queue = new ArrayDeque<>();
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
     * Starts a run unless one is under way; how it ended is remembered. Never blocks.
     *
     * @param ending told the report while the run still counts as under way: what it decides holds when the next one may begin
     * @param ended told the report when the slot is free again
     * @return the run; null where none begins
     */
    synchronized @Nullable RunTask start(Maker maker, Consumer<RunReport> ending, Consumer<RunReport> ended) {
        if (busy() || worker.isShutdown()) {
            return null;
        }
        Consumer<RunReport> remembering = report -> {
            ending.accept(report);
            remember(report);
        };
        try {
            RunTask task = maker.make();
            perform(task, remembering, ended);
            return task;
        } catch (VigieException e) {
            RunReport report = new RunTally().report(e);
            worker.execute(() -> {
                remembering.accept(report);
                ended.accept(report);
            });
            return null;
        }
    }

    /** Performs a run behind those under way; the rest as {@link #start}, but how it ended is told and not remembered. */
    synchronized void perform(RunTask task, Consumer<RunReport> ending, Consumer<RunReport> ended) {
        if (worker.isShutdown()) {
            return;
        }
        queue.add(task);
        worker.execute(() -> {
            RunReport report = task.execute();
            ending.accept(report);
            remove(task);
            ended.accept(report);
        });
    }

    private synchronized void remember(RunReport report) {
        last = report;
        lastEnd = clock.instant();
    }

    private synchronized void remove(RunTask task) {
        queue.remove(task);
    }

    synchronized boolean busy() {
        return !queue.isEmpty();
    }

    synchronized Progress progress() {
        return queue.isEmpty() ? Progress.IDLE : queue.element().progress();
    }

    /** Of the last run that was started; null before the first. */
    synchronized @Nullable RunReport last() {
        return last;
    }

    synchronized @Nullable Instant lastEnd() {
        return lastEnd;
    }

    /** Asks the run under way to end; those that wait for it go on. Never blocks. */
    synchronized void cancel() {
        if (!queue.isEmpty()) {
            queue.element().cancel();
        }
    }

    /** What the run under way does; null without one. */
    synchronized @Nullable RunKind kind() {
        return queue.isEmpty() ? null : queue.element().kind();
    }

    /** Runs behind the one under way. */
    synchronized int waiting() {
        return Math.max(0, queue.size() - 1);
    }

    /** Cancels every run and waits for their end, 10 s at most. */
    @Override
    public void close() {
        synchronized (this) {
            worker.shutdown();
            queue.forEach(RunTask::cancel);
        }
        try {
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the run under way did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
