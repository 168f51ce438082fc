package fr.vigie.pipeline;

import fr.vigie.model.CentreRef;
import fr.vigie.model.VigieException;
import fr.vigie.store.DayKey;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Progress.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rebuilds days from the stored raw bytes alone (spec 2, {@code vigie reprocess}). For one use. */
final class Reprocessing {
    private static final List<String> SOURCES = List.of("ftp", "dossier");
    private static final int AT_ONCE = 2;

    private final Ingestion with;
    private final Selection selection;
    private final RunControl control;
    private final RunTally tally;
    /** Days of files whose bytes are gone. */
    private final Set<DayKey> purged = new HashSet<>();

    /**
     * Which days; null leaves open.
     *
     * @param centre a centre's name, exact
     */
    record Selection(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String centre) {
        static final Selection ALL = new Selection(null, null, null);

        boolean names(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        /** A day more at both ends: another changeover hour moves events to the day beside. */
        boolean covers(StoredFile file) {
            return file.content().days().isEmpty()
                    ? from == null && to == null
                    : file.content().days().stream().anyMatch(day -> (from == null || !day.day().isBefore(from.minusDays(1)))
                            && (to == null || !day.day().isAfter(to.plusDays(1))));
        }
    }

    Reprocessing(Ingestion with, Selection selection, RunControl control, RunTally tally) {
        this.with = with;
        this.selection = selection;
        this.control = control;
        this.tally = tally;
    }

    void run() throws VigieException {
        Map<CentreRef, List<StoredFile>> files = files();
        tally.notBuilt(purged.size());
        int count = files.values().stream().mapToInt(List::size).sum();
        tally.listed(count, 0, 0);
        tally.planned(count, files.values().stream().flatMap(List::stream).mapToLong(file -> file.content().bytes()).sum());
        List<CentreTasks.CentreTask> tasks = new ArrayList<>();
        files.forEach((centre, own) -> tasks.add(() -> {
            long id = with.store().centre(centre).id();
            new CentreIngest(with, control, tally, centre, id, own).rebuild(own, true);
        }));
        new CentreTasks(control, AT_ONCE).run(tasks);
        tally.phase(Phase.BUILDING);
        if (tally.metPurged()) {
            with.store().dropPurged();
        }
        new PendingDays(with, control, tally).build();
    }

    private Map<CentreRef, List<StoredFile>> files() throws VigieException {
        Map<CentreRef, List<StoredFile>> files = new LinkedHashMap<>();
        for (String source : SOURCES) {
            for (StoredFile file : with.store().files(source)) {
                Optional<CentreRef> centre = with.layout().centreOf(file.key().path());
                if (centre.isPresent() && selection.covers(file)
                        && (selection.centre() == null || selection.centre().equals(centre.get().name()))) {
                    if (file.purged()) {
                        file.content().days().stream().filter(day -> selection.names(day.day()))
                                .forEach(day -> purged.add(new DayKey(file.centreId(), day.day())));
                    } else {
                        files.computeIfAbsent(centre.get(), _ -> new ArrayList<>()).add(file);
                    }
                }
            }
        }
        return files;
    }
}
