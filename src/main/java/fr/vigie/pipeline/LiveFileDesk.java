package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.VigieException;
import fr.vigie.store.FileCatalogue;
import fr.vigie.store.FileItem;
import fr.vigie.store.FilePage;
import fr.vigie.store.FileQuery;
import fr.vigie.store.Readers;
import fr.vigie.store.Run;
import fr.vigie.store.Snapshot;
import fr.vigie.store.StoredFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link FileDesk} over the database and this Vigie's runs. */
final class LiveFileDesk implements FileDesk {
    private final FileCatalogue files;
    private final Readers readers;
    private final SyncService sync;
    private final ManualRuns runs;

    LiveFileDesk(FileCatalogue files, Readers readers, SyncService sync, ManualRuns runs) {
        this.files = files;
        this.readers = readers;
        this.sync = sync;
        this.runs = runs;
    }

    @Override
    public FilePage files(FileQuery query) throws VigieException {
        return files.page(query);
    }

    @Override
    public Optional<FileDetails> details(long fileId) throws VigieException {
        Optional<FileItem> item = files.item(fileId);
        Optional<StoredFile> stored = item.isEmpty() ? Optional.empty() : files.file(item.get().centre().id(), fileId);
        if (item.isEmpty() || stored.isEmpty()) {
            return Optional.empty();
        }
        long centre = item.get().centre().id();
        return Optional.of(new FileDetails(item.get(), stored.get(), files.versions(item.get()),
                files.rejects(centre, fileId, REJECTS_SHOWN), files.decisions(centre, fileId)));
    }

    @Override
    public List<Centre> centres() throws VigieException {
        return readers.snapshot(Snapshot::centres);
    }

    @Override
    public List<Run> runs(int most) throws VigieException {
        return readers.snapshot(moment -> moment.lastRuns(most));
    }

    @Override
    public SyncPlan plan() {
        return sync.plan();
    }

    @Override
    public Optional<String> leader() throws VigieException {
        return files.leaderAddress();
    }

    @Override
    public ManualRuns.@Nullable ImportReport lastImport() {
        return runs.lastImport();
    }

    @Override
    public boolean setAside(FileItem file, boolean aside) throws VigieException {
        boolean changed = files.setAside(file.centre().id(), file.id(), aside, runs.who());
        if (changed) {
            runs.buildPending();
        }
        return changed;
    }

    @Override
    public void reprocess(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String centre) {
        runs.reprocess(from, to, centre);
    }

    @Override
    public void importFrom(List<Path> paths) {
        runs.importFrom(paths);
    }
}
