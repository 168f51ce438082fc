package fr.vigie.ui.settings;

import fr.vigie.config.LocalSettings;
import fr.vigie.config.LocalSettings.Draft;
import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Connections;
import fr.vigie.task.Cancellation;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Tasks;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Tries connections in the background with what stands in the fields, saved or not; one at once, to be cancelled at any time. */
public final class Trials {
    private final LocalSettings local;
    private final Connections connections;
    private final Supplier<Draft> draft;
    private final Tasks tasks;
    private final Messages texts;
    private final Messages faults;
    private final TrialWords words;
    private final Map<Server, ReadOnlyObjectWrapper<Trial>> shown = new EnumMap<>(Server.class);
    private @Nullable Cancellation cancellation;
    private Tasks.@Nullable Started started;

    /** What can be tried. */
    public enum Server {
        FTP,
        DATABASE,
        ERP
    }

    Trials(Setup setup, Supplier<Draft> draft, Kit kit) {
        this.local = setup.local();
        this.connections = setup.connections();
        this.draft = draft;
        this.tasks = kit.tasks();
        this.texts = kit.texts();
        this.faults = kit.faults();
        this.words = new TrialWords(kit.texts());
        for (Server server : Server.values()) {
            shown.put(server, new ReadOnlyObjectWrapper<>(Trial.NONE));
        }
    }

    public ReadOnlyObjectProperty<Trial> of(Server server) {
        return wrapper(server).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<Trial> wrapper(Server server) {
        return Objects.requireNonNull(shown.get(server));
    }

    /** One that is under way ends. */
    public void start(Server server) {
        cancel();
        Draft asked = draft.get();
        Cancellation own = new Cancellation();
        cancellation = own;
        wrapper(server).set(new Trial(Trial.State.RUNNING, texts.get("trial.running"), ""));
        started = tasks.of(() -> ask(server, local.preview(asked), own)).onSuccess(wrapper(server)::set)
                .onError(Throwable.class, error -> failed(server, error)).start();
    }

    private Trial ask(Server server, Settings settings, Cancellation own) throws VigieException {
        return switch (server) {
            case FTP -> words.ftp(connections.ftp(settings, own), settings);
            case DATABASE -> words.database(connections.database(settings, own));
            case ERP -> words.erp(connections.erp(settings, own));
        };
    }

    private void failed(Server server, Throwable error) {
        Notice notice = Notice.of(error, faults);
        wrapper(server).set(new Trial(Trial.State.FAILED, notice.what(), notice.advice()));
    }

    /** Ends what is under way; its answer does not come any more. */
    public void cancel() {
        if (started != null) {
            started.forget();
        }
        if (cancellation != null) {
            cancellation.request();
            cancellation = null;
        }
        shown.values().stream().filter(trial -> trial.get().state() == Trial.State.RUNNING).forEach(trial -> trial.set(Trial.NONE));
    }
}
