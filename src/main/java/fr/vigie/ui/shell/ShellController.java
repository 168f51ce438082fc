package fr.vigie.ui.shell;

import fr.vigie.pipeline.OrdersStatus;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.overview.OverviewModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The window's frame: rail, top bar, status bar; opens one screen at a time and drives it once a second. */
public final class ShellController implements Navigator {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final String PLACE = "window.place";
    private static final int STEPS_BACK = 30;

    private final Messages texts;
    private final Messages faults;
    private final Figures figures;
    private final StatusTexts words;
    private final Memory memory;
    private final String versionText;
    private final boolean demonstration;
    private @Nullable Connection connection;
    private @Nullable Screen screen;
    private Rail rail;
    private NoticeBar notices;
    private final Runnable help;
    private Place place = new Place.Overview();
    private final Deque<Place> came = new ArrayDeque<>();
    private long seenVersion = Long.MIN_VALUE;
    private boolean wasRunning;
    private boolean arrived;
    private DatabaseMark mark;

    @FXML
    private BorderPane root;
    @FXML
    private Label demo;
    @FXML
    private VBox screens;
    @FXML
    private VBox centres;
    @FXML
    private VBox data;
    @FXML
    private NotificationPane notification;
    @FXML
    private StackPane header;
    @FXML
    private StackPane stage;
    @FXML
    private Placeholder placeholder;
    @FXML
    private Button sync;
    @FXML
    private FontIcon syncIcon;
    @FXML
    private Label source;
    @FXML
    private Label database;
    @FXML
    private Label erp;
    @FXML
    private HBox progress;
    @FXML
    private ProgressBar progressBar;
    @FXML
    private Label progressText;
    @FXML
    private Label next;
    @FXML
    private Label version;

    private record Connection(Workshop workshop, OverviewModel model, Function<Place, Screen> screens) {}

    @SuppressWarnings("NullAway.Init")
    public ShellController(Messages texts, Messages faults, Figures figures, Memory memory, String version, boolean demo,
            Runnable help) {
        this.texts = texts;
        this.faults = faults;
        this.figures = figures;
        this.words = new StatusTexts(texts, figures);
        this.memory = memory;
        this.versionText = version;
        this.demonstration = demo;
        this.help = help;
    }

    /** What is shown, or will be once there is a database. */
    public Place place() {
        return place;
    }

    @FXML
    private void onHelp() {
        help.run();
    }

