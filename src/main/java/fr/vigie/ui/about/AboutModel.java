package fr.vigie.ui.about;

import fr.vigie.pipeline.Workshop;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.FileDialogs.Kind;
import fr.vigie.ui.fx.FileDialogs.Target;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.settings.SettingsAccess;
import java.nio.file.Files;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** <em>À propos des données</em>: the notice with the facts of this installation. */
public final class AboutModel {
    private final Workshop workshop;
    private final Kit kit;
    private final AboutBuilder builder;
    private final Loading<DatabaseInfo> database;
    private final Kind page;
    private final Kind text;

    public AboutModel(Workshop workshop, SettingsAccess access, Kit kit) {
        this.workshop = workshop;
        this.kit = kit;
        this.builder = new AboutBuilder(kit.texts(), new Messages("export", kit.texts().locale()), kit.figures(),
                access.setup().local().home(), access.version());
        this.database = new Loading<>(kit.tasks(), kit.notices());
        this.page = new Kind(kit.texts().get("about.kind.html"), "html");
        this.text = new Kind(kit.texts().get("about.kind.text"), "txt");
    }

    /** Changes when the database's facts come, or fail to. */
    public ReadOnlyObjectProperty<@Nullable DatabaseInfo> database() {
        return database.value();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return database.failure();
    }

    public void refresh() {
        database.load(() -> workshop.shared().database());
    }

    /** What is said now; facts that did not come are "—". */
    public AboutText notice() {
        return builder.build(database.value().get());
    }

    /** Forms in which the notice can be saved. */
    List<Kind> kinds() {
        return List.of(page, text);
    }

    void save(Target target) {
        AboutText notice = notice();
        String content = target.kind().equals(page) ? AboutFiles.html(notice, kit.texts().locale().getLanguage()) : AboutFiles.text(notice);
        kit.tasks().of(() -> {
            Files.writeString(target.file(), content);
        }).onSuccess(done -> kit.notices().done(kit.texts().get("about.saved", target.file())))
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    void dispose() {
        database.forget();
    }
}
