package fr.vigie.ui.sessions;

import fr.vigie.pipeline.HistorySession;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.LateProgress;
import fr.vigie.ui.controls.PeriodBar;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.table.DataTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The screen <em>Sessions</em>: only binds what {@link SessionsModel} says to the controls. */
public final class SessionsController implements Screen {
    private final SessionsModel model;
    private final Exports exports;
    private final Kit kit;
    private final DataTable<HistorySession> table;
    private final LateProgress late = new LateProgress(() -> shown().loading());
    private @Nullable ContentSwitch content;
    private Subscription watching = Subscription.EMPTY;
    private boolean telling;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private FlowPane bar;
    @FXML
    private PeriodBar period;
    @FXML
    private ComboBox<Choice> type;
    @FXML
    private ComboBox<Choice> centre;
    @FXML
    private CheckBox anomalies;
    @FXML
    private VBox body;
    @FXML
    private Label origin;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public SessionsController(SessionsModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
        this.table = new DataTable<>("sessions", new SessionColumns().all(), kit);
    }

    @FXML
    private void initialize() {
        content = new ContentSwitch(body, List.of(table, origin), placeholder, kit.texts(), kit.faults());
        VBox.setVgrow(table, Priority.ALWAYS);
        period.setUp(kit.texts(), kit.figures(), List.of(Period.Unit.values()), model::today, this::choose);
        period.show(model.period());
        HBox found = new HBox(table.search(), table.chooser(), table.count());
        found.getStyleClass().add("filters");
        bar.getChildren().add(found);
        anomalies.setSelected(model.filters().anomaliesOnly());
        // wide from the first moment on; the other choices come with the data
        fill(type, List.of(new Choice(model.filters().type(), kit.texts().get("sessions.types"))), model.filters().type());
        fill(centre, List.of(new Choice(model.filters().centre(), kit.texts().get("sessions.centres"))), model.filters().centre());
        anomalies.selectedProperty().subscribe(only -> filter());
        type.valueProperty().subscribe(choice -> filter());
        centre.valueProperty().subscribe(choice -> filter());
        table.view().setAccessibleText(kit.texts().get("sessions.table"));
        table.onOpen(row -> kit.navigator().open(new Place.Centre(row.session().centre().id(), row.session().day())));
        watching = Subscription.combine(model.sessions().subscribe(taken -> render()), model.failure().subscribe(error -> render()));
    }

    /** Asks for the first data. */
    public void open() {
        shown().loading();
        model.refresh();
    }

    private ContentSwitch shown() {
        return Objects.requireNonNull(content);
    }

    private void choose(Period wanted) {
        late.begin();
        model.choose(wanted);
    }

    private void filter() {
        if (!telling && type.getValue() != null && centre.getValue() != null) {
            model.filter(new SessionFilters(type.getValue().value(), centre.getValue().value(), anomalies.isSelected()));
            render();
        }
    }

    private void render() {
        Throwable failure = model.failure().get();
        Optional<SessionsState> state = model.state();
        if (failure != null) {
            late.end();
            shown().failed(failure, model::refresh);
        } else if (state.isPresent()) {
            late.end();
            period.show(model.period());
            choices(state.get());
            show(state.get());
        }
    }

    private void choices(SessionsState state) {
        telling = true;
        try {
            fill(type, state.types(), model.filters().type());
            fill(centre, state.centres(), model.filters().centre());
        } finally {
            telling = false;
        }
    }

    private static void fill(ComboBox<Choice> box, List<Choice> choices, @Nullable String chosen) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(choices.stream().filter(choice -> Objects.equals(choice.value(), chosen)).findFirst().orElse(choices.getFirst()));
    }

    private void show(SessionsState state) {
        table.show(state.rows());
        origin.setText(state.origin());
        if (state.empty()) {
            shown().say(Material2AL.EVENT_BUSY, kit.texts().get("sessions.empty", model.periodWords()),
                    kit.texts().get("sessions.empty.text"), new Placeholder.Step(kit.texts().get("sessions.before"), this::onBefore));
        } else {
            shown().content();
        }
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
    public void find() {
        table.search().requestFocus();
    }

    @Override
    public void export() {
        if (model.state().isPresent()) {
            exports.table(root, kit.texts().get("sessions.title"), model.subject(), model.period().from(), model.period().to(),
                    table.shown(kit.texts().get("sessions.title")));
        }
    }

    @Override
    public void dispose() {
        late.end();
        watching.unsubscribe();
        model.forget();
    }
}