    @FXML
    private void initialize() {
        rail = new Rail(texts, this::open, screens, centres, data);
        notices = new NoticeBar(notification, texts, faults);
        demo.setVisible(demonstration);
        version.setText(texts.get("shell.version", versionText));
        sync.setText(texts.get("sync.start"));
        sync.setDisable(true);
        progress.setVisible(false);
        source.setVisible(false);
        erp.setVisible(false);
        erp.managedProperty().bind(erp.visibleProperty());
        mark = new DatabaseMark(database, texts, figures, error -> notices.failed(error));
        mark.starting();
        placeholder.busy(texts.get("shell.starting"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Only once the window was loaded. */
    public Notices notices() {
        return notices;
    }

    /** The same, to be had before the window was loaded. */
    public Notices lateNotices() {
        return new Notices() {
            @Override
            public void failed(Throwable error) {
                notices.failed(error);
            }

            @Override
            public void done(String sentence) {
                notices.done(sentence);
            }
        };
    }

    /**
     * The database answers: the screens come.
     *
     * @param makers makes each screen anew
     */
    public void ready(Workshop workshop, OverviewModel model, Function<Place, Screen> makers) {
        connection = new Connection(workshop, model, makers);
        sync.setDisable(false);
        source.setVisible(true);
        mark.ready();
        model.snapshot().subscribe(this::arrived);
        model.failure().subscribe(mark::failure);
        rail.show(List.of());
        go(place);
        pulse();
    }

    /** The database is closed and opened anew. */
    public void reopening() {
        connection = null;
        if (screen != null) {
            screen.dispose();
            screen = null;
        }
        seenVersion = Long.MIN_VALUE;
        sync.setDisable(true);
        header.getChildren().clear();
        stage.getChildren().setAll(placeholder);
        placeholder.busy(texts.get("shell.starting"));
        mark.starting();
    }

    /** The database never came. */
    public void failed(Throwable error, Runnable retry) {
        Notice notice = Notice.of(error, faults);
        mark.ready();
        mark.failure(error);
        placeholder.say(Material2AL.ERROR_OUTLINE, notice.what(), notice.advice() + "\n" + texts.get("notice.only", notice.code()),
                new Placeholder.Step(texts.get("action.retry"), retry));
    }

    private void arrived(@Nullable WorkshopSnapshot snapshot) {
        if (snapshot != null) {
            boolean first = !arrived;
            arrived = true;
            rail.show(snapshot.centres());
            rail.note(new Place.Stops(null, null), snapshot.toJustify() == 0 ? "" : String.valueOf(snapshot.toJustify()));
            if (first) {
                memory.recall(PLACE).flatMap(Places::read).filter(rail::leadsTo).ifPresent(this::open);
            }
        }
    }

    /** Once a second, on the FX thread: nothing here blocks. */
    public void pulse() {
        Connection live = connection;
        if (live == null) {
            return;
        }
        long now = live.workshop().version();
        if (now != seenVersion) {
            seenVersion = now;
            reload(live);
        }
        show(live.workshop().sync());
        show(live.workshop().orders().status());
        mark.show(live.workshop().backups());
        Objects.requireNonNull(screen).tick();
    }

    private void reload(Connection live) {
        live.model().refresh();
        if (!(place instanceof Place.Overview)) {
            Objects.requireNonNull(screen).refresh();
        }
    }

    private void show(OrdersStatus status) {
        erp.setVisible(status.configured());
        erp.setText(words.erp(status));
        erp.pseudoClassStateChanged(TROUBLE, status.lastFault() != null);
        erp.pseudoClassStateChanged(IDLE, status.lastGood() == null);
    }

    private void show(SyncStatus status) {
        source.setText(words.source(status));
        source.pseudoClassStateChanged(TROUBLE, status.lastFault() != null || status.filesFailed() > 0);
        source.pseudoClassStateChanged(IDLE, status.source() == null || status.lastEnd() == null);
        next.setText(words.next(status));
        progress.setVisible(status.running());
        progressBar.setProgress(status.progress().fraction().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        progressText.setText(words.progress(status.progress()));
        sync.setText(texts.get(status.running() ? "sync.cancel" : "sync.start"));
        syncIcon.setIconCode(status.running() ? Material2AL.CLOSE : Material2MZ.SYNC);
        if (wasRunning && !status.running() && status.lastFault() != null) {
            notices.failed(status.lastFault());
        }
        wasRunning = status.running();
    }

    /** Remembered for the next start. */
    @Override
    public void open(Place where) {
        if (connection != null && (!where.equals(place) || screen == null)) {
            leave(() -> {
                if (!where.sameEntry(place)) {
                    came.push(place);
                    if (came.size() > STEPS_BACK) {
                        came.removeLast();
                    }
                }
                memory.remember(PLACE, Places.text(where));
                go(where);
            });
        }
    }

    /** Calls {@code go} once the screen that is open lets go of the user. */
    public void leave(Runnable go) {
        if (screen == null) {
            go.run();
        } else {
            screen.leave(go);
        }
    }

    @Override
    public void back() {
        if (connection != null && !(place instanceof Place.Overview)) {
            leave(() -> {
                Place before = came.isEmpty() ? new Place.Overview() : came.pop();
                memory.remember(PLACE, Places.text(before));
                go(before);
            });
        }
    }

    private void go(Place where) {
        Connection live = Objects.requireNonNull(connection);
        if (screen != null) {
            screen.dispose();
        }
        place = where;
        Screen opened = live.screens().apply(where);
        screen = opened;
        header.getChildren().setAll(opened.header());
        stage.getChildren().setAll(opened.view());
        rail.select(where);
    }

    @FXML
    private void onSync() {
        if (connection != null) {
            Workshop workshop = connection.workshop();
            if (workshop.sync().running()) {
                workshop.cancel();
            } else {
                workshop.synchronise();
            }
            pulse();
        }
    }

    private void onKey(KeyEvent event) {
        if (screen == null || connection == null) {
            return;
        }
        boolean taken = true;
        if (event.getCode() == KeyCode.F5) {
            reload(connection);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (!notices.hide()) {
                back();
            }
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
            screen.export();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            screen.find();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            screen.save();
        } else {
            taken = event.isShortcutDown() && digit(event.getCode());
        }
        if (taken) {
            event.consume();
        }
    }

    /** Ctrl+1…9; by key code, so that it also works where digits need Shift. */
    private boolean digit(KeyCode code) {
        Place entry = code.isDigitKey()
                ? rail.place(1 + code.ordinal() - (code.isKeypadKey() ? KeyCode.NUMPAD1 : KeyCode.DIGIT1).ordinal())
                : null;
        if (entry != null) {
            open(entry);
        }
        return entry != null;
    }

    /** Leaves the screen for good. */
    public void close() {
        if (screen != null) {
            screen.dispose();
        }
    }
}
