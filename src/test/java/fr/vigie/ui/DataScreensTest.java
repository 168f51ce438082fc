package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.ui.fx.Controllers;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.rawlog.LineRow;
import fr.vigie.ui.sync.SyncController;
import fr.vigie.ui.sync.SyncModel;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** <em>Journal brut</em> and <em>Synchronisation</em> on a real window. */
class DataScreensTest {
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeDialogs dialogs = new FakeDialogs();
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;

    private void open(Place place) throws Exception {
        Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.completedFuture(workshop),
                new UiSettings(Locale.FRANCE, Theme.LIGHT),
                new NoMemory(), dialogs, () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, "0.1.0", false, FakeSetup.none(), () -> {});
        Fx.run(() -> {
            stage = new Stage();
            desktop = new Desktop(parts);
            desktop.open(stage);
        });
        await("the window is there", () -> !all(".row").isEmpty());
        Fx.run(() -> Objects.requireNonNull(desktop).open(place));
        await("the screen is there", () -> all(".row").isEmpty() && !all(".screen").isEmpty());
    }

    private void await(String what, BooleanSupplier condition) throws Exception {
        Fx.await(what, () -> {
            Objects.requireNonNull(desktop).pulse();
            return Objects.requireNonNull(desktop).settled() && condition.getAsBoolean();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).hide();
            if (desktop != null) {
                desktop.close();
            }
        });
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

    private void press(KeyCode code, boolean control) throws Exception {
        Fx.run(() -> Event.fireEvent(Objects.requireNonNullElse(Objects.requireNonNull(stage).getScene().getFocusOwner(), root()),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }

    @SuppressWarnings("unchecked")
    private ListView<LineRow> lines() {
        return (ListView<LineRow>) all(".lines").getFirst();
    }

    private Button button(String text) {
        return all(".button").stream().filter(node -> node instanceof Button each && text.equals(each.getText())).map(Button.class::cast)
                .findFirst().orElseThrow(() -> new AssertionError(text + " is not among " + texts(".button")));
    }

    @Test
    void a_proof_opens_its_lines_highlighted_and_leads_on_to_the_day() throws Exception {
        workshop.raw.lastLine = 612;
        open(new Place.RawLog(new Place.Proof(1, FakeWorkshop.NOW.toLocalDate(), 1L, 588, 588, "Arrêt volontaire · 28 min 18 s")));
        await("its extent is known",
                () -> texts(".proof-words").contains("Arrêt volontaire · 28 min 18 s\u00a0: lignes 588–612"));
        Fx.run(() -> {
            assertThat(Objects.requireNonNull(lines().getSelectionModel().getSelectedItem().line()).number()).isEqualTo(588);
            List<String> marked = all(".line-cell").stream()
                    .filter(cell -> cell.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("proof")))
                    .map(cell -> ((Label) cell.lookup(".line-number")).getText()).sorted().toList();
            assertThat(marked).contains("588", "600").doesNotContain("587", "613");
            assertThat(texts(".trace-title")).contains("Pièce n° 214", "Journée");
            button("Voir la journée du centre").fire();
        });
        await("the day is there", () -> texts(".screen-title").contains("DEM12"));
    }

    @Test
    void by_keyboard_alone_one_searches_steps_and_copies() throws Exception {
        open(new Place.RawLog(null));
        await("the lines are there", () -> !all(".line-cell").isEmpty() && lines().getItems().size() == 1_600);
        press(KeyCode.F, true);
        Fx.run(() -> {
            Node focused = Objects.requireNonNull(stage).getScene().getFocusOwner();
            assertThat(focused.getStyleClass()).contains("rawlog-find");
            ((TextField) focused).setText("machinestop");
        });
        press(KeyCode.ENTER, false);
        await("the first is found", () -> texts(".rawlog-found").contains("1 sur 17"));
        press(KeyCode.ENTER, false);
        await("and the second", () -> texts(".rawlog-found").contains("2 sur 17"));
        Fx.run(() -> {
            assertThat(Objects.requireNonNull(lines().getSelectionModel().getSelectedItem().line()).number()).isEqualTo(118);
            lines().requestFocus();
            lines().getSelectionModel().selectRange(117, 119);
        });
        press(KeyCode.C, true);
        Fx.run(() -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("118\t20250528 ").contains("\n119\t"));
    }

    /** Labels whose text does not fit and ends in dots. */
    private List<String> cutTexts() {
        return all(".label").stream().filter(node -> node.isVisible() && node instanceof Label label && label.getText() != null
                && label.lookup(".text") instanceof Text shown && !shown.getText().equals(label.getText().replace("_", ""))
                && !label.isWrapText()
                && label.getParent() != null && label.localToScene(label.getBoundsInLocal()).getWidth() > 0)
                .map(node -> ((Label) node).getText()).toList();
    }

    @Test
    void no_text_of_either_screen_is_cut_at_1280_pixels() throws Exception {
        open(new Place.RawLog(null));
        await("the lines are there", () -> !all(".line-cell").isEmpty());
        Fx.run(() -> assertThat(cutTexts()).isEmpty());
        Fx.run(() -> Objects.requireNonNull(desktop).open(new Place.Sync(5L)));
        await("the files are there", () -> !all(".details").isEmpty() && !all(".table-row-cell").isEmpty());
        Fx.run(() -> assertThat(cutTexts()).isEmpty());
    }

    @Test
    void a_day_without_a_file_leads_to_one_that_has() throws Exception {
        open(new Place.RawLog(new Place.Proof(1, FakeWorkshop.NOW.toLocalDate().plusDays(9), null, 0, 0, "")));
        await("it says so", () -> texts(".placeholder-title").stream().anyMatch(text -> text.startsWith("Aucun fichier le")));
        Fx.run(() -> button("Aller au mer. 28 mai 2025").fire());
        await("the lines are there", () -> !all(".line-cell").isEmpty());
    }

    @Test
    void the_synchronisation_screen_shows_files_history_and_progress() throws Exception {
        open(new Place.Sync(null));
        await("the files are there", () -> texts(".toggle-button").contains("Fichiers (541)"));
        Fx.run(() -> {
            assertThat(texts(".card-hint")).contains("1–200 sur 541 fichiers, à voir d’abord");
            assertThat(texts(".icon-cell")).contains("En erreur", "Lu, à voir");
            workshop.synchronise();
        });
        await("it runs",
                () -> texts(".card-hint").stream().anyMatch(text -> text != null && text.startsWith("Lecture FTP\u00a0: 12 sur 34")));
        Fx.run(() -> {
            TableView<?> runs = all(".records").stream().map(TableView.class::cast).filter(table -> table.getItems().size() == 40)
                    .findFirst()
                    .orElseThrow();
            assertThat(runs.isVisible()).isTrue();
        });
        dialogs.folder = Path.of("/logs");
        Fx.run(() -> button("_Importer un dossier…").fire());
        assertThat(workshop.desk.asked).containsExactly("import [" + Path.of("/logs") + "]");
    }

    /** The screen alone in a window, answered by {@code yes}. */
    private FakeKit alone(boolean yes, List<String> questions) throws Exception {
        FakeKit fake = new FakeKit();
        Kit kit = fake.kit();
        Fx.run(() -> {
            Controllers controllers = new Controllers().with(SyncController.class,
                    () -> new SyncController(new SyncModel(workshop, kit), new Exports(workshop, kit), (owner, question) -> {
                        questions.add(question.title());
                        return yes;
                    }, kit));
            SyncController screen = new FxmlLoader(controllers, kit.texts().bundle()).<SyncController>load(Fxml.SYNC).controller();
            stage = new Stage();
            stage.setScene(new Scene(new VBox(screen.header(), screen.view()), 1070, 640));
            stage.show();
            screen.open(5L);
        });
        return fake;
    }

    @Test
    void setting_a_version_aside_asks_first() throws Exception {
        List<String> questions = new ArrayList<>();
        alone(false, questions);
        Fx.run(() -> button("É_carter cette version").fire());
        assertThat(questions).containsExactly("Écarter cette version\u00a0?");
        assertThat(workshop.desk.asked).isEmpty();
        Fx.run(() -> Objects.requireNonNull(stage).hide());

        alone(true, questions);
        Fx.run(() -> button("É_carter cette version").fire());
        assertThat(workshop.desk.asked).containsExactly("aside 5");
        Fx.run(() -> button("Réta_blir cette version").fire());
        assertThat(workshop.desk.asked).containsExactly("aside 5", "back 5");
        Fx.run(() -> assertThat(questions).last().isEqualTo("Rétablir cette version\u00a0?"));
    }

    @Test
    void columns_are_sorted_by_the_server() throws Exception {
        alone(true, new ArrayList<>());
        Fx.run(() -> {
            @SuppressWarnings("unchecked")
            TableView<Object> files = (TableView<Object>) all(".records").getFirst();
            var path = files.getColumns().stream().filter(column -> column.getId().equals("file.path")).findFirst().orElseThrow();
            files.getSortOrder().add(path);
            assertThat(workshop.desk.queries.getLast().order()).isEqualTo(fr.vigie.store.FileQuery.Order.PATH);
            assertThat(workshop.desk.queries.getLast().descending()).isFalse();
            path.setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
            assertThat(workshop.desk.queries.getLast().descending()).isTrue();
            files.getSortOrder().clear();
            assertThat(workshop.desk.queries.getLast().order()).isEqualTo(fr.vigie.store.FileQuery.Order.ATTENTION);
        });
    }

    @Test
    void folders_and_files_dropped_anywhere_are_imported(@TempDir Path folder) throws Exception {
        alone(true, new ArrayList<>());
        Fx.run(() -> {
            Node table = all(".records").getFirst();
            Dragboard board = dragboard(List.of(folder.toFile()));
            DragEvent over = fire(DragEvent.DRAG_OVER, table, board);
            assertThat(over.isConsumed() || over.isAccepted()).isTrue();
            assertThat(all(".sync-import").getFirst().getPseudoClassStates())
                    .anyMatch(state -> state.getPseudoClassName().equals("dropping"));
            fire(DragEvent.DRAG_DROPPED, table, board);
            assertThat(all(".sync-import").getFirst().getPseudoClassStates())
                    .noneMatch(state -> state.getPseudoClassName().equals("dropping"));
        });
        assertThat(workshop.desk.asked).containsExactly("import [" + folder + "]");
        Fx.run(() -> fire(DragEvent.DRAG_DROPPED, all(".records").getFirst(), dragboard(List.of())));
        assertThat(workshop.desk.asked).as("a drop of something else").hasSize(1);
    }

    private static DragEvent fire(EventType<DragEvent> type, Node target, Dragboard board) {
        DragEvent event = new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, target, null);
        Event.fireEvent(target, event);
        return event;
    }

    /** As the system gives one; it has no public constructor. */
    private static Dragboard dragboard(List<File> files) {
        try {
            Class<?> peerType = Class.forName("com.sun.javafx.tk.TKClipboard");
            Object peer = Proxy.newProxyInstance(peerType.getClassLoader(), new Class<?>[]{peerType},
                    (proxy, method, arguments) -> switch (method
                            .getName()) {
                        case "hasContent" -> !files.isEmpty();
                        case "getContent" -> files;
                        case "getTransferModes" -> java.util.Set.of(TransferMode.COPY);
                        default -> method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                    });
            Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(peerType);
            constructor.setAccessible(true);
            return constructor.newInstance(peer);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
