package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.BackupStatus;
import fr.vigie.pipeline.Workshop;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.help.HelpBook;
import fr.vigie.ui.help.HelpWindow;
import fr.vigie.ui.tv.TvWindow;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk over the real window by keyboard, on the fake workshop, reading figures back from the screen. */
class DesktopTest {
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final NoMemory memory = new NoMemory();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;

    private void open(CompletableFuture<Workshop> promise) throws Exception {
        Desktop.Parts parts = new Desktop.Parts(() -> promise, new UiSettings(Locale.FRANCE, Theme.LIGHT), memory,
                dialogs, () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, "0.1.0", false, FakeSetup.none(),
                () -> closed.set(true));
        Fx.run(() -> {
            stage = new Stage();
            desktop = new Desktop(parts);
            desktop.open(stage);
        });
    }

    private void open() throws Exception {
        open(CompletableFuture.completedFuture(workshop));
        await("the rows are there", () -> !all(".row").isEmpty());
    }

    private void await(String what, java.util.function.BooleanSupplier condition) throws Exception {
        Fx.await(what, () -> {
            Objects.requireNonNull(desktop).pulse();
            return Objects.requireNonNull(desktop).settled() && condition.getAsBoolean();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).hide();
            Objects.requireNonNull(desktop).close();
        });
        assertThat(closed).isTrue();
    }

    private Parent root() {
        return Objects.requireNonNull(stage).getScene().getRoot();
    }

    private List<Node> all(String selector) {
        root().applyCss();
        root().layout();
        return List.copyOf(root().lookupAll(selector));
    }

    private List<String> texts(String selector) {
        return all(selector).stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList();
    }

    private boolean says(String text) {
        return texts(".label").stream().anyMatch(text::equals);
    }

    private void press(KeyCode code, boolean control) throws Exception {
        Fx.run(() -> {
            Node focused = Objects.requireNonNull(stage).getScene().getFocusOwner();
            Event.fireEvent(focused == null ? root() : focused,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
    }

    @Test
    void the_window_is_there_before_the_database_and_says_so() throws Exception {
        CompletableFuture<Workshop> promise = new CompletableFuture<>();
        open(promise);
        Fx.run(() -> assertThat(says("Ouverture de la base de données…")).isTrue());
        promise.complete(workshop);
        await("the rows are there", () -> all(".row").size() == 4);
    }

    @Test
    void a_database_that_does_not_start_is_explained_with_a_next_step() throws Exception {
        open(CompletableFuture.failedFuture(new VigieException(Fault.DATABASE_UNREACHABLE, "db.example")));
        Fx.await("the failure is shown", () -> texts(".button").contains("_Réessayer"));
        Fx.run(() -> assertThat(texts(".placeholder-text")).anyMatch(text -> text.contains("DATABASE_UNREACHABLE")));
    }

    @Test
    void a_backup_that_failed_is_told_once_and_stays_in_the_status_bar() throws Exception {
        open();
        Fx.run(() -> assertThat(says("base de données")).isTrue());
        workshop.backups = new BackupStatus(true, null, new VigieException(Fault.BACKUP_DISK_FULL, "/sauvegardes/x.zip"));
        await("the failure is shown", () -> texts(".notice-title").stream().anyMatch(text -> text.contains("/sauvegardes/x.zip")));
        Fx.run(() -> assertThat(says("base de données\u00a0: sauvegarde en échec")).isTrue());
        workshop.backups = new BackupStatus(true, FakeWorkshop.NOW, null);
        await("all is well again", () -> says("base de données"));
    }

    @Test
    void the_home_screen_shows_the_workshops_own_figures_worst_first() throws Exception {
        open();
        Fx.call(() -> {
            var day = workshop.snapshot(null).centres().getFirst();
            int pieces = Objects.requireNonNull(day.session()).figures().pieces();
            assertThat(texts(".row-title")).containsExactly("DEM12 Ligne 2", "DEM12", "DEMALU", "SU12");
            assertThat(texts(".row-figure")).contains(String.valueOf(pieces));
            return day;
        });
        Fx.run(() -> ((ToggleButton) all(".toggle-button").stream()
                .filter(node -> node instanceof ToggleButton button && "Par _type".equals(button.getText())).findFirst().orElseThrow())
                .fire());
        assertThat(memory.recall("atelier.order")).contains("TYPE");
    }

    /** Labels whose text does not fit and ends in dots. */
    private List<String> cutTexts() {
        return all(".label").stream()
                .filter(node -> seen(node) && node instanceof Label label && label.getText() != null
                        && label.lookup(".text") instanceof Text shown && !shown.getText().equals(plain(label)))
                .map(node -> ((Label) node).getText() + " in " + node.getParent().getStyleClass()).toList();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    /** Without the mark of its mnemonic. */
    private static String plain(Label label) {
        return label.isMnemonicParsing() || label.getStyleClass().contains("label") && label.getParent() instanceof MenuButton
                ? label.getText().replace("_", "")
                : label.getText();
    }

    @Test
    void no_text_is_cut_at_1280_pixels_even_with_four_digits_an_hour() throws Exception {
        open();
        Fx.run(() -> {
            all(".rhythm-figure").forEach(node -> ((Label) node).setText("1\u202F234"));
            assertThat(cutTexts()).isEmpty();
            all(".row").getFirst().requestFocus();
        });
        press(KeyCode.ENTER, false);
        await("the dashboard is there", () -> !all(".strip-value").isEmpty());
        Fx.run(() -> assertThat(cutTexts()).isEmpty());
    }

    @Test
    void enter_opens_a_row_and_escape_goes_back() throws Exception {
        open();
        Fx.run(() -> all(".row").getFirst().requestFocus());
        press(KeyCode.DOWN, false);
        press(KeyCode.ENTER, false);
        await("the dashboard is there", () -> !all(".strip-value").isEmpty());
        Fx.call(() -> {
            int pieces = Objects.requireNonNull(workshop.centre(1, FakeWorkshop.NOW.toLocalDate()).day().session()).figures().pieces();
            assertThat(texts(".strip-value").getFirst()).isEqualTo(String.valueOf(pieces));
            assertThat(texts(".screen-subtitle")).containsExactly("Centre PVC");
            assertThat(texts(".situation")).containsExactly("arrêt en cours depuis 14:07");
            return pieces;
        });
        press(KeyCode.ESCAPE, false);
        await("the rows are back", () -> all(".row").size() == 4);
    }

    @Test
    void a_centre_opens_today_and_the_day_before_is_one_step_away() throws Exception {
        open();
        Fx.run(() -> Objects.requireNonNull(desktop).open(new Place.Centre(3, null)));
        await("DEMALU is there", () -> texts(".screen-title").contains("DEMALU") && !all(".strip-value").isEmpty());
        Fx.run(() -> all(".left-pill").stream().filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow().fire());
        await("yesterday ended", () -> texts(".situation").contains("fin de poste à 20:15"));
        Fx.run(() -> ((DatePicker) all(".date-picker").getFirst()).setValue(FakeWorkshop.NOW.toLocalDate().minusDays(3)));
        await("Sunday is empty and says so", () -> says("Pas de session le dimanche 25 mai 2025"));
        assertThat(memory.recall("window.place")).contains("centre 3");
    }

    @Test
    void synchronising_shows_true_progress_and_can_be_cancelled() throws Exception {
        open();
        Fx.run(() -> ((Button) all(".primary").getFirst()).fire());
        Fx.run(() -> {
            assertThat(says("12 sur 34 fichiers · 3,4\u202fMo sur 9,8\u202fMo · reste 14\u202fs")).isTrue();
            Button cancel = (Button) all(".primary").getFirst();
            assertThat(cancel.getText()).isEqualTo("_Annuler");
            cancel.fire();
            assertThat(cancel.getText()).isEqualTo("_Synchroniser maintenant");
        });
        assertThat(workshop.sync().running()).isFalse();
    }

    @Test
    void control_e_exports_what_is_shown(@TempDir Path folder) throws Exception {
        open();
        dialogs.saveTo = folder.resolve("stats.csv");
        press(KeyCode.E, true);
        await("it is written", () -> workshop.exported.contains(folder.resolve("stats.csv")));
    }

    @Test
    void a_failure_later_on_keeps_the_data_and_says_what_happened() throws Exception {
        open();
        workshop.failure = new VigieException(Fault.DATABASE_LOST);
        press(KeyCode.F5, false);
        await("the notice is shown", () -> texts(".label").stream().anyMatch(text -> text != null && text.contains("DATABASE_LOST")));
        Fx.run(() -> assertThat(all(".row")).hasSize(4));
    }

    @Test
    void an_empty_workshop_and_an_unset_one_name_the_next_step() throws Exception {
        workshop.empty = true;
        open(CompletableFuture.completedFuture(workshop));
        await("it is empty", () -> says("Aucun centre pour l’instant"));
        workshop.configured = false;
        press(KeyCode.F5, false);
        await("nothing is configured", () -> says("Aucune source de fichiers n’est configurée"));
    }

    @Test
    void f11_fills_the_screen_with_the_rows_and_escape_leaves_it() throws Exception {
        open();
        press(KeyCode.F11, false);
        Fx.run(() -> {
            TvWindow tv = Objects.requireNonNull(desktop).tv().orElseThrow();
            assertThat(tv.stage().isFullScreen()).isTrue();
            Parent wall = tv.stage().getScene().getRoot();
            wall.applyCss();
            wall.layout();
            assertThat(wall.lookupAll(".tv-row")).hasSize(4).allSatisfy(row -> assertThat(row.getAccessibleText()).isNotBlank());
            assertThat(((Label) wall.lookup(".tv-clock")).getText()).isEqualTo("14:30");
        });
        workshop.failure = new VigieException(Fault.DATABASE_LOST);
        press(KeyCode.F5, false);
        await("the failure came", () -> texts(".label").stream().anyMatch(text -> text != null && text.contains("DATABASE_LOST")));
        Fx.run(() -> {
            TvWindow tv = Objects.requireNonNull(desktop).tv().orElseThrow();
            tv.tick();
            assertThat(((Label) tv.stage().getScene().getRoot().lookup(".tv-age")).getText()).startsWith("base de données injoignable");
            assertThat(tv.stage().getScene().getRoot().lookupAll(".tv-row")).hasSize(4);
            Event.fireEvent(tv.stage().getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(desktop.tv()).isEmpty();
        });
    }

    @Test
    void f1_opens_the_guide_at_the_page_of_the_screen() throws Exception {
        open();
        Fx.run(() -> Objects.requireNonNull(desktop).open(new Place.Stops(null, null)));
        press(KeyCode.F1, false);
        Fx.run(() -> {
            Parent help = Objects.requireNonNull(desktop).help().orElseThrow().stage().getScene().getRoot();
            help.applyCss();
            help.layout();
            assertThat(((Label) help.lookup(".help-title")).getText()).isEqualTo("Arrêts et attentes");
            assertThat(help.lookupAll(".help-text")).hasSizeGreaterThan(2);
            Event.fireEvent(help, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(desktop.help()).isEmpty();
        });
    }

    @Test
    void every_page_of_the_guide_can_be_drawn() throws Exception {
        open();
        press(KeyCode.F1, false);
        for (HelpBook.Page page : HelpBook.load().pages()) {
            Fx.run(() -> {
                HelpWindow help = Objects.requireNonNull(desktop).help().orElseThrow();
                help.show(page.anchor());
                assertThat(((Label) help.stage().getScene().getRoot().lookup(".help-title")).getText()).isEqualTo(page.title());
            });
        }
    }

    private static final List<Place> EVERYWHERE = List.of(new Place.Overview(), new Place.Centre(1, null), new Place.Comparison(),
            new Place.Sessions(), new Place.Stops(null, null), new Place.Orders(), new Place.Sync(null), new Place.Quality(),
            new Place.RawLog(null), new Place.Settings(null), new Place.About(), new Place.Settings(Place.Settings.ASSISTANT));

    private void changes(int times, List<WeakReference<Node>> left) throws Exception {
        for (int i = 0; i < times; i++) {
            Place place = EVERYWHERE.get(i % EVERYWHERE.size());
            Fx.run(() -> Objects.requireNonNull(desktop).open(place));
            // half of them are left before their data came
            if (i % 2 == 0) {
                await("it is calm", () -> true);
            }
            Fx.run(() -> all(".screen").forEach(node -> left.add(new WeakReference<>(node))));
        }
        Fx.run(() -> Objects.requireNonNull(desktop).open(new Place.Overview()));
        await("it is calm", () -> !all(".row").isEmpty());
        Fx.await("all but the last screens are collected", () -> {
            System.gc();
            return left.stream().filter(reference -> reference.get() != null).count() <= 3;
        });
    }

    /**
     * Bytes of live objects by class. Arrays of int are left out: those are textures of JavaFX's software renderer, which keeps a bounded pool
     * of them.
     */
    private static Map<String, Long> heap() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[]{new String[0]},
                new String[]{String[].class.getName()});
        return histogram.lines().map(line -> line.strip().split("\\s+")).filter(parts -> parts.length > 3 && parts[0].endsWith(":"))
                .filter(parts -> !parts[3].equals("[I"))
                .collect(Collectors.toMap(parts -> parts[3], parts -> Long.parseLong(parts[2]), Long::sum));
    }

    private static Map<String, Long> grown(Map<String, Long> before) throws Exception {
        Map<String, Long> grown = new TreeMap<>();
        heap().forEach((name, bytes) -> {
            long more = bytes - before.getOrDefault(name, 0L);
            if (more > 1_000_000) {
                grown.put(name, more);
            }
        });
        return grown;
    }

    /** Timers, too: a running one holds what it moves. */
    @Test
    void a_hundred_changes_of_screen_leave_nothing_behind() throws Exception {
        open();
        changes(2 * EVERYWHERE.size(), new ArrayList<>());
        int threads = Thread.activeCount();
        Map<String, Long> used = heap();
        changes(100, new ArrayList<>());
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!grown(used).isEmpty() && System.nanoTime() < deadline) {
            Fx.run(() -> Objects.requireNonNull(desktop).pulse());
        }
        assertThat(grown(used)).as("bytes that stay, by class").isEmpty();
    }
}
