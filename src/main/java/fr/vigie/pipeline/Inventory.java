package fr.vigie.pipeline;

import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.CentreRef;
import fr.vigie.pipeline.FileWork.Kind;
import fr.vigie.store.FileState;
import fr.vigie.store.KnownFile;
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
record Inventory(Map<CentreRef, List<FileWork>> work, int unchanged, List<KnownFile> vanished) {

    /** @param doubtful paths that the source named in a way that cannot be understood: they are not gone */
    static Inventory of(List<RemoteFile> listed, Set<String> doubtful, List<KnownFile> stored, FolderCentres centres) {
        Map<String, KnownFile> latest = latest(stored);
        Map<CentreRef, List<FileWork>> work = new LinkedHashMap<>();
        Set<String> seen = HashSet.newHashSet(listed.size());
        int unchanged = 0;
        for (RemoteFile file : listed) {
            Optional<CentreRef> centre = centres.of(file.path());
            if (centre.isEmpty() || !seen.add(file.path())) {
                continue;
            }
            KnownFile known = latest.get(file.path());
            Kind kind = kind(file, known);
            if (kind == null) {
                unchanged++;
            } else {
                work.computeIfAbsent(centre.get(), _ -> new ArrayList<>()).add(new FileWork(kind, file, centre.get(), known));
            }
        }
        List<KnownFile> vanished = latest.values().stream()
                .filter(file -> !seen.contains(file.path()) && !doubtful.contains(file.path()))
                .filter(file -> file.state() != FileState.DELETED_REMOTELY).toList();
        return new Inventory(work, unchanged, vanished);
    }

    /** Newest generations by path. */
    private static Map<String, KnownFile> latest(List<KnownFile> stored) {
        Map<String, KnownFile> latest = HashMap.newHashMap(stored.size());
        for (KnownFile file : stored) {
            latest.merge(file.path(), file, (a, b) -> a.generation() > b.generation() ? a : b);
        }
        return latest;
    }

    private static @Nullable Kind kind(RemoteFile file, @Nullable KnownFile known) {
        if (known == null) {
            return Kind.NEW;
        }
        long bytes = known.bytes();
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
