package fr.vigie.ui;

import fr.vigie.config.UiSettings;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Controllers;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.FileDialogs;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Tasks;
import fr.vigie.ui.fx.Theming;
import fr.vigie.ui.help.HelpBook;
import fr.vigie.ui.help.HelpTopics;
import fr.vigie.ui.help.HelpWindow;
import fr.vigie.ui.settings.AssistantModel;
import fr.vigie.ui.settings.SettingsAccess;
import fr.vigie.ui.settings.Setup;
import fr.vigie.ui.shell.ShellController;
import fr.vigie.ui.tv.TvWindow;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The desktop: joins the window, its screens and the workshop they show. */
public final class Desktop implements Navigator {
    private final Parts parts;
    private final Messages texts;
    private final Messages faults;
    private final Theming theming;
    private final ShellController shell;
    private final ExecutorService background;
    private final Tasks tasks;
    private final Timeline poll = new Timeline(new KeyFrame(Duration.seconds(1), event -> pulse()));
    private final Kit kit;
    private final FxmlLoader loader;
    private Subscription firstStart = Subscription.EMPTY;
    private boolean ready;
    private @Nullable FxmlLoader tvScreens;
    private @Nullable TvWindow tv;
    private @Nullable HelpWindow help;
    private @Nullable Stage window;

    /**
     * What the desktop is given.
     *
     * @param workshop starts opening the workshop and promises it; called again when the user tries again after a failure
     * @param setup what can be set on this computer
     * @param onClose called once, when the window closed; on the FX thread, so short
     */
    public record Parts(Supplier<CompletionStage<Workshop>> workshop, UiSettings settings, Memory memory, FileDialogs dialogs,
            InstantSource clock, ZoneId zone, String version, boolean demo, Setup setup, Runnable onClose) {}

    /** Call on the FX thread. */
    public Desktop(Parts parts) {
        this.parts = parts;
        this.theming = new Theming(parts.settings().theme(), parts.settings().scale());
        this.texts = new Messages("ui", parts.settings().language());
        this.faults = new Messages("faults", parts.settings().language());
        Figures figures = new Figures(parts.settings().language(), parts.zone());
        this.shell = new ShellController(texts, faults, figures, parts.memory(), parts.version(), parts.demo(), this::openHelp);
        this.background = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().name("vigie-screen-", 1).factory());
        this.tasks = new Tasks(background, Platform::runLater, error -> shell.notices().failed(error));
        this.kit = new Kit(texts, faults, figures, theming.look(), tasks, shell.lateNotices(), parts.dialogs(), parts.memory(),
                parts.clock(), parts.zone(), shell);
        this.loader = new FxmlLoader(new Controllers().with(ShellController.class, () -> shell), texts.bundle());
    }

    /**
     * Shows the window and returns when it was closed. Starts JavaFX; call once a process, not on the FX thread.
     *
     * @param opened told once the window is open, on the FX thread
     */
    public static void run(Parts parts, BiConsumer<Desktop, Stage> opened) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Desktop desktop = new Desktop(parts);
            Stage stage = new Stage();
            stage.setOnHidden(event -> {
                desktop.close();
                closed.countDown();
            });
            desktop.open(stage);
            opened.accept(desktop, stage);
        });
        closed.await();
        Platform.exit();
    }

    /** Fills the stage and shows it at once, the workshop may come later. */
    public void open(Stage stage) {
        Parent root = loader.<ShellController>load(Fxml.SHELL).root();
        Scene scene = new Scene(root, 1280, 720);
        theming.dress(scene);
        stage.setScene(scene);
        stage.setTitle(texts.get(parts.demo() ? "app.title.demo" : "app.title"));
        for (int size : new int[]{16, 32, 48, 128, 256}) {
            stage.getIcons().add(new Image(Objects.requireNonNull(Desktop.class.getResourceAsStream("/icons/vigie-" + size + ".png"))));
        }
        new WindowMemory(parts.memory()).attach(stage);
        stage.setOnCloseRequest(event -> {
            event.consume();
            shell.leave(stage::hide);
        });
        window = stage;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F11) {
                event.consume();
                openTv();
            } else if (event.getCode() == KeyCode.F1) {
                event.consume();
                openHelp();
            }
        });
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
        ready = true;
        ScreenMaker screens = new ScreenMaker(opened, kit,
                new SettingsAccess(parts.setup(), theming, this::reopen, parts.version(), parts.demo()),
                this::openTv);
        tvScreens = screens.loaderOfScreens();
        shell.ready(opened, screens.overview(), screens::make);
        firstStart = Subscription.combine(firstStart, screens.overview().snapshot().subscribe(snapshot -> welcome(opened, snapshot)));
    }

    /** Where nothing is set and nothing was read yet, the assistant stands instead of an empty home screen. */
    private void welcome(Workshop opened, @Nullable WorkshopSnapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        firstStart.unsubscribe();
        if (snapshot.centres().isEmpty() && opened.sync().source() == null
                && parts.memory().recall(AssistantModel.SKIPPED).isEmpty()) {
            open(new Place.Settings(Place.Settings.ASSISTANT));
        }
    }

    /** Closes the workshop and opens it anew: its settings changed. */
    private void reopen() {
        ready = false;
        shell.reopening();
        connect();
    }

    /** One beat of the poll; tests and pictures beat by hand. */
    public void pulse() {
        shell.pulse();
    }

    /** Whether everything asked for so far is on the screen. */
    public boolean settled() {
        return ready && tasks.pending() == 0;
    }

    /** Opens the TV mode; does nothing while it is open, or before there is anything to show. */
    public void openTv() {
        if (tvScreens != null && window != null && tv().isEmpty()) {
            tv = new TvWindow(tvScreens, window, texts.get("tv.title"));
        }
    }

    /** Opens the guide at the page of the screen that is shown; each time anew, since theme and scale may have changed. */
    public void openHelp() {
        HelpWindow guide = help().orElseGet(() -> new HelpWindow(HelpBook.load(), Objects.requireNonNull(window), texts));
        guide.show(HelpTopics.of(shell.place()));
        help = guide;
    }

    /** The guide's window while it is open. */
    public Optional<HelpWindow> help() {
        return Optional.ofNullable(help).filter(opened -> opened.stage().isShowing());
    }

    /** The TV mode's window while it is open. */
    public Optional<TvWindow> tv() {
        return Optional.ofNullable(tv).filter(TvWindow::open);
    }

    @Override
    public void open(Place place) {
        shell.open(place);
    }

    @Override
    public void back() {
        shell.back();
    }

    /** Stops polling and loading. Call on the FX thread. */
    public void close() {
        poll.stop();
        tv().ifPresent(TvWindow::close);
        help().ifPresent(opened -> opened.stage().close());
        shell.close();
        background.shutdownNow();
        parts.onClose().run();
    }
}
