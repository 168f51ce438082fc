package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.Leadership;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Workers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backs Vigie's own server up every day while this Vigie leads, and lets old backups go. Thread-safe. */
public final class BackupService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupService.class);
    /** The window and the first synchronisation go before. */
    private static final long FIRST_SECONDS = 120;
    private static final long TICK_SECONDS = 60;

    private final BackupRuns runs;
    private final @Nullable BackupFolder folder;
    private final Leadership leadership;
    private final Clock clock;
    private final BackupPlan plan;
    private final Cancellation cancellation = new Cancellation();
    private final ScheduledExecutorService ticker = Workers.scheduler("sauvegarde");
    private volatile BackupStatus status;
    private @Nullable Instant failed;

    /**
     * @param folder null for a server that is not Vigie's own
     * @param leadership shared with the schedules of this Vigie; not closed here
     */
    public BackupService(BackupRuns runs, @Nullable BackupFolder folder, Leadership leadership, Clock clock) {
        this.runs = runs;
        this.folder = folder;
        this.leadership = leadership;
        this.clock = clock;
        this.plan = new BackupPlan(clock.getZone());
        this.status = folder == null ? BackupStatus.ELSEWHERE : new BackupStatus(true, newest(folder), null);
    }

    /** Begins the schedule; does nothing for a server that is not Vigie's own. */
    public void schedule() {
        if (folder != null) {
            ticker.scheduleWithFixedDelay(this::tick, FIRST_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Looks whether a backup is due, and makes it; the schedule does so by itself. */
    void tick() {
        BackupFolder to = folder;
        if (to == null) {
            return;
        }
        try {
            if (plan.due(clock.instant(), newest(to), failed) && runs.worthIt() && leadership.acquire()) {
                make(to);
            }
            note(to, failed == null ? null : status.lastFault());
        } catch (CancellationException e) {
            LOG.info("a backup was interrupted");
        } catch (VigieException e) {
            failed = clock.instant();
            LOG.error("the daily backup failed", e);
            note(to, e);
        } catch (RuntimeException e) {
            LOG.error("a fault of Vigie’s own ended the daily backup", e);
        }
    }

    private void make(BackupFolder to) throws VigieException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        runs.write(to.made().path().resolve(BackupFolder.name(now)), RunTrigger.SCHEDULE, step -> LOG.debug("backup: {}", step),
                cancellation);
        failed = null;
        to.rotate();
    }

    private void note(BackupFolder of, @Nullable VigieException fault) {
        status = new BackupStatus(true, newest(of), fault);
    }

    private static @Nullable LocalDateTime newest(BackupFolder of) {
        return of.newest().map(BackupFolder.Kept::taken).orElse(null);
    }

    /** Never blocks. */
    public BackupStatus status() {
        return status;
    }

    /** Interrupts the backup under way and waits for its end, 10 s at most. */
    @Override
    public void close() {
        ticker.shutdown();
        cancellation.request();
        try {
            if (!ticker.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the backup under way did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
