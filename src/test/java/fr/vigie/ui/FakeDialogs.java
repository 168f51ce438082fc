package fr.vigie.ui;

import fr.vigie.ui.fx.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Answers as it was told, at once. */
public final class FakeDialogs implements FileDialogs {
    /** Where to save, in the first form offered that ends so; null gives up. */
    public volatile @Nullable Path saveTo;
    public volatile @Nullable Path folder;

    @Override
    public Optional<Target> save(Window owner, String title, String proposedName, List<Kind> offered) {
        Path file = saveTo;
        return file == null
                ? Optional.empty()
                : offered.stream().filter(kind -> file.toString().endsWith(kind.extension())).findFirst()
                        .map(kind -> new Target(file, kind));
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        return Optional.ofNullable(folder);
    }
}
