package fr.vigie.ui.settings;

import fr.vigie.pipeline.SharedSetup;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The first start: where files come from, when the workshop is open, and the first reading. Nothing is written before its last step. */
public final class AssistantModel {
    /** What remembers that the user wanted none of it. */
    public static final String SKIPPED = "assistant.skipped";

    private final Workshop workshop;
    private final SharedSetup shared;
    private final SettingsAccess access;
    private final Kit kit;
    private final SettingsModel settings;
    private final ReadOnlyObjectWrapper<Step> step;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.FTP);
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final BooleanBinding ready;

    /** Where the user is. */
    public enum Step {
        WELCOME,
        SOURCE,
        HOURS,
        READING
    }

    /** Where files come from. */
    public enum Source {
        FTP,
        FOLDER,
        DEMO
    }

    public AssistantModel(Workshop workshop, SettingsAccess access, Kit kit) {
        this.workshop = workshop;
        this.shared = workshop.shared();
        this.access = access;
        this.kit = kit;
        this.settings = new SettingsModel(shared, access, kit);
        // opened again by its own saving: there is a server now, and the first reading has begun
        this.step = new ReadOnlyObjectWrapper<>(workshop.sync().running() ? Step.READING : Step.WELCOME);
        Field host = settings.local().field("ftp.host");
        this.ready = Bindings.createBooleanBinding(() -> settings.loaded().get() != null && switch (step.get()) {
            case WELCOME -> true;
            case SOURCE -> switch (source.get()) {
                case FTP -> !host.now().isEmpty() && !settings.local().faulty().get();
                case FOLDER -> folder.get() != null;
                case DEMO -> false;
            };
            case HOURS -> !settings.planning().faulty().get() && !settings.saving().get();
            case READING -> true;
        }, step, source, folder, host.text(), settings.local().faulty(), settings.planning().faulty(), settings.saving(),
                settings.loaded());
        settings.refresh();
    }

    public SettingsModel settings() {
        return settings;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public ObjectProperty<Source> source() {
        return source;
    }

    /** Null until one was chosen. */
    public ObjectProperty<@Nullable Path> folder() {
        return folder;
    }

    /** Whether the next step can be taken. */
    public BooleanBinding ready() {
        return ready;
    }

    /** Where Vigie keeps its data on this computer. */
    public Path home() {
        return access.setup().local().home();
    }

    public SyncStatus sync() {
        return workshop.sync();
    }

    /** The next step; the last one before the reading writes everything and begins it. */
    public void next() {
        if (!ready.get()) {
            return;
        }
        switch (step.get()) {
            case WELCOME -> step.set(Step.SOURCE);
            case SOURCE -> step.set(Step.HOURS);
            case HOURS -> begin();
            case READING -> home(true);
        }
    }

    public void back() {
        switch (step.get()) {
            case SOURCE -> step.set(Step.WELCOME);
            case HOURS -> step.set(Step.SOURCE);
            case WELCOME, READING -> {
                // nowhere to go back to
            }
        }
    }

    private void begin() {
        if (settings.changed().get()) {
            settings.save(this::read);
        } else {
            read();
        }
    }

    private void read() {
        step.set(Step.READING);
        Path chosen = folder.get();
        if (source.get() == Source.FOLDER && chosen != null) {
            kit.tasks().of(() -> shared.importFolder(chosen)).onError(Throwable.class, kit.notices()::failed).start();
        } else if (!settings.local().needsReopening()) {
            workshop.synchronise();
        }
    }

    /** Opens the demonstration beside this window. */
    public void demonstrate() {
        kit.tasks().of(access.setup().demonstration()::start)
                .onSuccess(started -> kit.notices().done(kit.texts().get("assistant.demo.started")))
                .onError(Throwable.class, kit.notices()::failed).start();
    }

    /** To the home screen; not asked again at the next start. */
    public void skip() {
        home(false);
    }

    private void home(boolean done) {
        if (!done) {
            kit.memory().remember(SKIPPED, "true");
        }
        kit.navigator().open(new Place.Overview());
    }

    public void dispose() {
        settings.dispose();
    }
}
