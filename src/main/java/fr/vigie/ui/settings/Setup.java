package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Connections;
import fr.vigie.update.UpdateState;

/** What can be set on this computer, and what can be tried from it. */
public record Setup(LocalSettings local, Connections connections, Demonstration demonstration, Newer newer) {

    /** Tells whether there is a newer version. */
    @FunctionalInterface
    public interface Newer {
        /** Waits for seconds at most. */
        UpdateState ask();
    }

    /** Opens the demonstration in a window of its own. */
    @FunctionalInterface
    public interface Demonstration {
        /** Blocks until it was started, not until it ends. */
        void start() throws VigieException;
    }
}
