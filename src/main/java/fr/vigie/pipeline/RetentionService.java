package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.Leadership;
import fr.vigie.store.RunAges;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.task.Workers;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about personal data while Vigie is open: retention once a day by the one that leads, and by each one the traces that its own
 * computer keeps of erased texts. Thread-safe.
 */
public final class RetentionService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionService.class);
    private static final Duration EVERY = Duration.ofDays(1);
    /** After one that failed. */
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration TICK = Duration.ofMinutes(5);
    private static final Duration FIRST = Duration.ofSeconds(30);

    private final Purging purging;
    private final Runs runs;
    private final SyncService sync;
    private final Leadership leadership;
    private final LocalTraces traces;
    private final ScheduledExecutorService ticker = Workers.scheduler("conservation");
    private volatile boolean waiting;

    /**
     * @param sync performs the runs, behind those under way
     * @param leadership shared with the other schedules of this Vigie; not closed here
     */
    public RetentionService(Purging purging, Runs runs, SyncService sync, Leadership leadership, LocalTraces traces) {
        this.purging = purging;
        this.runs = runs;
        this.sync = sync;
        this.leadership = leadership;
        this.traces = traces;
    }

    /** Begins the schedule. */
    public void schedule() {
        ticker.scheduleWithFixedDelay(this::tick, FIRST.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks whether a day has passed; the schedule does so by itself. */
    void tick() {
        try {
            traces.blankNew();
            if (!waiting && due(runs.ages(RunKind.PURGE)) && leadership.acquire()) {
                waiting = true;
                sync.perform(purging.through(leadership.fencedRetention()).purge(RunTrigger.SCHEDULE), _ -> waiting = false);
            }
        } catch (VigieException e) {
            LOG.info("retention could not begin, it is tried again: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("retention could not begin", e);
        }
    }

    private static boolean due(RunAges ages) {
        boolean old = ages.good() == null || ages.good().compareTo(EVERY) >= 0;
        return old && (ages.newest() == null || ages.newest().compareTo(AGAIN) >= 0);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }
}
