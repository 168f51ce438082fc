package fr.vigie.pipeline;

import fr.vigie.fetch.Listing;
import fr.vigie.fetch.LogSource;
import fr.vigie.model.CentreRef;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.FileState;
import fr.vigie.store.KnownFile;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Progress.Phase;
import fr.vigie.task.Workers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** One pass over a source: list, compare, take in what changed, note what vanished (spec 2, 7). For one use. */
final class SyncRun {
    /** What a source is trusted with. */
    enum Scope {
        /** Part of a tree, or a copy of it: a file that it lacks says nothing. */
        PART,
        /** The whole tree: a file that it lacks is gone. */
        WHOLE,
        /** As {@link #WHOLE}, and finished files are deleted once they are safe ({@code ftp.delete-after-sync}). */
        WHOLE_THEN_DELETE
    }

    private final Ingestion with;
    private final LogSource source;
    private final Scope scope;
    private final RunControl control;
    private final RunTally tally;

    SyncRun(Ingestion with, LogSource source, Scope scope, RunControl control, RunTally tally) {
        this.with = with;
        this.source = source;
        this.scope = scope;
        this.control = control;
        this.tally = tally;
    }

    void run() throws VigieException {
        tally.phase(Phase.LISTING);
        Seen seen = look();
        Listing listing = seen.listing;
        listing.problems().forEach(tally::failed);
        Set<String> doubtful = listing.problems().stream().flatMap(problem -> problem.arguments().stream().limit(1))
                .collect(Collectors.toSet());
        FolderCentres centres = new FolderCentres(with.layout());
        Inventory inventory = Inventory.of(listing.files(), doubtful, seen.known, centres);
        tally.listed(listing.files().size(), inventory.unchanged(), listing.ignored());
        plan(inventory);
        takeIn(inventory, seen.known, centres);
        tally.phase(Phase.BUILDING);
        if (tally.metPurged()) {
            with.store().dropPurged();
        }
        new PendingDays(with, control, tally).build();
        if (scope != Scope.PART && !inventory.vanished().isEmpty()) {
            with.store().markDeleted(inventory.vanished());
        }
        if (scope == Scope.WHOLE_THEN_DELETE) {
            new SourceCleaning(with, source, control, tally).run(listing.files());
        }
    }

    private record Seen(Listing listing, List<KnownFile> known) {}

    /**
     * Asks the source and the database at once. What another Vigie stores meanwhile is either known, or found out when it comes to be written.
     */
    private Seen look() throws VigieException {
        try (ExecutorService beside = Workers.pool("inventaire", 1)) {
            Future<List<KnownFile>> known = beside.submit(() -> with.store().known(source.id()));
            return new Seen(source.list(control.cancellation()), known.get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VigieException fault -> throw fault;
                case RuntimeException bug -> throw bug;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VigieException(Fault.CANCELLED, e);
        }
    }

    private void plan(Inventory inventory) {
        long bytes = inventory.work().values().stream().flatMap(Collection::stream).mapToLong(FileWork::bytes).sum();
        tally.planned(inventory.work().values().stream().mapToInt(Collection::size).sum(), bytes);
    }

    private void takeIn(Inventory inventory, List<KnownFile> known, FolderCentres folders) throws VigieException {
        Set<String> atWork = inventory.work().values().stream().flatMap(Collection::stream).map(work -> work.file().path())
                .collect(Collectors.toSet());
        Set<CentreRef> centres = new LinkedHashSet<>(inventory.work().keySet());
        known.stream().filter(file -> isLeftOver(file, atWork)).forEach(file -> folders.of(file.path()).ifPresent(centres::add));
        Map<CentreRef, List<StoredFile>> stored = stored(centres, known, folders);
        Set<Long> vanished = scope == Scope.PART
                ? Set.of()
                : inventory.vanished().stream().map(KnownFile::id).collect(Collectors.toSet());
        Acquirer acquirer = new Acquirer(source, with.store(), with.spoolFolder());
        List<CentreTasks.CentreTask> tasks = new ArrayList<>();
        for (CentreRef centre : centres) {
            List<StoredFile> own = stored.getOrDefault(centre, List.of());
            List<StoredFile> left = own.stream().filter(file -> isLeftOver(file.known(), atWork)).toList();
            tasks.add(() -> takeIn(centre, own, inventory.work().getOrDefault(centre, List.of()), left, vanished, acquirer));
        }
        new CentreTasks(control, source.parallelism()).run(tasks);
    }

    /** A file that did not change but whose last line was left for a next time: this may be it (spec 1.2). */
    private static boolean isLeftOver(KnownFile file, Set<String> atWork) {
        return file.state() == FileState.PARTIAL && !atWork.contains(file.path());
    }

    private void takeIn(CentreRef centre, List<StoredFile> stored, List<FileWork> work, List<StoredFile> left, Set<Long> vanished,
            Acquirer acquirer) throws VigieException {
        long id = with.store().centre(centre).id();
        CentreIngest ingest = new CentreIngest(with, control, tally, centre, id, stored);
        ingest.ingest(work, acquirer);
        List<StoredFile> finished = left.stream().filter(file -> vanished.contains(file.id()) || !ingest.beingWritten(file)).toList();
        ingest.rebuild(finished, false);
    }

    /** Every stored generation of the centres that have work. */
    private Map<CentreRef, List<StoredFile>> stored(Set<CentreRef> centres, List<KnownFile> known, FolderCentres folders)
            throws VigieException {
        Set<Long> ids = known.stream().filter(file -> folders.of(file.path()).filter(centres::contains).isPresent())
                .map(KnownFile::centreId).collect(Collectors.toSet());
        Map<CentreRef, List<StoredFile>> stored = new HashMap<>();
        for (StoredFile file : ids.isEmpty() ? List.<StoredFile>of() : with.store().files(source.id(), ids)) {
            folders.of(file.key().path()).ifPresent(centre -> stored.computeIfAbsent(centre, _ -> new ArrayList<>()).add(file));
        }
        return stored;
    }
}
