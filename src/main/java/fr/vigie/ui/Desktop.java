package fr.vigie.ui;

import fr.vigie.config.UiSettings;
import fr.vigie.model.Centre;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreController;
import fr.vigie.ui.centre.CentreModel;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.FileDialogs;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.fx.Tasks;
import fr.vigie.ui.fx.Theming;
import fr.vigie.ui.overview.OverviewController;
import fr.vigie.ui.overview.OverviewModel;
import fr.vigie.ui.overview.OverviewRow;
import fr.vigie.ui.shell.Screens;
import fr.vigie.ui.shell.ShellController;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The desktop: joins the window, its screens and the workshop they show. */
public final class Desktop {
    private final Parts parts;
    private final Messages texts;
    private final Messages faults;
    private final Figures figures;
    private final Theming theming = new Theming(1);
    private final ShellController shell;
    private final ExecutorService background;
    private final Tasks tasks;
    private final Timeline poll = new Timeline(new KeyFrame(Duration.seconds(1), event -> pulse()));
    private final FxmlLoader loader;
    private @Nullable OverviewModel overview;
    private @Nullable Exports exports;
    private @Nullable Workshop workshop;

    /**
     * What the desktop is given.
     *
     * @param workshop starts opening the workshop and promises it; called again when the user tries again after a failure
     * @param onClose called once, when the window closed; on the FX thread, so short
     */
    public record Parts(Supplier<CompletionStage<Workshop>> workshop, UiSettings settings, Memory memory, FileDialogs dialogs,
            InstantSource clock, ZoneId zone, String version, boolean demo, Runnable onClose) {}

    /** Call on the FX thread. */
    public Desktop(Parts parts) {
        this.parts = parts;
        this.texts = new Messages("ui", parts.settings().language());
        this.faults = new Messages("faults", parts.settings().language());
        this.figures = new Figures(parts.settings().language(), parts.zone());
        this.shell = new ShellController(texts, faults, figures, parts.memory(), parts.version(), parts.demo());
        this.background = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("vigie-screen-", 1).factory());
        this.tasks = new Tasks(background, Platform::runLater, error -> notices().failed(error));
        this.loader = new FxmlLoader(controllers(), texts.bundle());
    }

    /** Shows the window and returns when it was closed. Starts JavaFX; call once a process, not on the FX thread. */
    public static void run(Parts parts) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Desktop desktop = new Desktop(parts);
            Stage stage = new Stage();
            stage.setOnHidden(event -> {
                desktop.close();
                closed.countDown();
            });
            desktop.open(stage);
        });
        closed.await();
        Platform.exit();
    }

    /** Fills the stage and shows it at once, the workshop may come later. */
    public void open(Stage stage) {
        Parent root = loader.<ShellController>load(Fxml.SHELL).root();
        Scene scene = new Scene(root, 1280, 720);
        theming.apply(scene, parts.settings().theme());
        stage.setScene(scene);
        stage.setTitle(texts.get(parts.demo() ? "app.title.demo" : "app.title"));
        for (int size : new int[]{16, 32, 48, 128, 256}) {
            stage.getIcons().add(new Image(Objects.requireNonNull(Desktop.class.getResourceAsStream("/icons/vigie-" + size + ".png"))));
        }
        new WindowMemory(parts.memory()).attach(stage);
        stage.show();
        connect();
        poll.setCycleCount(Animation.INDEFINITE);
        poll.play();
    }

    private void connect() {
        parts.workshop().get().whenComplete((opened, error) -> Platform.runLater(() -> {
            if (error == null) {
                ready(opened);
            } else {
                shell.failed(error instanceof CompletionException wrapped && wrapped.getCause() != null ? wrapped.getCause() : error,
                        this::connect);
            }
        }));
    }

    private void ready(Workshop opened) {
        workshop = opened;
        exports = new Exports(opened, tasks, parts.dialogs(), notices(), texts);
        overview = new OverviewModel(opened, tasks, parts.clock(), texts, figures, parts.memory(), notices());
        shell.ready(opened, overview, new Screens() {
            @Override
            public Screen overview() {
                return loader.<OverviewController>load(Fxml.OVERVIEW).controller();
            }

            @Override
            public Screen centre(long centreId) {
                CentreController centre = loader.<CentreController>load(Fxml.CENTRE).controller();
                centre.open(centreId, name(centreId));
                return centre;
            }
        });
    }

    private Map<Class<?>, Supplier<?>> controllers() {
        return Map.of(ShellController.class, () -> shell, OverviewController.class, this::overviewController, OverviewRow.class,
                () -> new OverviewRow(theming.look(), shell::open), CentreController.class, this::centreController);
    }

    private CentreController centreController() {
        WorkshopSnapshot snapshot = Objects.requireNonNull(overview).snapshot().get();
        LocalDate today = snapshot == null ? LocalDate.ofInstant(parts.clock().instant(), parts.zone()) : snapshot.day();
        CentreModel model = new CentreModel(Objects.requireNonNull(workshop), tasks, notices(), parts.clock(), texts, figures, today);
        return new CentreController(model, Objects.requireNonNull(exports), shell::home, texts, faults, figures, theming.look());
    }

    private String name(long centreId) {
        WorkshopSnapshot snapshot = Objects.requireNonNull(overview).snapshot().get();
        return snapshot == null
                ? ""
                : snapshot.centres().stream().map(CentreDay::centre).filter(centre -> centre.id() == centreId).map(Centre::name).findFirst()
                        .orElse("");
    }

    private OverviewController overviewController() {
        Workshop live = Objects.requireNonNull(workshop);
        return new OverviewController(Objects.requireNonNull(overview), loader, Objects.requireNonNull(exports), live::synchronise, texts,
                faults, theming.look());
    }

    private Notices notices() {
        return shell.notices();
    }

    /** One beat of the poll; tests and pictures beat by hand. */
    public void pulse() {
        shell.pulse();
    }

    /** Whether everything asked for so far is on the screen. */
    public boolean settled() {
        return workshop != null && tasks.pending() == 0;
    }

    /** Opens a centre's screen. */
    public void show(long centreId) {
        shell.open(centreId);
    }

    /** Stops polling and loading. Call on the FX thread. */
    public void close() {
        poll.stop();
        shell.close();
        background.shutdownNow();
        parts.onClose().run();
    }
}
