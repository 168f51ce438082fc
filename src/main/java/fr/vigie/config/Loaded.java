package fr.vigie.config;

import fr.vigie.model.VigieException;
import java.util.List;

/**
 * Settings that may be used, and what is to be said about them.
 *
 * @param warnings a password in clear, variables that were left aside; to be shown once
 */
public record Loaded(Settings settings, List<VigieException> warnings) {
    public Loaded {
        warnings = List.copyOf(warnings);
    }
}
