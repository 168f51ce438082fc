package fr.vigie.pipeline;

import fr.vigie.model.CentreRef;
import fr.vigie.model.VigieException;
import fr.vigie.model.WallTime;
import fr.vigie.store.ConcurrentBuildException;
import fr.vigie.store.FileKey;
import fr.vigie.store.FileRemote;
import fr.vigie.store.FileWrite;
import fr.vigie.store.StoredFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in one centre's changed files: reads them in the order of the dates in their names, and builds a day once no file to come can
 * belong to it, so that a day is built once however many files it has. For one thread.
 */
final class CentreIngest {
    private static final Logger LOG = LoggerFactory.getLogger(CentreIngest.class);
    /** Heap that readings at hand may take before their days are built early; a day may then be built twice. */
    private static final long WEIGHT_AT_MOST = 16L * 1024 * 1024;

    private final Ingestion with;
    private final RunControl control;
    private final RunTally tally;
    private final CentreRef centre;
    private final long centreId;
    private final DayBuilder builder;
    private final FileReader reader;
    private final Set<LocalDate> purged;
    private final Set<LocalDate> notBuilt = new HashSet<>();
    private final Map<Long, StoredFile> known = new HashMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private long newest;

    /** @param known every stored generation of the centre */
    CentreIngest(Ingestion with, RunControl control, RunTally tally, CentreRef centre, long centreId,
            List<StoredFile> known) throws VigieException {
        this.with = with;
        this.purged = with.store().purgedDays(centreId);
        this.control = control;
        this.tally = tally;
        this.centre = centre;
        this.centreId = centreId;
        this.reader = with.reader();
        this.builder = new DayBuilder(with.store(), reader, with.analyzer(), centre, centreId, with.rules().of(centre.type()));
        known.forEach(file -> this.known.put(file.id(), file));
        this.newest = known.stream().mapToLong(CentreIngest::newestOf).max().orElse(Long.MIN_VALUE);
    }

    private static long newestOf(StoredFile file) {
        LocalDateTime time = file.content().newestEvent();
        return time == null ? Long.MIN_VALUE : WallTime.of(time);
    }

    /** @throws VigieException when the run cannot go on; files that fail by themselves are noted and left behind */
    void ingest(List<FileWork> work, Acquirer acquirer) throws VigieException {
        try {
            for (FileWork file : work.stream().sorted(NameDate.ORDER).toList()) {
                control.check();
                buildBefore(NameDate.of(file.file().path()));
                tally.at(file.file().path());
                take(file, acquirer);
                tally.fileDone(file.bytes());
            }
            buildAll();
            tally.notBuilt(notBuilt.size());
        } finally {
            readings.forEach(Reading::close);
        }
    }

    /** Reads stored generations again and builds the days that come out changed, or all of their days. */
    void rebuild(List<StoredFile> files, boolean everyDay) throws VigieException {
        try {
            for (StoredFile file : files.stream().sorted(NameDate.STORED_ORDER).toList()) {
                control.check();
                buildBefore(NameDate.of(file.key().path()));
                tally.at(file.key().path());
                retake(file, everyDay);
                tally.fileDone(file.content().bytes());
            }
            buildAll();
        } finally {
            readings.forEach(Reading::close);
        }
    }

    private void take(FileWork work, Acquirer acquirer) throws VigieException {
        StoredFile latest = work.latest() == null ? null : known.get(work.latest().id());
        if (work.latest() != null && (latest == null || !latest.known().equals(work.latest()))) {
            LOG.info("{} was stored by another Vigie meanwhile", work.file().path());
            return;
        }
        try {
            if (latest != null && latest.purged() && acquirer.sameAsPurged(work, latest, control.cancellation())) {
                with.store().touch(latest, work.remote());
                return;
            }
            Acquired acquired = acquirer.acquire(work, latest, control.cancellation());
            add(acquired, acquired.id() == 0 ? null : latest, true);
        } catch (IOException e) {
            failed(work.key(acquirer.sourceId()), work.remote(), Faults.of(e, work.file().path()));
        } catch (VigieException e) {
            failed(work.key(acquirer.sourceId()), work.remote(), e);
        }
    }

    private void retake(StoredFile file, boolean everyDay) throws VigieException {
        try {
            add(StoredGeneration.acquire(with.store(), file), everyDay ? null : file, false);
        } catch (IOException e) {
            failed(file.key(), file.remote(), Faults.of(e, file.key().path()));
        }
    }

