package fr.vigie.pipeline;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.ErasureReport;
import fr.vigie.store.OrderChanges;
import fr.vigie.store.PurgeCounts;
import fr.vigie.store.RunCounts;
import fr.vigie.store.RunOutcome;
import fr.vigie.task.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a run as it goes, from several threads, and says how far it is. */
final class RunTally {
    private static final int FAILURES_KEPT = 1_000;

    private final long begun = System.nanoTime();
    private final List<VigieException> failures = new ArrayList<>();
    private Progress.Phase phase = Progress.Phase.CONNECTING;
    private String file = "";
    private int seen;
    private int unchanged;
    private int ignored;
    private int done;
    private int total;
    private int failed;
    private int read;
    private long bytesDone;
    private long bytesTotal;
    private long bytesRead;
    private long events;
    private long rejects;
    private int sessions;
    private int purgedDays;
    private boolean purgedMet;

    synchronized void phase(Progress.Phase now) {
        phase = now;
    }

    /** A source was listed; a run may have several. */
    synchronized void listed(int files, int same, int others) {
        seen += files;
        unchanged += same;
        ignored += others;
    }

    synchronized void planned(int files, long bytes) {
        total += files;
        bytesTotal += bytes;
        phase = Progress.Phase.READING;
    }

    synchronized void at(String path) {
        file = path;
    }

    /** A file was dealt with, well or not. */
    synchronized void fileDone(long plannedBytes) {
        done++;
        bytesDone += plannedBytes;
    }

    synchronized void fileRead(Reading reading) {
        read++;
        bytesRead += reading.acquired().read();
        events += reading.content().counts().events();
        rejects += reading.content().counts().rejected();
    }

    synchronized void sessionBuilt() {
        sessions++;
    }

    /** How far a reading of the ERP is. */
    synchronized void ordersMet(int orders, long rows) {
        done = orders;
        events = rows;
    }

    /** What a reading of the ERP came to. */
    synchronized void ordersStored(int orders, OrderChanges changes, long rows) {
        seen = orders;
        read = changes.added() + changes.changed();
        unchanged = seen - read;
        ignored = changes.vanished();
        events = rows;
    }

    /** Bytes came, or were asked for, of days whose details are purged. */
    synchronized void purgedMet() {
        purgedMet = true;
    }

    synchronized boolean metPurged() {
        return purgedMet;
    }

    /** Days that were not built because their details are purged. */
    synchronized void notBuilt(int days) {
        purgedDays += days;
    }

    /** What a purge removed so far. */
    synchronized void purged(PurgeCounts counts) {
        seen = counts.files();
        read = counts.files();
        bytesRead = counts.bytes();
        events = counts.details();
        sessions = counts.days();
    }

    /** What an erasure blanked. */
    synchronized void erased(ErasureReport report) {
        read = Math.toIntExact(report.files());
        events = report.rows();
    }

    /** How far a search is. */
    synchronized void searched(int files, int of) {
        done = files;
        total = of;
        phase = Progress.Phase.READING;
    }

    synchronized void failed(VigieException failure) {
        failed++;
        if (failures.size() < FAILURES_KEPT) {
            failures.add(failure);
        }
    }

    synchronized Progress progress() {
        return new Progress(phase, done, total, bytesDone, bytesTotal, file, elapsed());
    }

    synchronized RunReport report(@Nullable VigieException fault) {
        return new RunReport(outcome(fault), new RunCounts(seen, read, failed, bytesRead, events, sessions), unchanged, ignored, rejects,
                failures, fault, elapsed(), purgedDays);
    }

    private RunOutcome outcome(@Nullable VigieException fault) {
        if (fault != null) {
            return fault.fault() == Fault.CANCELLED ? RunOutcome.CANCELLED : RunOutcome.FAILED;
        }
        return failed > 0 ? RunOutcome.PART : RunOutcome.DONE;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
