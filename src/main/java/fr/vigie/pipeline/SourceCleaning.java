package fr.vigie.pipeline;

import fr.vigie.fetch.LogSource;
import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.VigieException;
import fr.vigie.store.FileState;
import fr.vigie.store.KnownFile;
import fr.vigie.store.StoredFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes files at their source once every byte of them is committed, durably, and their last day is over (spec 7, 15). */
final class SourceCleaning {
    private static final Logger LOG = LoggerFactory.getLogger(SourceCleaning.class);

    private final Ingestion with;
    private final LogSource source;
    private final RunControl control;
    private final RunTally tally;

    SourceCleaning(Ingestion with, LogSource source, RunControl control, RunTally tally) {
        this.with = with;
        this.source = source;
        this.control = control;
        this.tally = tally;
    }

    void run(List<RemoteFile> listed) throws VigieException {
        with.store().flush();
        Map<String, StoredFile> latest = new HashMap<>();
        // by path and generation: the newest of each path comes last
        with.store().files(source.id()).forEach(file -> latest.put(file.key().path(), file));
        LocalDate today = with.today();
        List<KnownFile> deleted = new ArrayList<>();
        for (RemoteFile file : listed) {
            control.check();
            StoredFile stored = latest.get(file.path());
            if (stored != null && safe(file, stored, today) && delete(file)) {
                deleted.add(stored.known());
            }
        }
        if (!deleted.isEmpty()) {
            with.store().markDeleted(deleted);
        }
    }

    private static boolean safe(RemoteFile file, StoredFile stored, LocalDate today) {
        return stored.state() == FileState.READ && !stored.setAside() && !stored.content().days().isEmpty()
                && file.looksUnchanged(stored.remote().size(), stored.remote().modified()) && stored.content().bytes() == file.size()
                && stored.content().days().stream().allMatch(day -> day.day().isBefore(today) && !day.toBuild());
    }

    private boolean delete(RemoteFile file) throws VigieException {
        try {
            source.delete(file, control.cancellation());
            LOG.info("{} deleted at its source: every byte is committed and its day is over", file.path());
            return true;
        } catch (VigieException e) {
            if (!Faults.spoilsOnlyItsFile(e)) {
                throw e;
            }
            tally.failed(e);
            return false;
        }
    }
}
