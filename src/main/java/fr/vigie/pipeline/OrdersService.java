package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.orders.OrderSource;
import fr.vigie.store.Leadership;
import fr.vigie.store.RunAges;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.task.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The reading of the ERP by one running Vigie: at its times of the day while it leads, by hand at any time, one run at once. Knows nothing of
 * the FTP server's runs. Thread-safe.
 *
 * <p>A time is served by the first run that begins after it, whoever makes it and however it ends; one that passed while no Vigie ran is
 * made up for at the next start, once (decision 0081).
 */
public final class OrdersService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OrdersService.class);
    private static final long TICK_MILLIS = 20_000;
    /** By which ages, asked of another clock, may be wrong. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final OrderRuns orderRuns;
    private final Runs runs;
    private final @Nullable Feed feed;
    private final Leadership leadership;
    private final Consumer<RunReport> onEnd;
    private final Clock clock;
    private final ScheduledExecutorService ticker = Workers.scheduler("horaire-erp");
    private final RunSlot slot;
    private boolean scheduled;
    private @Nullable Instant served;
    private @Nullable Instant lastGood;

    /**
     * What is read, and when.
     *
     * @param times of the day, on the clock's zone
     */
    public record Feed(OrderSource source, List<LocalTime> times) {}

    /**
     * @param feed null where no ERP is configured
     * @param leadership shared with the other schedules of this Vigie; not closed here
     * @param onEnd told each run's report, on the run's thread
     */
    public OrdersService(OrderRuns orderRuns, Runs runs, @Nullable Feed feed, Leadership leadership, Consumer<RunReport> onEnd,
            Clock clock) {
        this.orderRuns = orderRuns;
        this.runs = runs;
        this.feed = feed;
        this.leadership = leadership;
        this.onEnd = onEnd;
        this.clock = clock;
        this.slot = new RunSlot("commandes", clock);
    }

    /** Begins the schedule; does nothing without an ERP. */
    public synchronized void schedule() {
        if (feed != null && !scheduled) {
            scheduled = true;
            ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Looks whether a time has come; the schedule does so by itself. */
    void tick() {
        Feed from = feed;
        if (from == null || slot.busy()) {
            return;
        }
        try {
            Instant due = times(from).last(clock.instant());
            if (unserved(due) && leadership.acquire()) {
                OrderRuns fenced = orderRuns.through(leadership.fencedOrders());
                markServed(due);
                start(from, RunTrigger.SCHEDULE, fenced);
            }
        } catch (VigieException e) {
            // the database is away: asked again at the next tick
            LOG.info("a scheduled reading of the ERP could not begin: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("a scheduled reading of the ERP could not begin", e);
        }
    }

    private DailyTimes times(Feed from) {
        return new DailyTimes(from.times(), clock.getZone());
    }

    private boolean unserved(Instant due) throws VigieException {
        RunAges ages = runs.ages(RunKind.ERP);
        return unserved(due, clock.instant(), ages);
    }

    private synchronized boolean unserved(Instant due, Instant now, RunAges ages) {
        note(ages, now);
        if (served != null && served.isAfter(now)) {
            // the computer's clock was set back
            served = null;
        }
        if (ages.newest() != null && !now.minus(ages.newest()).plus(TOLERANCE).isBefore(due)) {
            served = due;
        }
        return !due.equals(served);
    }

    private synchronized void markServed(Instant due) {
        served = due;
    }

    private synchronized void note(RunAges ages, Instant now) {
        Instant good = ages.good() == null ? null : now.minus(ages.good());
        boolean same = good != null && lastGood != null && Duration.between(lastGood, good).abs().compareTo(TOLERANCE) < 0;
        lastGood = same ? lastGood : good;
    }

    /** Starts a run by hand; does nothing while one runs, or without an ERP. Never blocks. */
    public void runNow() {
        if (feed != null) {
            start(feed, RunTrigger.MANUAL, orderRuns);
        }
    }

    /** As {@link #runNow}, for the API: the run that begins; empty where it does not. */
    public Optional<RunTask> runForApi() {
        return Optional.ofNullable(feed == null ? null : start(feed, RunTrigger.API, orderRuns));
    }

    private @Nullable RunTask start(Feed from, RunTrigger trigger, OrderRuns through) {
        return slot.start(() -> through.read(from.source(), trigger), _ -> refresh(), onEnd);
    }

    private void refresh() {
        try {
            RunAges ages = runs.ages(RunKind.ERP);
            note(ages, clock.instant());
        } catch (VigieException e) {
            LOG.debug("the last good run is asked for again later", e);
        }
    }

    /** Asks the run under way to end. Never blocks. */
    public void cancel() {
        slot.cancel();
    }

    /** Never blocks. */
    public synchronized OrdersStatus status() {
        RunReport report = slot.last();
        return new OrdersStatus(feed == null ? null : feed.source().describe(), slot.busy(), slot.progress(), slot.lastEnd(),
                report == null ? null : report.fault(), lastGood, feed != null && scheduled ? times(feed).next(clock.instant()) : null);
    }

    /** Cancels the run under way and waits for its end, 10 s at most. */
    @Override
    public void close() {
        ticker.shutdownNow();
        slot.close();
    }
}
