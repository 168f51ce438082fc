package fr.vigie.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.UiSettings;
import fr.vigie.config.UiSettings.Theme;
import fr.vigie.model.Fault;
import fr.vigie.model.SessionRow;
import fr.vigie.model.Totals;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.HistorySession;
import fr.vigie.pipeline.HistorySpan;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** <em>Sessions</em> and <em>Comparaison</em> in the real window: what is shown is read back and held against the data. */
class RecordsScreenTest {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();
    private static final HistorySpan MAY = new HistorySpan(LocalDate.of(2025, 5, 1), TODAY);

    private final FakeWorkshop workshop = new FakeWorkshop();
    private final NoMemory memory = new NoMemory();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Figures figures = new Figures(Locale.FRANCE, ZoneOffset.UTC);
    private @Nullable Stage stage;
    private @Nullable Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        Desktop.Parts parts = new Desktop.Parts(() -> CompletableFuture.completedFuture(workshop),
                new UiSettings(Locale.FRANCE, Theme.LIGHT), memory, dialogs, () -> FakeWorkshop.INSTANT, ZoneOffset.UTC, "0.1.0", false,
                FakeSetup.none(), () -> {});
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

    private void go(Place place) throws Exception {
        Fx.run(() -> Objects.requireNonNull(desktop).open(place));
    }

