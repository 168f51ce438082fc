package fr.vigie.pipeline;

import fr.vigie.fetch.Listing;
import fr.vigie.fetch.LogSource;
import fr.vigie.model.CentreRef;
import fr.vigie.model.VigieException;
import fr.vigie.store.FileState;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Progress.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Listing listing = source.list(control.cancellation());
        listing.problems().forEach(tally::failed);
        List<StoredFile> stored = with.store().files(source.id());
        Set<String> doubtful = listing.problems().stream().flatMap(problem -> problem.arguments().stream().limit(1))
                .collect(Collectors.toSet());
        Inventory inventory = Inventory.of(listing.files(), doubtful, stored, with.layout());
        tally.listed(listing.files().size(), inventory.unchanged(), listing.ignored());
        plan(inventory);
        takeIn(inventory, stored);
        tally.phase(Phase.BUILDING);
        new PendingDays(with, control, tally).build();
        if (scope != Scope.PART && !inventory.vanished().isEmpty()) {
            with.store().markDeleted(inventory.vanished());
        }
        if (scope == Scope.WHOLE_THEN_DELETE) {
            new SourceCleaning(with, source, control, tally).run(listing.files());
        }
    }

    private void plan(Inventory inventory) {
        long bytes = inventory.work().values().stream().flatMap(Collection::stream).mapToLong(FileWork::bytes).sum();
        tally.planned(inventory.work().values().stream().mapToInt(Collection::size).sum(), bytes);
    }

    private void takeIn(Inventory inventory, List<StoredFile> stored) throws VigieException {
        Map<CentreRef, List<StoredFile>> known = byCentre(stored);
        Map<CentreRef, List<StoredFile>> left = leftOver(inventory, known);
        Set<CentreRef> centres = new LinkedHashSet<>(inventory.work().keySet());
        centres.addAll(left.keySet());
        Set<StoredFile> vanished = scope == Scope.PART ? Set.of() : Set.copyOf(inventory.vanished());
        Acquirer acquirer = new Acquirer(source, with.store(), with.spoolFolder());
        List<CentreTasks.CentreTask> tasks = new ArrayList<>();
        for (CentreRef centre : centres) {
            tasks.add(() -> takeIn(centre, known.getOrDefault(centre, List.of()), inventory.work().getOrDefault(centre, List.of()),
                    left.getOrDefault(centre, List.of()), vanished, acquirer));
        }
        new CentreTasks(control, source.parallelism()).run(tasks);
    }

    private void takeIn(CentreRef centre, List<StoredFile> known, List<FileWork> work, List<StoredFile> left, Set<StoredFile> vanished,
            Acquirer acquirer)
            throws VigieException {
        long id = with.store().centre(centre).id();
        CentreIngest ingest = new CentreIngest(with, control, tally, centre, id, known);
        ingest.ingest(work, acquirer);
        List<StoredFile> finished = left.stream().filter(file -> vanished.contains(file) || !ingest.beingWritten(file)).toList();
        ingest.rebuild(finished, false);
    }

    private Map<CentreRef, List<StoredFile>> byCentre(List<StoredFile> stored) {
        Map<CentreRef, List<StoredFile>> known = new HashMap<>();
        for (StoredFile file : stored) {
            Optional<CentreRef> centre = with.layout().centreOf(file.key().path());
            centre.ifPresent(ref -> known.computeIfAbsent(ref, _ -> new ArrayList<>()).add(file));
        }
        return known;
    }

    /** Files that did not change but whose last line was left for a next time: this may be it (spec 1.2). */
    private static Map<CentreRef, List<StoredFile>> leftOver(Inventory inventory, Map<CentreRef, List<StoredFile>> known) {
        Set<String> atWork = new HashSet<>();
        inventory.work().values().stream().flatMap(Collection::stream).forEach(work -> atWork.add(work.file().path()));
        Map<CentreRef, List<StoredFile>> left = new HashMap<>();
        known.forEach((centre, files) -> {
            List<StoredFile> partial = files.stream()
                    .filter(file -> file.state() == FileState.PARTIAL && !atWork.contains(file.key().path())).toList();
            if (!partial.isEmpty()) {
                left.put(centre, partial);
            }
        });
        return left;
    }
}
