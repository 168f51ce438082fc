package fr.vigie.ui.orders;

import fr.vigie.model.OrderRow;
import fr.vigie.pipeline.Orders;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import fr.vigie.ui.table.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The screen <em>Commandes volets</em>: only binds what {@link OrdersModel} says to the controls. */
public final class OrdersController implements Screen {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final OrdersModel model;
    private final Exports exports;
    private final Kit kit;
    private final Messages texts;
    private final DataTable<OrderRow> table;
    private final List<ToggleButton> scopes = new ArrayList<>();
    private final List<Subscription> watching = new ArrayList<>();
    private @Nullable ContentSwitch content;
    private boolean telling;

    @FXML
    private VBox root;
    @FXML
    private HBox header;
    @FXML
    private HBox segments;
    @FXML
    private FlowPane bar;
    @FXML
    private ComboBox<Pick> status;
    @FXML
    private ComboBox<Pick> box;
    @FXML
    private ComboBox<Pick> stock;
    @FXML
    private Button read;
    @FXML
    private FontIcon readIcon;
    @FXML
    private VBox body;
    @FXML
    private Label age;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public OrdersController(OrdersModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
        this.texts = kit.texts();
        this.table = new DataTable<>("orders", new OrderColumns(kit::today, texts.get("orders.stock.yes")).all(), kit);
    }

    @FXML
    private void initialize() {
        content = new ContentSwitch(body, List.of(table), placeholder, texts, kit.faults());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.view().setAccessibleText(texts.get("orders.table"));
        scopes();
        fill(status, "orders.status.all", List.of());
        fill(box, "orders.box.all", List.of());
        stock.getItems().setAll(new Pick(null, texts.get("orders.stock.all")),
                new Pick(texts.get("orders.stock.yes"), texts.get("orders.stock.yes")),
                new Pick(texts.get("orders.stock.no"), texts.get("orders.stock.no")));
        stock.setValue(stock.getItems().getFirst());
        Stream.of(status, box, stock).forEach(choice -> choice.setOnAction(event -> choose(model.scope())));
        bar.getChildren().addAll(table.search(), table.chooser(), table.count());
        watching.add(model.view().value().subscribe(taken -> render()));
        watching.add(model.view().failure().subscribe(error -> render()));
    }

    private void scopes() {
        ToggleGroup group = new ToggleGroup();
        for (OrderScope scope : OrderScope.values()) {
            ToggleButton button = new ToggleButton(model.title(scope));
            button.setToggleGroup(group);
            button.setSelected(scope == model.scope());
            button.getStyleClass().add(scope == OrderScope.PLANNED ? "left-pill" : scope == OrderScope.ALL ? "right-pill" : "center-pill");
            button.setOnAction(event -> choose(scope));
            button.setMinWidth(Button.USE_PREF_SIZE);
            scopes.add(button);
        }
        segments.getChildren().setAll(scopes);
    }

    /** Asks for the first data. */
    public void open() {
        shown().loading();
        model.refresh();
    }

    private ContentSwitch shown() {
        return Objects.requireNonNull(content);
    }

    private void choose(OrderScope scope) {
        scopes.get(scope.ordinal()).setSelected(true);
        if (!telling) {
            int made = stock.getItems().indexOf(stock.getValue());
            model.choose(scope, value(status), value(box), made <= 0 ? null : made == 1);
        }
    }

    private void render() {
        words();
        Throwable failure = model.view().failure().get();
        Orders.View taken = model.view().value().get();
        if (failure != null) {
            shown().failed(failure, model::refresh);
        } else if (taken != null) {
            show(taken);
        }
    }

    private void show(Orders.View taken) {
        telling = true;
        try {
            fill(status, "orders.status.all", taken.summary().statuses());
            fill(box, "orders.box.all", taken.summary().boxes());
        } finally {
            telling = false;
        }
        table.show(taken.rows());
        if (taken.summary().present() + taken.summary().vanished() > 0) {
            shown().content();
        } else if (model.erp().configured()) {
            shown().say(Material2AL.INBOX, texts.get("orders.empty"), model.age(),
                    new Placeholder.Step(texts.get("orders.sync"), this::onRead));
        } else {
            shown().say(Material2MZ.SETTINGS, texts.get("orders.unset"), texts.get("orders.unset.text"),
                    new Placeholder.Step(texts.get("orders.unset.open"), () -> kit.navigator().open(new Place.Settings("connections"))));
        }
    }

    /** Every value, behind the choice of all of them. */
    private void fill(ComboBox<Pick> choice, String all, List<String> values) {
        List<Pick> wanted = new ArrayList<>(List.of(new Pick(null, texts.get(all))));
        values.forEach(value -> wanted.add(new Pick(value, value)));
        if (!choice.getItems().equals(wanted)) {
            Pick kept = choice.getValue();
            choice.getItems().setAll(wanted);
            choice.setValue(wanted.contains(kept) ? kept : wanted.getFirst());
        }
    }

    private static @Nullable String value(ComboBox<Pick> choice) {
        return choice.getValue() == null ? null : choice.getValue().value();
    }

    /** A value to filter by; null for all. */
    private record Pick(@Nullable String value, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private void words() {
        boolean running = model.erp().running();
        age.setText(model.age());
        age.pseudoClassStateChanged(TROUBLE, model.erp().lastFault() != null);
        for (OrderScope scope : OrderScope.values()) {
            scopes.get(scope.ordinal()).setText(model.title(scope));
        }
        read.setText(texts.get(running ? "sync.cancel" : "orders.sync"));
        readIcon.setIconCode(running ? Material2AL.CLOSE : Material2MZ.SYNC);
        read.setDisable(!model.erp().configured());
    }

    @FXML
    private void onRead() {
        model.synchronise();
        words();
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
        words();
    }

    @Override
    public void find() {
        table.search().requestFocus();
    }

    @Override
    public void export() {
        if (model.view().value().get() != null) {
            exports.table(root, "Commandes", texts.get("orders.scope." + model.scope().key()), kit.today(), kit.today(),
                    table.shown(texts.get("orders.title")));
        }
    }

    @Override
    public void dispose() {
        watching.forEach(Subscription::unsubscribe);
        model.forget();
    }
}
