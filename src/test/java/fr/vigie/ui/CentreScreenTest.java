package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.MachineState;
import fr.vigie.pipeline.CentreView;
import fr.vigie.ui.centre.CentreController;
import fr.vigie.ui.controls.HourBars;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Timeline;
import fr.vigie.ui.controls.TimelineDay.Mark;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The centre's dashboard in a real window: what its drawings and its table lead to. */
class CentreScreenTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();

    private final FakeWorkshop workshop = new FakeWorkshop().withPlanning();
    private final FakeKit kit = new FakeKit();
    private @Nullable Stage stage;
    private @Nullable CentreController screen;

    @BeforeEach
    void open() throws Exception {
        Fx.run(() -> {
            CentreController made = new FxmlLoader(ScreenMaker.controllersOf(workshop, kit.kit()), kit.kit().texts().bundle())
                    .<CentreController>load(Fxml.CENTRE).controller();
            screen = made;
            Stage shown = new Stage();
            stage = shown;
            shown.setScene(new Scene(new VBox(made.header(), made.view()), 1000, 800));
            shown.getScene().getStylesheets().setAll(sheet("/css/tokens-light.css"), sheet("/css/vigie.css"));
            shown.show();
            made.open(1, "DEM12", TODAY);
            layout();
        });
    }

    private static String sheet(String resource) {
        return Objects.requireNonNull(CentreScreenTest.class.getResource(resource)).toExternalForm();
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(screen).dispose();
            Objects.requireNonNull(stage).hide();
        });
    }

    private void layout() {
        Objects.requireNonNull(stage).getScene().getRoot().applyCss();
        Objects.requireNonNull(stage).getScene().getRoot().layout();
    }

    private <N extends Node> N one(Class<N> type, String selector) {
        layout();
        return Objects.requireNonNull(stage).getScene().getRoot().lookupAll(selector).stream().filter(type::isInstance).map(type::cast)
                .findFirst().orElseThrow();
    }

    private Timeline timeline() {
        return one(Timeline.class, ".timeline");
    }

    private static void click(Node node, double left, double top, int count) {
        Point2D at = node.localToScene(left, top);
        double x = at.getX();
        double y = at.getY();
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(node,
                    new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, count, false, false, false, false, true, false, false,
                            true, false, true, null));
        }
    }

    private static void key(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private Place.Proof proof() {
        return Objects.requireNonNull(((Place.RawLog) kit.places.getLast()).proof());
    }

    @Test
    void a_click_on_a_period_opens_its_line() throws Exception {
        CentreView view = workshop.centre(1, TODAY);
        var stop = view.stops().getFirst();
        Fx.run(() -> {
            click(timeline(), timeline().xOf((stop.start() + stop.end()) / 2), 45, 1);
            assertThat(proof()).extracting(Place.Proof::centreId, Place.Proof::day, Place.Proof::fileId, Place.Proof::line,
                    Place.Proof::lastLine).containsExactly(1L, TODAY, 1L, stop.line(), stop.line());
            assertThat(proof().words()).startsWith("Arrêt volontaire · ");
        });
    }

    @Test
    void a_click_on_a_piece_or_a_bar_opens_its_line() throws Exception {
        CentreView view = workshop.centre(1, TODAY);
        Fx.run(() -> {
            Timeline timeline = timeline();
            double x = timeline.xOf(view.pieces().getLast().at());
            click(timeline, x, timeline.getHeight() - 36, 1);
            assertThat(proof().line()).isEqualTo(view.pieces().getLast().line());
            click(timeline, timeline.xOf(view.profiles().getFirst().at()) + 1, timeline.getHeight() - 8, 1);
            assertThat(proof().line()).isEqualTo(view.profiles().getFirst().line());
        });
    }

    @Test
    void the_keyboard_walks_to_a_period_tells_it_and_opens_it() throws Exception {
        Fx.run(() -> {
            Timeline timeline = timeline();
            timeline.requestFocus();
            key(timeline, KeyCode.RIGHT);
            key(timeline, KeyCode.RIGHT);
            Mark second = timeline.marks().stream().filter(mark -> mark.state() != MachineState.PRODUCING).skip(1).findFirst()
                    .orElseThrow();
            assertThat(timeline.getAccessibleText()).contains(", ligne " + Objects.requireNonNull(second.source()).line());
            key(timeline, KeyCode.ENTER);
            assertThat(proof().line()).isEqualTo(second.source().line());
        });
    }

    @Test
    void the_wheel_zooms_at_the_pointer_a_drag_pans_and_a_double_click_shows_all() throws Exception {
        Fx.run(() -> {
            Timeline timeline = timeline();
            long whole = timeline.timeAt(timeline.getWidth()) - timeline.timeAt(52);
            long under = timeline.timeAt(400);
            Point2D at = timeline.localToScene(400, 40);
            Event.fireEvent(timeline,
                    new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), 400, 40, false, false, false, false, false, false, 0, 800, 0,
                            800, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
            assertThat(timeline.timeAt(400)).isCloseTo(under, org.assertj.core.api.Assertions.within(1000L));
            assertThat(timeline.timeAt(timeline.getWidth()) - timeline.timeAt(52)).isLessThan(whole / 2);
            int before = kit.places.size();
            click(timeline, 400, 40, 1);
            click(timeline, 400, 40, 2);
            assertThat(timeline.timeAt(timeline.getWidth()) - timeline.timeAt(52)).isEqualTo(whole);
            assertThat(kit.places).as("a double click opens nothing").hasSize(before);
        });
    }

    @Test
    void in_a_zoomed_view_a_single_click_opens_once_it_is_sure() throws Exception {
        Fx.run(() -> {
            key(timeline(), KeyCode.PLUS);
            click(timeline(), 400, 45, 1);
        });
        Fx.await("the line is opened", () -> !kit.places.isEmpty());
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_table_holds_what_is_drawn_and_leads_to_the_same_lines() throws Exception {
        Fx.run(() -> {
            List<Mark> drawn = timeline().marks();
            one(ToggleButton.class, ".small").fire();
            TableView<Mark> table = (TableView<Mark>) one(TableView.class, ".records");
            assertThat(table.getItems()).containsExactlyElementsOf(drawn);
            ToggleButton waiting = Objects.requireNonNull(stage).getScene().getRoot().lookupAll(".legend-toggle").stream()
                    .map(ToggleButton.class::cast).skip(1).findFirst().orElseThrow();
            waiting.fire();
            assertThat(table.getItems()).isNotEmpty().extracting(Mark::state).doesNotContain(MachineState.WAITING)
                    .hasSize((int) drawn.stream().filter(mark -> mark.state() != MachineState.WAITING).count());
            table.getSelectionModel().select(3);
            key(table, KeyCode.ENTER);
            assertThat(proof().line()).isEqualTo(Objects.requireNonNull(table.getItems().get(3).source()).line());
            assertThat(kit.memory.recall("centre.table")).contains("true");
        });
    }

    @Test
    void an_hour_leads_to_its_pieces_and_a_day_of_a_week_to_its_dashboard() throws Exception {
        Fx.run(() -> {
            HourBars hours = one(HourBars.class, ".timeline");
            key(hours, KeyCode.RIGHT);
            assertThat(hours.getAccessibleText()).startsWith("de 5").contains("objectif 59", "par quart d’heure");
            key(hours, KeyCode.ENTER);
            assertThat(proof().lastLine()).isGreaterThan(proof().line());
            week();
            key(hours, KeyCode.LEFT);
            key(hours, KeyCode.ENTER);
            assertThat(kit.places.getLast()).isEqualTo(new Place.Centre(1, TODAY));
        });
    }

    private void week() {
        one(PeriodBar.class, ".period-bar").lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getUserData() == Period.Unit.WEEK).findFirst().orElseThrow().fire();
        layout();
    }

    @Test
    void tiles_lead_to_the_raw_log_and_to_stops() throws Exception {
        Fx.run(() -> {
            List<Node> tiles = List.copyOf(one(Node.class, ".strip").lookupAll(".opening"));
            assertThat(tiles).hasSize(9).allSatisfy(tile -> assertThat(tile.getAccessibleText()).isNotBlank());
            key(tiles.get(5), KeyCode.ENTER);
            assertThat(kit.places.getLast()).isEqualTo(new Place.Stops(1L, TODAY));
            click(tiles.getFirst(), 5, 5, 1);
            assertThat(proof().line()).isPositive();
        });
    }

    @Test
    void a_week_is_remembered_and_shows_its_own_words() throws Exception {
        Fx.run(() -> {
            week();
            assertThat(kit.memory.recall("centre.unit")).contains("WEEK");
            assertThat(one(Label.class, ".card-hint").getText()).isEqualTo("comparé du 19/05 au 21/05");
            assertThat(Objects.requireNonNull(stage).getScene().getRoot().lookupAll(".card-title").stream().map(Label.class::cast)
                    .map(Label::getText)).contains("Pièces par jour");
        });
    }

    @Test
    void the_dashboard_is_copied_and_saved_as_a_picture_and_says_when_there_is_no_printer(@TempDir Path folder) throws Exception {
        kit.dialogs.saveTo = folder.resolve("centre.png");
        Fx.run(() -> {
            List<MenuItem> items = one(MenuButton.class, ".menu-button").getItems();
            item(items, "_Copier comme image").fire();
            assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
            item(items, "_Enregistrer en PNG…").fire();
            assertThat(Files.exists(folder.resolve("centre.png"))).isTrue();
            item(items, "_Imprimer…").fire();
            assertThat(kit.failures).hasSize(1);
            assertThat(kit.failures.getFirst()).hasMessageContaining("PRINTER_MISSING");
        });
        assertThat(kit.news).hasSize(2);
    }

    private static MenuItem item(List<MenuItem> items, String text) {
        return items.stream().filter(item -> text.equals(item.getText())).findFirst().orElseThrow();
    }

    @Test
    void every_drawing_and_figure_has_words_for_a_screen_reader() throws Exception {
        Fx.run(() -> {
            Set<Node> openings = Objects.requireNonNull(stage).getScene().getRoot().lookupAll(".opening");
            assertThat(openings).isNotEmpty().allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
            assertThat(timeline().getAccessibleText()).isNotBlank();
            assertThat(one(HourBars.class, ".timeline").getAccessibleText()).isNotBlank();
        });
    }
}
