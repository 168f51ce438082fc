package fr.vigie.pipeline;

import fr.vigie.fetch.LogSource;
import fr.vigie.model.VigieException;
import fr.vigie.store.Leadership;
import fr.vigie.store.RunTrigger;
import fr.vigie.task.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of one open Vigie: synchronisation on schedule while it leads, by hand at any time, and whatever else is asked for
 * ({@link ManualRuns}); one run at once. Thread-safe.
 */
public final class SyncService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);
    private static final Duration TICK_AT_MOST = Duration.ofSeconds(20);

    private final Runner runner;
    private final @Nullable Feed feed;
    private final Leadership leadership;
    private final Consumer<RunReport> onEnd;
    private final Clock clock;
    private final ScheduledExecutorService ticker = Workers.scheduler("horaire");
    private final RunSlot slot;
    private @Nullable Instant next;
    private int refusals;

    /**
     * What is synchronised.
     *
     * @param description for screens, never a secret
     * @param open a new source for each run
     */
    public record Feed(String description, Opener open, boolean deleteAfterSync, Duration every) {
        /** Opens a source. */
        @FunctionalInterface
        public interface Opener {
            LogSource open() throws VigieException;
        }
    }

    /**
     * @param feed null where no server is configured
     * @param onEnd told each run's report, on the run's thread
     */
    public SyncService(Runner runner, @Nullable Feed feed, Leadership leadership, Consumer<RunReport> onEnd, Clock clock) {
        this.runner = runner;
        this.feed = feed;
        this.leadership = leadership;
        this.onEnd = onEnd;
        this.clock = clock;
        this.slot = new RunSlot("synchronisation", clock);
    }

    /** Begins the schedule with a run at once; does nothing without a server. */
    public synchronized void schedule() {
        if (feed != null && next == null) {
            next = clock.instant();
            long tick = Math.min(TICK_AT_MOST.toMillis(), Math.max(1_000, feed.every().toMillis() / 4));
            ticker.scheduleWithFixedDelay(this::tick, 0, tick, TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        try {
            if (due() && leadership.acquire()) {
                start(RunTrigger.SCHEDULE, runner.through(leadership.fenced()));
            }
        } catch (VigieException | RuntimeException e) {
            LOG.warn("scheduled run could not begin", e);
        }
    }

    private synchronized boolean due() {
        Instant at = next;
        if (slot.busy() || at == null || feed == null) {
            return false;
        }
        Instant now = clock.instant();
        // A computer's clock set back by hours must not put the next run off by as much.
        return !now.isBefore(at) || at.isAfter(now.plus(new Schedule(feed.every()).longest()));
    }

    /** Starts a run by hand; does nothing while one runs, or without a server. Never blocks. */
    public void runNow() {
        start(RunTrigger.MANUAL, runner);
    }

    /** As {@link #runNow}, for the API: the run that begins; empty where it does not. */
    public Optional<RunTask> runForApi() {
        return Optional.ofNullable(start(RunTrigger.API, runner));
    }

    private @Nullable RunTask start(RunTrigger trigger, Runner through) {
        Feed from = feed;
        return from == null
                ? null
                : slot.start(() -> through.sync(from.open().open(), from.deleteAfterSync(), trigger), report -> plan(report, from), onEnd);
    }

    private synchronized void plan(RunReport report, Feed from) {
        refusals = Schedule.refusals(refusals, report.fault());
        next = next == null ? null : clock.instant().plus(new Schedule(from.every()).pause(refusals));
    }

    /** Asks the run under way to end. Never blocks. */
    public void cancel() {
        slot.cancel();
    }

    /**
     * Performs a run behind those under way; one at a time. Never blocks.
     *
     * @param ending told its report, on the run's thread; quick
     */
    void perform(RunTask task, Consumer<RunReport> ending) {
        slot.perform(task, ending, onEnd);
    }

    /** How the schedule stands. Never blocks. */
    synchronized SyncPlan plan() {
        return new SyncPlan(feed == null ? null : feed.every(), leadership.held(), slot.kind(), slot.waiting());
    }

    /** Never blocks. */
    public synchronized SyncStatus status() {
        RunReport report = slot.last();
        return new SyncStatus(slot.busy(), slot.progress(), slot.lastEnd(), report == null ? null : report.fault(),
                report == null ? 0 : report.counts().filesFailed(), next, feed == null ? null : feed.description());
    }

    /** Cancels the run under way and waits for its end, 10 s at most. */
    @Override
    public void close() {
        ticker.shutdownNow();
        slot.close();
        leadership.close();
    }
}
