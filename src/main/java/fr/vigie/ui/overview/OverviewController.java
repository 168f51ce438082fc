package fr.vigie.ui.overview;

import fr.vigie.model.MachineState;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Legend;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Fxml;
import fr.vigie.ui.fx.FxmlLoader;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The home screen: only binds what {@link OverviewModel} says to the controls. */
public final class OverviewController implements Screen {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final double LEAST_ROW = 78;
    private static final double MOST_ROW = 100;

    private final OverviewModel model;
    private final FxmlLoader loader;
    private final Exports exports;
    private final Runnable synchronise;
    private final Runnable tv;
    private final Messages texts;
    private final Messages faults;
    private final ObservableValue<Look> look;
    private final Navigator navigator;
    private final List<OverviewRow> rows = new ArrayList<>();
    private Subscription watching = Subscription.EMPTY;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private Label date;
    @FXML
    private ToggleButton worst;
    @FXML
    private ToggleButton byType;
    @FXML
    private HBox tiles;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox list;
    @FXML
    private HBox legend;
    @FXML
    private Placeholder placeholder;

    /**
     * @param synchronise starts a run
     * @param tv opens the TV mode
     */
    @SuppressWarnings("NullAway.Init")
    public OverviewController(OverviewModel model, FxmlLoader loader, Exports exports, Runnable synchronise, Runnable tv, Kit kit) {
        this.model = model;
        this.loader = loader;
        this.exports = exports;
        this.synchronise = synchronise;
        this.tv = tv;
        this.texts = kit.texts();
        this.faults = kit.faults();
        this.look = kit.look();
        this.navigator = kit.navigator();
    }

    @FXML
    private void initialize() {
        (model.order() == Order.WORST ? worst : byType).setSelected(true);
        legend.getChildren().setAll(Legend.keys(texts, look, List.of(MachineState.PRODUCING, MachineState.WAITING, MachineState.STOPPED,
                MachineState.UNEXPLAINED, MachineState.NO_DATA)));
        scroll.viewportBoundsProperty().addListener(change -> sizeRows());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        watching = Subscription.combine(model.snapshot().subscribe(snapshot -> render()), model.failure().subscribe(error -> render()));
    }

    private void render() {
        Optional<OverviewState> state = model.state();
        boolean data = state.isPresent() && !state.get().rows().isEmpty();
        List<Node> shown = data ? List.of(tiles, scroll) : List.of(placeholder);
        if (!root.getChildren().equals(shown)) {
            root.getChildren().setAll(shown);
        }
        if (data) {
            show(state.orElseThrow());
        } else {
            explain(state);
        }
    }

    private void show(OverviewState state) {
        date.setText(state.date());
        for (int i = 0; i < state.tiles().size(); i++) {
            OverviewState.Tile tile = state.tiles().get(i);
            Node node = tiles.getChildren().get(i);
            label(node, ".tile-value").setText(tile.value());
            label(node, ".tile-note").setText(tile.note());
            label(node, ".tile-note").pseudoClassStateChanged(TROUBLE, tile.trouble());
        }
        while (rows.size() < state.rows().size()) {
            rows.add(loader.<OverviewRow>load(Fxml.OVERVIEW_ROW).controller());
        }
        for (int i = 0; i < state.rows().size(); i++) {
            rows.get(i).show(state.rows().get(i));
        }
        List<Node> nodes = rows.stream().limit(state.rows().size()).map(OverviewRow::node).toList();
        if (!list.getChildren().equals(nodes)) {
            list.getChildren().setAll(nodes);
        }
        sizeRows();
    }

    private static Label label(Node tile, String selector) {
        return (Label) Objects.requireNonNull(tile.lookup(selector));
    }

    /** Rows of one height, taller where there is room. */
    private void sizeRows() {
        double scale = look.getValue().scale();
        int count = Math.max(1, list.getChildren().size());
        double room = (scroll.getViewportBounds().getHeight() - 44 * scale) / count - list.getSpacing();
        double height = Math.floor(Math.clamp(room, LEAST_ROW * scale, MOST_ROW * scale));
        rows.forEach(row -> row.setHeight(height));
    }

    /** Up and down go from row to row, and the row comes into view. */
    private void onKey(KeyEvent event) {
        int at = list.getChildren().indexOf(root.getScene().getFocusOwner());
        int last = list.getChildren().size() - 1;
        int to = switch (event.getCode()) {
            case DOWN -> Math.min(last, at + 1);
            case UP -> Math.max(0, at - 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (at >= 0 && to >= 0) {
            event.consume();
            Node row = list.getChildren().get(to);
            row.requestFocus();
            reveal(row);
        }
    }

    private void reveal(Node row) {
        double height = scroll.getContent().getBoundsInLocal().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        double top = row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double offset = scroll.getVvalue() * (height - view);
        double wanted = top < offset ? top : bottom > offset + view ? bottom - view : offset;
        if (height > view) {
            scroll.setVvalue(wanted / (height - view));
        }
    }

    private void explain(Optional<OverviewState> state) {
        Throwable error = model.failure().get();
        date.setText("");
        if (error != null) {
            placeholder.failed(Notice.of(error, faults), texts, this::refresh);
        } else if (state.isEmpty()) {
            placeholder.busy(texts.get("screen.loading"));
        } else if (model.configured()) {
            placeholder.say(Material2AL.INBOX, texts.get("overview.empty"), texts.get("overview.empty.text"),
                    new Placeholder.Step(texts.get("sync.start"), synchronise));
        } else {
            placeholder.say(Material2MZ.SETTINGS, texts.get("overview.unset"), texts.get("overview.unset.text"),
                    new Placeholder.Step(texts.get("assistant.open"), () -> navigator.open(new Place.Settings(Place.Settings.ASSISTANT))));
        }
    }

    @FXML
    private void onWorst() {
        order(Order.WORST);
    }

    @FXML
    private void onByType() {
        order(Order.TYPE);
    }

    private void order(Order order) {
        worst.setSelected(order == Order.WORST);
        byType.setSelected(order == Order.TYPE);
        model.setOrder(order);
        render();
    }

    @FXML
    private void onTv() {
        tv.run();
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
        model.keepFresh();
        render();
    }

    @Override
    public void export() {
        var snapshot = model.snapshot().get();
        if (snapshot != null) {
            exports.statistics(root, null, texts.get("overview.title"), snapshot.day(), snapshot.day());
        }
    }

    @Override
    public void dispose() {
        watching.unsubscribe();
    }
}
