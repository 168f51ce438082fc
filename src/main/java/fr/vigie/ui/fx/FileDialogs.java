package fr.vigie.ui.fx;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for files; a seam, since no headless platform has the real dialogue. */
@FunctionalInterface
public interface FileDialogs {
    /** @return where to save; empty when the user gave up */
    Optional<Path> save(Window owner, String title, String proposedName);

    /** The system's dialogue. */
    static FileDialogs ofSystem() {
        return (owner, title, proposedName) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(proposedName);
            chooser.getExtensionFilters().add(new ExtensionFilter("CSV", "*.csv"));
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
        };
    }
}
