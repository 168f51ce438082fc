package fr.vigie.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks for files; a seam, since no headless platform has the real dialogues. Empty answers: the user gave up. */
public interface FileDialogs {

    /**
     * A form in which something can be saved.
     *
     * @param extension without the dot
     */
    record Kind(String words, String extension) {}

    /** Where to save, and in which of the offered forms. */
    record Target(Path file, Kind kind) {}

    Optional<Target> save(Window owner, String title, String proposedName, List<Kind> offered);

    Optional<Path> folder(Window owner, String title);

    /** The system's dialogues. */
    static FileDialogs ofSystem() {
        return new FileDialogs() {
            @Override
            public Optional<Target> save(Window owner, String title, String proposedName, List<Kind> offered) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(proposedName);
                List<ExtensionFilter> filters = offered.stream().map(kind -> new ExtensionFilter(kind.words(), "*." + kind.extension()))
                        .toList();
                chooser.getExtensionFilters().setAll(filters);
                File file = chooser.showSaveDialog(owner);
                int index = filters.indexOf(chooser.getSelectedExtensionFilter());
                return file == null ? Optional.empty() : Optional.of(target(file.toPath(), offered.get(Math.max(0, index))));
            }

            @Override
            public Optional<Path> folder(Window owner, String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }
        };
    }

    /** Some systems leave the extension away, or keep the proposed one. */
    private static Target target(Path file, Kind kind) {
        String name = file.getFileName().toString();
        if (name.endsWith("." + kind.extension())) {
            return new Target(file, kind);
        }
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 && name.length() - dot <= 5 ? name.substring(0, dot) : name;
        return new Target(file.resolveSibling(stem + "." + kind.extension()), kind);
    }
}
