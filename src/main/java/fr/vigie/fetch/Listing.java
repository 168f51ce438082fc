package fr.vigie.fetch;

import fr.vigie.model.VigieException;
import java.util.List;

/**
 * Every log file below the root. A listing is complete: where a folder could not be listed, {@link LogSource#list} fails instead, so that
 * nothing is ever taken for deleted by mistake.
 *
 * @param files log files of known types, ordered by path
 * @param ignored other files and unknown top folders met
 * @param problems entries that could not be understood, each named by its path, the first argument; they spoil no other, and what they name must
 *        not be taken for deleted
 */
public record Listing(List<RemoteFile> files, int ignored, List<VigieException> problems) {
    public Listing {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
