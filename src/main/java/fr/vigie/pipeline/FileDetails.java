package fr.vigie.pipeline;

import fr.vigie.model.Reject;
import fr.vigie.store.FileDecision;
import fr.vigie.store.FileItem;
import fr.vigie.store.StoredFile;
import java.util.List;

/**
 * A file with all that hangs on it.
 *
 * @param versions every generation of its path, in order, itself included
 * @param stored itself with its days
 * @param rejects the first {@link FileDesk#REJECTS_SHOWN} rejected lines
 * @param decisions who set it aside or brought it back, newest first
 */
public record FileDetails(FileItem item, StoredFile stored, List<FileItem> versions, List<Reject> rejects, List<FileDecision> decisions) {
    public FileDetails {
        versions = List.copyOf(versions);
        rejects = List.copyOf(rejects);
        decisions = List.copyOf(decisions);
    }
}