    private void await(String what, BooleanSupplier condition) throws Exception {
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

    private List<String> texts(String selector) {
        return all(selector).stream().filter(Labeled.class::isInstance).map(node -> Objects.toString(((Labeled) node).getText(), ""))
                .toList();
    }

    private void press(KeyCode code, boolean control) throws Exception {
        Fx.run(() -> {
            Node focused = Objects.requireNonNull(stage).getScene().getFocusOwner();
            Event.fireEvent(focused == null ? root() : focused,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        });
    }

    private TableView<?> table(String style) {
        return (TableView<?>) all(style).getFirst();
    }

    /** What a table's cell shows: row by its place, column by its name. */
    private String cell(String table, int row, String column) {
        return all(table + " .table-row-cell").stream().map(node -> (TableRow<?>) node).filter(each -> each.getIndex() == row)
                .flatMap(each -> each.getChildrenUnmodifiable().stream()).filter(TableCell.class::isInstance)
                .map(node -> (TableCell<?, ?>) node).filter(each -> column.equals(each.getTableColumn().getId()))
                .map(IndexedCell::getText).findFirst().orElseThrow();
    }

    private List<SessionRow> may() {
        return workshop.history().rows(MAY);
    }

    private static Totals totals(List<SessionRow> rows) {
        return Totals.of(rows.stream().map(SessionRow::figures).toList());
    }

    /** Texts of table cells and labels that do not fit and end in dots. */
    private List<String> cutTexts() {
        return all(".label, .table-cell").stream()
                .filter(node -> node instanceof Labeled label && label.getText() != null && label.lookup(".text") instanceof Text shown
                        && !shown.getText().equals(label.getText()))
                .map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void sessions_shows_every_figure_of_a_session_and_totals_over_the_rows_shown() throws Exception {
        go(new Place.Sessions());
        await("the sessions are there", () -> !all(".data-table").isEmpty());
        Fx.run(() -> {
            SessionRow first = may().stream().filter(row -> row.day().equals(TODAY) && row.centre().name().equals("DEM12")).findFirst()
                    .orElseThrow();
            Totals one = totals(List.of(first));
            assertThat(cell(".records", 0, "centre")).isEqualTo("DEM12");
            assertThat(cell(".records", 0, "date_production")).isEqualTo("mer. 28 mai 2025");
            assertThat(cell(".records", 0, "total_pieces")).isEqualTo(figures.count(one.pieces()));
            assertThat(cell(".records", 0, "cadence")).isEqualTo(figures.decimal(one.piecesPerHour(), 1));
            assertThat(cell(".records", 0, "taux_occupation")).isEqualTo(figures.percent(one.occupancyRate()));
            assertThat(cell(".records", 0, "temps_attente")).isEqualTo(figures.hms(one.waitMs()));
            assertThat(cell(".records", 0, "nb_anomalies")).isEqualTo(figures.count(one.anomalies()));
            Totals sum = totals(may());
            assertThat(texts(".totals .table-cell")).contains(figures.count(sum.pieces()), figures.percent(sum.occupancyRate()),
                    figures.decimal(sum.piecesPerHour(), 1), figures.hms(sum.waitMs()));
            assertThat(cutTexts()).isEmpty();
        });
    }

    @Test
    void filters_and_search_change_rows_totals_and_export_alike(@TempDir Path folder) throws Exception {
        go(new Place.Sessions());
        await("the sessions are there", () -> !all(".data-table").isEmpty());
        Fx.run(() -> ((CheckBox) all(".check-box").getFirst()).setSelected(true));
        List<SessionRow> odd = may().stream().filter(row -> row.figures().anomalies() > 0).toList();
        Fx.run(() -> {
            assertThat(table(".records").getItems()).hasSize(odd.size());
            assertThat(texts(".totals .table-cell")).contains(figures.count(totals(odd).pieces()));
        });
        assertThat(memory.recall("sessions.anomalies")).contains("true");
        press(KeyCode.F, true);
        Fx.run(() -> ((TextField) Objects.requireNonNull(stage).getScene().getFocusOwner()).setText("demalu"));
        List<SessionRow> found = odd.stream().filter(row -> row.centre().name().equals("DEMALU")).toList();
        Fx.run(() -> assertThat(texts(".totals .table-cell")).contains(figures.percent(totals(found).occupancyRate())));
        Path file = folder.resolve("sessions.csv");
        dialogs.saveTo = file;
        press(KeyCode.E, true);
        await("it is written", () -> Files.exists(file));
        assertThat(Files.readAllLines(file)).as("a heading, the rows, the totals").hasSize(found.size() + 2)
                .last().asString().startsWith("Total;").contains(String.valueOf(totals(found).pieces()));
    }

    private List<LocalDate> days() {
        return all(".period-bar .day-field").stream().map(node -> ((DatePicker) node).getValue()).toList();
    }

    @Test
    void enter_opens_the_day_of_a_session() throws Exception {
        AtomicReference<HistorySession> opened = new AtomicReference<>();
        go(new Place.Sessions());
        await("the sessions are there", () -> !all(".data-table").isEmpty());
        Fx.run(() -> {
            TableView<?> table = table(".records");
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(7);
            opened.set((HistorySession) table.getSelectionModel().getSelectedItem());
        });
        SessionRow row = opened.get().session();
        press(KeyCode.ENTER, false);
        await("the dashboard of that day is there", () -> texts(".screen-title").contains(row.centre().name())
                && !all(".strip-value").isEmpty());
        Fx.run(() -> {
            assertThat(days()).containsExactly(row.day());
            assertThat(texts(".situation")).containsExactly("fin de poste à 20:15");
        });
    }

    @Test
    void comparison_shows_the_sums_of_each_centre_and_nothing_is_cut() throws Exception {
        go(new Place.Comparison());
        await("the comparison is there", () -> !all(".compare-value").isEmpty());
        Fx.run(() -> {
            List<String> shown = texts(".compare-value");
            for (String centre : List.of("DEM12", "DEM12 Ligne 2", "DEMALU", "SU12")) {
                Totals sum = totals(may().stream().filter(row -> row.centre().name().equals(centre)).toList());
                assertThat(shown).contains(figures.count(sum.pieces()), figures.decimal(sum.piecesPerHour(), 1),
                        figures.percent(sum.occupancyRate()), figures.percent(sum.waitRate()), figures.metres(sum.barsLength()));
            }
            assertThat(shown).contains(figures.count(totals(may()).pieces()), figures.percent(totals(may()).occupancyRate()));
            assertThat(texts(".screen-subtitle")).containsExactly("comparée à\u202f: 01/04/2025 – 28/04/2025");
            assertThat(cutTexts()).isEmpty();
        });
    }

    private ToggleButton toggle(String words) {
        return all(".toggle-button").stream().map(node -> (ToggleButton) node).filter(button -> words.equals(button.getText())).findFirst()
                .orElseThrow();
    }

    @Test
    void the_calendar_is_walked_by_keys_and_opens_a_day() throws Exception {
        go(new Place.Comparison());
        await("the comparison is there", () -> !all(".compare-value").isEmpty());
        Fx.run(() -> toggle("Ca_lendrier").fire());
        Fx.run(() -> {
            assertThat(all(".heat-map")).hasSize(4);
            all(".heat-map").get(0).requestFocus();
        });
        press(KeyCode.UP, false);
        press(KeyCode.LEFT, false);
        Fx.run(() -> assertThat(all(".heat-map").get(0).getAccessibleText()).startsWith("DEM12, mer. 21 mai 2025, Occupation "));
        press(KeyCode.ENTER, false);
        await("that day is there", () -> texts(".screen-title").contains("DEM12") && !all(".strip-value").isEmpty());
    }

    @Test
    void lines_tell_their_values_by_keys_and_stand_in_a_table_too() throws Exception {
        go(new Place.Comparison());
        await("the comparison is there", () -> !all(".compare-value").isEmpty());
        Fx.run(() -> all(".trend-chart").getFirst().requestFocus());
        press(KeyCode.END, false);
        Totals today = totals(may().stream().filter(row -> row.day().equals(TODAY) && row.centre().name().equals("SU12")).toList());
        Fx.run(() -> assertThat(all(".trend-chart").getFirst().getAccessibleText()).startsWith("mer. 28 mai 2025\n")
                .contains("SU12  " + figures.percent(today.occupancyRate())));
        Fx.run(() -> toggle("En ta_bleau").fire());
        Fx.run(() -> {
            assertThat(texts(".series-table .table-cell")).contains("mer. 28 mai 2025", figures.percent(today.occupancyRate()));
            assertThat(table(".series-table").getItems()).hasSize(28);
            assertThat(cutTexts()).isEmpty();
        });
    }

    @Test
    void an_empty_period_and_a_failure_say_what_to_do() throws Exception {
        memory.remember("sessions.period", "DAY 2025-05-25 2025-05-25");
        go(new Place.Sessions());
        await("Sunday is empty", () -> texts(".label").contains("Aucune session\u202f: dim. 25 mai 2025"));
        workshop.failure = new VigieException(Fault.DATABASE_LOST);
        go(new Place.Comparison());
        await("the failure is shown", () -> texts(".placeholder-text").stream().anyMatch(text -> text.contains("DATABASE_LOST")));
        workshop.failure = null;
        Fx.run(() -> all(".placeholder .button").stream().map(javafx.scene.control.Button.class::cast).findFirst().orElseThrow().fire());
        await("it was tried again", () -> !all(".compare-value").isEmpty());
    }
}
