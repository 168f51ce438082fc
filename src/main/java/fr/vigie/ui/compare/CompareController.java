package fr.vigie.ui.compare;

import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.LateProgress;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The screen <em>Comparaison</em>: only binds what {@link CompareModel} says to the controls. */
public final class CompareController implements Screen {
    private final CompareModel model;
    private final Exports exports;
    private final Kit kit;
    private final LateProgress late = new LateProgress(() -> shown().loading());
    private @Nullable ContentSwitch content;
    private Subscription watching = Subscription.EMPTY;
    private CompareTable rows;
    private Drawn drawn;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private PeriodBar period;
    @FXML
    private ToggleButton centres;
    @FXML
    private ToggleButton types;
    @FXML
    private Label against;
    @FXML
    private VBox body;
    @FXML
    private TableView<CompareRow> table;
    @FXML
    private VBox card;
    @FXML
    private ToggleButton trends;
    @FXML
    private ToggleButton calendar;
    @FXML
    private HBox figures;
    @FXML
    private Label title;
    @FXML
    private HBox legend;
    @FXML
    private ToggleButton asTable;
    @FXML
    private VBox area;
    @FXML
    private Label origin;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public CompareController(CompareModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
    }

    @FXML
    private void initialize() {
        content = new ContentSwitch(body, List.of(table, card, origin), placeholder, kit.texts(), kit.faults());
        period.setUp(kit.texts(), kit.figures(), List.of(Period.Unit.values()), model::today, this::choose);
        period.show(model.period());
        rows = new CompareTable(table, kit);
        rows.setUp(this::open);
        drawn = new Drawn(area, legend, model, kit);
        drawn.figures(figures, model.choice().measure(), measure -> look(model.choice().withMeasure(measure)));
        segment(centres, types, model.choice().types(), wanted -> look(model.choice().withTypes(wanted)));
        segment(trends, calendar, model.choice().calendar(), wanted -> look(model.choice().withCalendar(wanted)));
        asTable.setSelected(model.choice().asTable());
        asTable.setOnAction(event -> look(model.choice().withTable(asTable.isSelected())));
        watching = Subscription.combine(model.comparison().subscribe(taken -> render()), model.failure().subscribe(error -> render()));
    }

    /** Two buttons of which one is always pressed. */
    private static void segment(ToggleButton first, ToggleButton second, boolean initial, java.util.function.Consumer<Boolean> chosen) {
        first.setSelected(!initial);
        second.setSelected(initial);
        first.setOnAction(event -> {
            first.setSelected(true);
            second.setSelected(false);
            chosen.accept(false);
        });
        second.setOnAction(event -> {
            second.setSelected(true);
            first.setSelected(false);
            chosen.accept(true);
        });
    }

    /** Asks for the first data. */
    public void open() {
        shown().loading();
        model.refresh();
    }

    private void open(CompareRow row) {
        Long centre = row.subject().centreId();
        if (centre != null) {
            kit.navigator().open(new Place.Centre(centre, null));
        }
    }

    private ContentSwitch shown() {
        return Objects.requireNonNull(content);
    }

    private void choose(Period wanted) {
        late.begin();
        model.choose(wanted);
    }

    private void look(CompareChoice wanted) {
        model.look(wanted);
        render();
    }

    private void render() {
        Throwable failure = model.failure().get();
        Optional<CompareState> state = model.state();
        if (failure != null) {
            late.end();
            shown().failed(failure, model::refresh);
        } else if (state.isPresent()) {
            late.end();
            period.show(model.period());
            show(state.get());
        }
    }

    private void show(CompareState state) {
        against.setText(kit.texts().get("compare.before", state.against()));
        origin.setText(state.origin());
        if (state.empty()) {
            shown().say(Material2AL.EVENT_BUSY, kit.texts().get("sessions.empty", model.periodWords()),
                    kit.texts().get("sessions.empty.text"), new Placeholder.Step(kit.texts().get("sessions.before"), this::onBefore));
            return;
        }
        rows.show(state.rows());
        title.setText(state.drawnTitle());
        drawn.show(state, model.choice());
        shown().content();
    }

    private void onBefore() {
        Period before = model.period().previous();
        period.show(before);
        choose(before);
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
        // what is shown comes with the data
    }

    @Override
    public void export() {
        if (model.state().isPresent()) {
            exports.table(root, kit.texts().get("compare.title"), kit.texts().get(model.choice().types() ? "compare.by.types" : "compare.by.centres"),
                    model.period().from(), model.period().to(), model.export());
        }
    }

    @Override
    public void dispose() {
        late.end();
        watching.unsubscribe();
        model.forget();
    }
}
