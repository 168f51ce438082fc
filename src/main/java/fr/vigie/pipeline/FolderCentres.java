package fr.vigie.pipeline;

import fr.vigie.model.CentreRef;
import fr.vigie.model.TreeLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link TreeLayout#centreOf}, asked once a folder: a poll has thousands of files in each. For one thread. */
final class FolderCentres {
    private final TreeLayout layout;
    private final Map<String, Optional<CentreRef>> known = new HashMap<>();

    FolderCentres(TreeLayout layout) {
        this.layout = layout;
    }

    Optional<CentreRef> of(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return known.computeIfAbsent(folder, _ -> layout.centreOf(path));
    }
}
