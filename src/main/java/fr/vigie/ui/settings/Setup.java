package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Connections;

/** What can be set on this computer, and what can be tried from it. */
public record Setup(LocalSettings local, Connections connections, Demonstration demonstration) {

    /** Opens the demonstration in a window of its own. */
    @FunctionalInterface
    public interface Demonstration {
        /** Blocks until it was started, not until it ends. */
        void start() throws VigieException;
    }
}
