package fr.vigie.archexamples.export;

import javafx.application.Platform;

/** Breaks a rule on purpose, for ArchitectureTest. */
public final class UsesJavaFx {
    void run() {
        Platform.runLater(() -> {});
    }
}
