package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.store.backup.BackupSnapshot;
import fr.vigie.store.backup.Backups;
import fr.vigie.store.backup.Step;
import fr.vigie.store.backup.Written;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups that stand among the runs. The run is recorded after its moment was taken, so that no backup holds its own unfinished run. */
public final class BackupRuns {
    private static final Logger LOG = LoggerFactory.getLogger(BackupRuns.class);

    private final Backups backups;
    private final Runs runs;

    public BackupRuns(Backups backups, Runs runs) {
        this.backups = backups;
        this.runs = runs;
    }

    /** Whether there is anything that would be missed. */
    boolean worthIt() throws VigieException {
        return backups.worthKeeping();
    }

    /**
     * Writes a backup, or leaves nothing.
     *
     * @throws VigieException {@code BACKUP_…}, {@code DATABASE_…}
     * @throws CancellationException as asked for
     */
    public Written write(Path file, RunTrigger trigger, Consumer<Step> steps, Cancellation cancellation) throws VigieException {
        try (BackupSnapshot moment = backups.take(); Runs.Handle run = runs.start(RunKind.BACKUP, trigger)) {
            try {
                Written written = moment.write(file, steps, cancellation);
                run.finish(new RunCounts(0, 0, 0, written.bytes(), 0, 0), RunOutcome.DONE, null);
                return written;
            } catch (VigieException e) {
                note(run, RunOutcome.FAILED, FaultText.of(e));
                throw e;
            } catch (CancellationException e) {
                note(run, RunOutcome.CANCELLED, null);
                throw e;
            }
        }
    }

    private static void note(Runs.Handle run, RunOutcome outcome, @org.jspecify.annotations.Nullable String message) {
        try {
            run.finish(RunCounts.NONE, outcome, message);
        } catch (VigieException away) {
            LOG.warn("a backup’s end could not be recorded", away);
        }
    }
}