    private void add(Acquired acquired, @Nullable StoredFile before, boolean mayBeWritten) throws IOException, VigieException {
        Reading reading = reader.read(acquired, before, time -> mayBeWritten && beingWritten(time));
        leavePurged(reading);
        LocalDateTime time = reading.content().newestEvent();
        newest = Math.max(newest, time == null ? Long.MIN_VALUE : WallTime.of(time));
        readings.add(reading);
        tally.fileRead(reading);
        if (readings.stream().mapToLong(Reading::weight).sum() > WEIGHT_AT_MOST) {
            buildAll();
        }
    }

    /** A day whose details retention removed stays as it is, whatever comes of it: what is left of its files would give other figures. */
    private void leavePurged(Reading reading) {
        Set<LocalDate> gone = new HashSet<>(reading.toBuild());
        gone.retainAll(purged);
        if (!gone.isEmpty()) {
            reading.toBuild().removeAll(gone);
            notBuilt.addAll(gone);
            tally.purgedMet();
        }
    }

    /** Whether an unchanged file's last line may still be finished. */
    boolean beingWritten(StoredFile file) {
        return beingWritten(newestOf(file));
    }

    /** The machine is in the middle of writing the last line (spec 1.2). */
    private boolean beingWritten(long newestOfFile) {
        return newestOfFile >= newest && with.day(newestOfFile).equals(with.today());
    }

    private void buildBefore(@Nullable LocalDate nameDate) throws VigieException {
        if (nameDate != null) {
            // A file of that date may still hold events of the production day before, where the day begins after midnight.
            build(days().headSet(nameDate.minusDays(1)));
            closeFinished();
        }
    }

    private void buildAll() throws VigieException {
        build(days());
        writeRest();
        closeFinished();
    }

    private SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        readings.stream().filter(reading -> !reading.acquired().aside()).forEach(reading -> days.addAll(reading.toBuild()));
        return days;
    }

    private void build(SortedSet<LocalDate> days) throws VigieException {
        for (LocalDate day : List.copyOf(days)) {
            control.check();
            buildOne(day);
        }
    }

    private void buildOne(LocalDate day) throws VigieException {
        try {
            builder.build(day, readings);
            readings.forEach(reading -> reading.toBuild().remove(day));
            tally.sessionBuilt();
        } catch (IOException e) {
            dropDay(day, Faults.of(e, centre.name() + " " + day));
        } catch (ConcurrentBuildException e) {
            LOG.info("{} of {} is being built by another Vigie", day, centre.name(), e);
            drop(day);
        } catch (VigieException e) {
            dropDay(day, e);
        }
    }

    /** A day that cannot be built takes the readings it stands on with it; they are tried again at the next run. */
    private void dropDay(LocalDate day, VigieException fault) throws VigieException {
        if (!Faults.spoilsOnlyItsFile(fault)) {
            throw fault;
        }
        for (Reading reading : drop(day)) {
            failed(reading.acquired().key(), reading.acquired().remote(), fault);
        }
    }

    private List<Reading> drop(LocalDate day) {
        List<Reading> dropped = readings.stream().filter(reading -> reading.toBuild().contains(day)).toList();
        dropped.forEach(Reading::close);
        readings.removeAll(dropped);
        return dropped;
    }

    /** Files without a day (empty ones, rejects only), files set aside, and files of which only the listing changed. */
    private void writeRest() throws VigieException {
        List<Reading> rest = readings.stream().filter(reading -> !reading.written()).toList();
        for (Reading reading : rest) {
            try {
                List<FileWrite> write = List.of(reading.write(centreId));
                with.store().commitFiles(write).values().forEach(reading::markWritten);
                reading.toBuild().clear();
            } catch (ConcurrentBuildException e) {
                LOG.info("{} was stored by another Vigie meanwhile", reading.acquired().key().path(), e);
                reading.toBuild().clear();
                reading.markWritten(reading.id());
            } catch (IOException e) {
                readings.remove(reading);
                reading.close();
                failed(reading.acquired().key(), reading.acquired().remote(), Faults.of(e, reading.acquired().key().path()));
            }
        }
    }

    private void closeFinished() {
        List<Reading> finished = readings.stream().filter(reading -> reading.written() && reading.toBuild().isEmpty()).toList();
        finished.forEach(Reading::close);
        readings.removeAll(finished);
    }

    private void failed(FileKey key, FileRemote remote, VigieException fault) throws VigieException {
        if (!Faults.spoilsOnlyItsFile(fault)) {
            throw fault;
        }
        LOG.warn("{} could not be taken in", key.path(), fault);
        tally.failed(fault);
        with.store().recordFailure(centreId, key, remote, FaultText.of(fault));
    }
}
