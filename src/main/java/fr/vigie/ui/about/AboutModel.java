package fr.vigie.ui.about;

import fr.vigie.pipeline.PersonalFacts;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.FileDialogs.Kind;
import fr.vigie.ui.fx.FileDialogs.Target;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.settings.SettingsAccess;
import fr.vigie.ui.settings.Setup;
import fr.vigie.update.UpdateState;
import java.nio.file.Files;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** <em>À propos des données</em>: the notice with the facts of this installation. */
public final class AboutModel {
    private final Workshop workshop;
    private final Kit kit;
    private final AboutBuilder builder;
    private final StaffNotice staff;
    private final Setup.Newer newer;
    private final Loading<Facts> facts;
    private final Loading<UpdateState> update;
    private final Kind page;
    private final Kind text;
    private final Kind staffPage;

    /** What the database tells. */
    record Facts(DatabaseInfo database, PersonalFacts personal) {}

    public AboutModel(Workshop workshop, SettingsAccess access, Kit kit) {
        this.workshop = workshop;
        this.kit = kit;
        this.builder = new AboutBuilder(kit.texts(), new Messages("export", kit.texts().locale()), kit.figures(),
                access.setup().local().home(), access.version());
        this.staff = new StaffNotice(kit.texts());
        this.newer = access.setup().newer();
        this.facts = new Loading<>(kit.tasks(), kit.notices());
        this.update = new Loading<>(kit.tasks(), kit.notices());
        this.page = new Kind(kit.texts().get("about.kind.html"), "html");
        this.text = new Kind(kit.texts().get("about.kind.text"), "txt");
        this.staffPage = new Kind(kit.texts().get("about.staff.kind"), "html");
    }

    /** Is called now, and when facts come, or fail to. */
    Subscription watch(Runnable change) {
        return Subscription.combine(facts.value().subscribe(change), update.value().subscribe(change));
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return facts.failure();
    }

    /** Asks anew; another version is asked for beside, since that may take seconds. */
    public void refresh() {
        facts.load(() -> new Facts(workshop.shared().database(), workshop.shared().personal()));
        update.load(newer::ask);
    }

    /** What is said now; facts that did not come are "—". */
    public AboutText notice() {
        Facts known = facts.value().get();
        return builder.build(known == null ? null : known.database(), known == null ? null : known.personal(), update.value().get());
    }

    /** What the staff is told. */
    public AboutText staffNotice() {
        Facts known = facts.value().get();
        return staff.build(known == null ? null : known.personal());
    }

    /** Forms in which the notice can be saved. */
    List<Kind> kinds() {
        return List.of(page, text, staffPage);
    }

    void save(Target target) {
        AboutText notice = target.kind().equals(staffPage) ? staffNotice() : notice();
        String content = target.kind().equals(text) ? AboutFiles.text(notice) : AboutFiles.html(notice, kit.texts().locale().getLanguage());
        kit.tasks().of(() -> {
            Files.writeString(target.file(), content);
        }).onSuccess(done -> kit.notices().done(kit.texts().get("about.saved", target.file())))
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    void dispose() {
        facts.forget();
        update.forget();
    }
}
