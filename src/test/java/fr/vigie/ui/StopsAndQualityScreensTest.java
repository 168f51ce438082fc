package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.IdlePeriod;
import fr.vigie.ui.fx.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops and data quality on a real window, by keyboard. */
class StopsAndQualityScreensTest {
    private final FakeWorkshop workshop = new FakeWorkshop();
    private final FakeDialogs dialogs = new FakeDialogs();
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.completedFuture(workshop),
                new UiSettings(Locale.FRANCE, Theme.LIGHT),
                new NoMemory(), dialogs, () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, "0.1.0", false, FakeSetup.none(), () -> {});
        Fx.run(() -> {
            stage = new Stage();
            desktop = new Desktop(parts);
            desktop.open(stage);
        });
        await("the rows are there", () -> !all(".row").isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).hide();
            Objects.requireNonNull(desktop).close();
        });
    }

    private void await(String what, java.util.function.BooleanSupplier condition) throws Exception {
        Fx.await(what, () -> {
            Objects.requireNonNull(desktop).pulse();
            return Objects.requireNonNull(desktop).settled() && condition.getAsBoolean();
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

    private boolean says(String text) {
        return all(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText() != null && label.getText().contains(text));
    }

    private void go(Place place) throws Exception {
        Fx.run(() -> Objects.requireNonNull(desktop).open(place));
    }

    private Node focus() {
        Node owner = Objects.requireNonNull(stage).getScene().getFocusOwner();
        return owner == null ? root() : owner;
    }

    private void press(KeyCode code, boolean control, boolean shift) throws Exception {
        Fx.run(() -> Event.fireEvent(focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    }

    private void type(String character) throws Exception {
        Fx.run(() -> Event.fireEvent(focus(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    @SuppressWarnings("unchecked")
    private TableView<fr.vigie.ui.stops.Line> records() {
        return (TableView<fr.vigie.ui.stops.Line>) all(".records").getFirst();
    }

    private void openStops() throws Exception {
        press(KeyCode.DIGIT4, true, false);
        await("the periods are there", () -> !all(".records").isEmpty() && records().isFocused());
    }

    private int toJustify() throws Exception {
        return workshop.snapshot(null).toJustify();
    }

    @Test
    void three_stops_are_justified_by_keyboard_alone_and_the_rail_counts_them_off() throws Exception {
        int wanted = toJustify();
        openStops();
        Fx.run(() -> assertThat(says(wanted + " arrêts à justifier")).isTrue());
        Fx.run(() -> assertThat(all(".rail-badge")).singleElement().isInstanceOfSatisfying(Label.class,
                badge -> assertThat(badge.getText()).isEqualTo(String.valueOf(wanted))));
        List<IdlePeriod> three = Fx.call(() -> records().getItems().subList(0, 3).stream().map(fr.vigie.ui.stops.Line::period).toList());
        press(KeyCode.DOWN, false, true);
        press(KeyCode.DOWN, false, true);
        Fx.run(() -> assertThat(((Label) all(".edit-count").getFirst()).getText()).startsWith("3 périodes · "));
        type("6");
        press(KeyCode.ENTER, true, false);
        await("they are saved", () -> says(wanted - 3 + " arrêts à justifier"));
        Fx.run(() -> {
            assertThat(three).allSatisfy(period -> assertThat(records().getItems().stream().filter(line -> line.key().equals(period.key()))
                    .findFirst().orElseThrow().reason()).extracting(reason -> reason.label()).isEqualTo("Panne"));
            assertThat(records().getSelectionModel().getSelectedIndex()).as("the next one to justify").isZero();
            assertThat(records().getItems().getFirst().toJustify()).isTrue();
        });
        workshop.changed();
        await("the rail follows", () -> ((Label) all(".rail-badge").getFirst()).getText().equals(String.valueOf(wanted - 3)));
        press(KeyCode.Z, true, false);
        await("it is taken back", () -> says(wanted + " arrêts à justifier"));
    }

    @Test
    void enter_leads_to_the_raw_line_and_control_j_to_the_centres_day() throws Exception {
        openStops();
        String name = Fx.call(() -> records().getSelectionModel().getSelectedItem().centre().name());
        press(KeyCode.J, true, false);
        await("the centre is there", () -> all(".screen-title").stream().anyMatch(node -> ((Label) node).getText().equals(name)));
    }

    @Test
    void what_is_shown_is_exported_and_words_typed_stay_when_another_desktop_was_faster(@TempDir Path folder) throws Exception {
        openStops();
        int rows = Fx.call(() -> records().getItems().size());
        dialogs.saveTo = folder.resolve("arrets.csv");
        press(KeyCode.E, true, false);
        await("it is written", () -> Files.exists(folder.resolve("arrets.csv")));
        assertThat(Files.readAllLines(folder.resolve("arrets.csv"))).as("a header, the rows, the total").hasSize(rows + 2)
                .anyMatch(line -> line.contains("à justifier"));

        TextField comment = Fx.call(() -> (TextField) all(".edit-row .text-field").stream().map(TextField.class::cast)
                .filter(field -> "Commentaire".equals(field.getAccessibleText())).findFirst().orElseThrow());
        Fx.run(() -> {
            comment.requestFocus();
            comment.setText("mes mots");
        });
        Fx.run(() -> workshop.justifying().sayElsewhere(records().getSelectionModel().getSelectedItem().key(), 7, "les siens"));
        press(KeyCode.ENTER, true, false);
        await("it is refused by name", () -> says("paul@atelier a enregistré avant vous"));
        Fx.run(() -> assertThat(comment.getText()).isEqualTo("mes mots"));
    }

    @Test
    void the_list_of_reasons_is_edited_in_a_dialog() throws Exception {
        openStops();
        Fx.run(() -> ((Button) all(".header .button").stream().filter(node -> ((Button) node).getText().equals("M_otifs…")).findFirst()
                .orElseThrow()).fire());
        Fx.run(() -> {
            Window dialog = Window.getWindows().stream().filter(window -> window != stage && window instanceof Stage).findFirst()
                    .orElseThrow();
            Parent pane = dialog.getScene().getRoot();
            pane.applyCss();
            pane.layout();
            List<Node> labels = List.copyOf(pane.lookupAll(".reason-row .text-field"));
            assertThat(labels).hasSize(12);
            ((TextField) labels.getFirst()).setText("Pause café");
            pane.lookupAll(".button").stream().map(Button.class::cast).filter(Button::isDefaultButton).findFirst().orElseThrow().fire();
        });
        await("it is saved", () -> workshop.justifying().reasons.getFirst().label().equals("Pause café"));
        Fx.await("the dialog is closed",
                () -> Window.getWindows().stream().noneMatch(window -> window != stage && window instanceof Stage));
    }

    @Test
    void the_calendar_is_walked_by_arrows_and_enter_shows_what_is_behind() throws Exception {
        go(new Place.Quality());
        await("the calendar is there", () -> all(".quality-cell").size() == 4 * 31 && focus().getStyleClass().contains("quality-cell"));
        Fx.run(() -> {
            assertThat(focus().getAccessibleText()).startsWith("DEM12 Ligne 2, mer. 28 mai 2025");
            assertThat(all(".quality-cell").stream().filter(Node::isFocusTraversable)).as("one stop for Tab").hasSize(1);
        });
        press(KeyCode.UP, false, false);
        press(KeyCode.LEFT, false, false);
        press(KeyCode.DOWN, false, false);
        Fx.run(() -> assertThat(focus().getAccessibleText()).startsWith("DEM12 Ligne 2, mar. 27 mai 2025"));
        press(KeyCode.ENTER, false, false);
        await("its day is looked into", () -> says("DEM12 Ligne 2 · mar. 27 mai 2025"));
        press(KeyCode.HOME, false, false);
        Fx.run(() -> assertThat(focus().getAccessibleText()).startsWith("DEM12 Ligne 2, jeu. 1 mai 2025"));
    }

    @Test
    void the_two_readings_of_waits_are_compared_and_changed_from_the_screen() throws Exception {
        go(new Place.Quality());
        await("the calendar is there", () -> !all(".quality-cell").isEmpty());
        press("Lecture des a_ttentes");
        press("_Comparer les deux lectures");
        await("they are compared", () -> says("311 sur 1"));
        press("Lire SU12 «\u00a0à la fin\u00a0»");
        await("it is said that days are to be reprocessed", () -> says("retraités"));
        assertThat(workshop.quality().anchorsSet).containsExactly("SU12 END");
    }

    private void press(String words) throws Exception {
        Fx.run(() -> java.util.stream.Stream.concat(all(".button").stream(), all(".toggle-button").stream())
                .map(javafx.scene.control.ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText())).findFirst().orElseThrow(() -> new AssertionError(words)).fire());
    }
}
