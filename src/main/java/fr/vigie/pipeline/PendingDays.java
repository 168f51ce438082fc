package fr.vigie.pipeline;

import fr.vigie.model.CentreRef;
import fr.vigie.model.VigieException;
import fr.vigie.store.ConcurrentBuildException;
import fr.vigie.store.DayCommit;
import fr.vigie.store.DayKey;
import fr.vigie.store.StoredFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the days that wait for it: a run was killed between two days of a file, or a version was set aside. */
final class PendingDays {
    private static final Logger LOG = LoggerFactory.getLogger(PendingDays.class);

    private final Ingestion with;
    private final RunControl control;
    private final RunTally tally;

    PendingDays(Ingestion with, RunControl control, RunTally tally) {
        this.with = with;
        this.control = control;
        this.tally = tally;
    }

    void build() throws VigieException {
        for (DayKey day : with.store().pendingDays()) {
            control.check();
            try {
                build(day);
                tally.sessionBuilt();
            } catch (ConcurrentBuildException e) {
                LOG.info("another Vigie is building {}", day, e);
            } catch (IOException e) {
                note(day, Faults.of(e, day.toString()));
            } catch (VigieException e) {
                note(day, e);
            }
        }
    }

    private void build(DayKey day) throws VigieException, IOException, ConcurrentBuildException {
        List<StoredFile> files = with.store().filesOf(day.centreId(), day.day());
        Optional<CentreRef> centre = files.stream().findFirst().flatMap(file -> with.layout().centreOf(file.key().path()));
        if (centre.isEmpty()) {
            with.store()
                    .commitDay(new DayCommit(day.centreId(), day.day(), null, files.stream().map(StoredFile::basis).toList(), List.of()));
            return;
        }
        new DayBuilder(with.store(), with.reader(), with.analyzer(), centre.get(), day.centreId(), with.rules().of(centre.get().type()))
                .build(day.day(), List.of());
    }

    private void note(DayKey day, VigieException fault) throws VigieException {
        if (!Faults.spoilsOnlyItsFile(fault)) {
            throw fault;
        }
        LOG.warn("{} could not be built", day, fault);
        tally.failed(fault);
    }
}
