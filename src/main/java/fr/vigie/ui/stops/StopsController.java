package fr.vigie.ui.stops;

import fr.vigie.text.Messages;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.stops.StopsFilter.By;
import fr.vigie.ui.table.DataTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** <em>Arrêts et attentes</em>: only binds what {@link StopsModel} says to the controls. */
public final class StopsController implements Screen {
    private final StopsModel model;
    private final Exports exports;
    private final Kit kit;
    private final Messages texts;
    private DataTable<Line> table;
    private ParetoList bars;
    private BalanceGrid grid;
    private ContentSwitch pane;
    private FilterBar filters;
    private EditBar editor;
    private Subscription watching = Subscription.EMPTY;
    private boolean telling;
    private boolean entered;
    private int place;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private Label subtitle;
    @FXML
    private PeriodBar period;
    @FXML
    private VBox content;
    @FXML
    private HBox periodRow;
    @FXML
    private HBox filterRow;
    @FXML
    private VBox tableBox;
    @FXML
    private ToggleButton byReason;
    @FXML
    private ToggleButton byCentre;
    @FXML
    private ToggleButton byHour;
    @FXML
    private VBox pareto;
    @FXML
    private GridPane balance;
    @FXML
    private Label refusal;
    @FXML
    private HBox editRow;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public StopsController(StopsModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
        this.texts = kit.texts();
    }

