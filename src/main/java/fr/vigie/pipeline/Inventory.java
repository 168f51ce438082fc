package fr.vigie.pipeline;

import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.CentreRef;
import fr.vigie.model.TreeLayout;
import fr.vigie.pipeline.FileWork.Kind;
import fr.vigie.store.FileState;
import fr.vigie.store.StoredFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A listing held against what is stored: pure.
 *
 * @param work files that changed, by centre
 * @param unchanged how many did not
 * @param vanished newest generations of paths that the listing lacks and that were not known to be gone
 */
record Inventory(Map<CentreRef, List<FileWork>> work, int unchanged, List<StoredFile> vanished) {

    /** @param doubtful paths that the source named in a way that cannot be understood: they are not gone */
    static Inventory of(List<RemoteFile> listed, Set<String> doubtful, List<StoredFile> stored, TreeLayout layout) {
        Map<String, StoredFile> latest = latest(stored);
        Map<CentreRef, List<FileWork>> work = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        int unchanged = 0;
        for (RemoteFile file : listed) {
            Optional<CentreRef> centre = layout.centreOf(file.path());
            if (centre.isEmpty() || !seen.add(file.path())) {
                continue;
            }
            StoredFile known = latest.get(file.path());
            Kind kind = kind(file, known);
            if (kind == null) {
                unchanged++;
            } else {
                work.computeIfAbsent(centre.get(), _ -> new ArrayList<>()).add(new FileWork(kind, file, centre.get(), known));
            }
        }
        List<StoredFile> vanished = latest.values().stream()
                .filter(file -> !seen.contains(file.key().path()) && !doubtful.contains(file.key().path()))
                .filter(file -> file.state() != FileState.DELETED_REMOTELY).toList();
        return new Inventory(work, unchanged, vanished);
    }

    /** Newest generations by path. */
    static Map<String, StoredFile> latest(List<StoredFile> stored) {
        Map<String, StoredFile> latest = new HashMap<>();
        for (StoredFile file : stored) {
            latest.merge(file.key().path(), file, (a, b) -> a.key().generation() > b.key().generation() ? a : b);
        }
        return latest;
    }

    private static @Nullable Kind kind(RemoteFile file, @Nullable StoredFile known) {
        if (known == null) {
            return Kind.NEW;
        }
        long bytes = known.content().bytes();
        if (file.size() > bytes) {
            return Kind.GROWN;
        }
        if (file.size() < bytes) {
            return Kind.SHRUNK;
        }
        if (!file.looksUnchanged(known.remote().size(), known.remote().modified()) || known.state() == FileState.IN_ERROR) {
            return Kind.DOUBTFUL;
        }
        return known.state() == FileState.DELETED_REMOTELY ? Kind.RETURNED : null;
    }
}