    @FXML
    private void initialize() {
        pane = new ContentSwitch(root, List.of(content), placeholder, texts, kit.faults());
        period.setUp(texts, kit.figures(),
                List.of(Period.Unit.DAY, Period.Unit.WEEK, Period.Unit.MONTH, Period.Unit.YEAR, Period.Unit.FREE),
                model::today, chosen -> model.filter(model.filter().with(chosen)));
        table = new DataTable<>("stops", new StopsColumns(texts).list(), kit);
        VBox.setVgrow(table, Priority.ALWAYS);
        tableBox.getChildren().add(table);
        table.onOpen(line -> kit.navigator().open(model.proof(line)));
        TableView<Line> view = table.view();
        view.setAccessibleText(texts.get("stops.table"));
        LineCells.into(view, kit.look().getValue().scale(), kit.figures(), menu());
        view.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Line>) change -> chosen());
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        periodRow.getChildren().addAll(table.search(), table.chooser());
        filters = new FilterBar(filterRow, model, table, kit);
        editor = new EditBar(editRow, refusal, model, kit, view::requestFocus);
        bars = new ParetoList(pareto, texts, kit.figures(), key -> model.filter(model.filter().pick(key)));
        grid = new BalanceGrid(balance, texts, kit.figures());
        byReason.setOnAction(event -> by(By.REASON));
        byCentre.setOnAction(event -> by(By.CENTRE));
        byHour.setOnAction(event -> by(By.HOUR));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        watching = Subscription.combine(model.state().subscribe(now -> render()), model.failure().subscribe(now -> render()),
                model.edit().subscribe(editor::show));
    }

    /** @param day alone, null for what was shown last */
    public void open(@Nullable Long centreId, @Nullable LocalDate day) {
        model.open(centreId, day);
        render();
    }

    private ContextMenu menu() {
        MenuItem proof = new MenuItem(texts.get("stops.menu.proof"));
        proof.setOnAction(event -> first(line -> kit.navigator().open(model.proof(line))));
        MenuItem day = new MenuItem(texts.get("stops.menu.day"));
        day.setAccelerator(KeyCombination.keyCombination("Shortcut+J"));
        day.setOnAction(event -> first(this::openDay));
        MenuItem reason = new MenuItem(texts.get("stops.menu.reason"));
        reason.setOnAction(event -> editor.pick());
        return new ContextMenu(proof, day, reason);
    }

    private void first(java.util.function.Consumer<Line> action) {
        model.chosen().stream().findFirst().ifPresent(action);
    }

    private void openDay(Line line) {
        kit.navigator().open(new Place.Centre(line.centre().id(), line.period().day()));
    }

    private void by(By by) {
        model.filter(model.filter().by(by));
        render();
    }

    private void chosen() {
        if (!telling) {
            model.choose(table.selected().stream().filter(Objects::nonNull).toList());
            place = Math.max(0,
                    table.view().getSelectionModel().getSelectedIndices().stream().mapToInt(Integer::intValue).min().orElse(place));
        }
    }

    private void render() {
        StopsFilter filter = model.filter();
        period.show(filter.period());
        filters.show(filter, model.state().get());
        byReason.setSelected(filter.by() == By.REASON);
        byCentre.setSelected(filter.by() == By.CENTRE);
        byHour.setSelected(filter.by() == By.HOUR);
        subtitle.setText(model.summary().orElse(""));
        StopsState state = model.state().get();
        Throwable error = model.failure().get();
        if (state != null && !state.centres().isEmpty()) {
            show(state, filter);
            pane.content();
            enter();
        } else if (state != null) {
            pane.say(Material2AL.HOURGLASS_EMPTY, texts.get("overview.empty"), texts.get("overview.empty.text"), null);
        } else if (error != null) {
            pane.failed(error, model::refresh);
        } else {
            pane.loading();
        }
    }

    /** The first time that there are rows, they get the focus. */
    private void enter() {
        if (!entered) {
            entered = true;
            Platform.runLater(table.view()::requestFocus);
        }
    }

    private void show(StopsState state, StopsFilter filter) {
        telling = true;
        try {
            table.show(state.lines());
            select();
        } finally {
            telling = false;
        }
        if (model.chosen().isEmpty()) {
            chosen();
        }
        table.view().setPlaceholder(new Label(texts.get(filter.onlyToJustify() ? "stops.none.toJustify" : "table.none")));
        bars.show(state.pareto());
        grid.show(state.balances());
        editor.reasons(state.reasons());
    }

    /** What was chosen stays so; what was saved gives way to the row that took its place. */
    private void select() {
        TableView.TableViewSelectionModel<Line> selection = table.view().getSelectionModel();
        List<Line> chosen = model.chosen();
        List<Line> rows = table.rows();
        int[] indices = chosen.stream().mapToInt(rows::indexOf).filter(index -> index >= 0).toArray();
        if (indices.length == 0 && !rows.isEmpty()) {
            indices = new int[]{Math.min(place, rows.size() - 1)};
        }
        if (indices.length > 0 && !Arrays.stream(indices).boxed().toList().equals(selection.getSelectedIndices())) {
            // leaves the anchor, from which Shift and an arrow go on, on the first
            selection.clearAndSelect(indices[0]);
            Arrays.stream(indices).skip(1).forEach(selection::select);
        }
    }

    // Keys

    private void typed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && event.getCharacter().length() == 1
                && Character.isLetterOrDigit(event.getCharacter().charAt(0))) {
            model.typed(event.getCharacter());
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        boolean taken = true;
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            editor.commit();
            model.save();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.Z
                && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
            model.undo();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.J) {
            first(this::openDay);
        } else if (event.getCode() == KeyCode.F2) {
            editor.pick();
        } else if (event.getCode() == KeyCode.ESCAPE && model.edit().get().dirty()) {
            model.discard();
            table.view().requestFocus();
        } else if (event.getCode() == KeyCode.DELETE && event.getTarget() == table.view()) {
            model.reason(null);
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    @FXML
    private void onReasons() {
        StopsState state = model.state().get();
        if (state != null) {
            new ReasonsDialog(model, state.reasons(), kit).show(root.getScene());
        }
    }

    @FXML
    private void onExport() {
        export();
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void tick() {
        // nothing here moves by itself
    }

    @Override
    public void export() {
        StopsFilter filter = model.filter();
        exports.table(root, texts.get("stops.export"), filters.scopeName(), filter.period().from(), filter.period().to(),
                table.shown(texts.get("rail.stops")));
    }

    @Override
    public void find() {
        table.search().requestFocus();
    }

    @Override
    public void dispose() {
        watching.unsubscribe();
        model.forget();
    }
}
