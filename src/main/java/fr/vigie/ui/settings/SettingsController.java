package fr.vigie.ui.settings;

import fr.vigie.pipeline.ApiState;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Screen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** <em>Paramètres</em>: sections of forms, one <em>Enregistrer</em> for all; only binds what {@link SettingsModel} says. */
public final class SettingsController implements Screen {
    private static final String USERS = "users";
    private static final String AUDIT = "audit";
    private static final List<String> SECTIONS = List.of("connections", "types", "hours", "rules", "display", "api", USERS, AUDIT);
    private static final String REMEMBERED = "settings.section";

    private final SettingsModel model;
    private final Access access;
    private final Exports exports;
    private final Kit kit;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Map<String, List<Node>> made = new HashMap<>();
    private Subscription watching = Subscription.EMPTY;
    private @Nullable UsersSection usersSection;
    private @Nullable JournalSection journalSection;
    private String section = SECTIONS.getFirst();
    private ContentSwitch pane;

    @FXML
    private StackPane root;
    @FXML
    private HBox header;
    @FXML
    private Label unsaved;
    @FXML
    private Button revert;
    @FXML
    private Button save;
    @FXML
    private HBox content;
    @FXML
    private VBox sections;
    @FXML
    private ScrollPane scroll;
    @FXML
    private VBox cards;
    @FXML
    private Placeholder placeholder;

    @SuppressWarnings("NullAway.Init")
    public SettingsController(SettingsModel model, Access access, Exports exports, Kit kit) {
        this.model = model;
        this.access = access;
        this.exports = exports;
        this.kit = kit;
    }

    /**
     * The sections that are no settings: what is done there is done at once.
     *
     * @param api whether it answers
     */
    public record Access(UsersModel users, JournalModel journal, Supplier<ApiState> api) {}

    @FXML
    private void initialize() {
        pane = new ContentSwitch(root, List.of(content), placeholder, kit.texts(), kit.faults());
        ToggleGroup group = new ToggleGroup();
        for (String name : SECTIONS) {
            ToggleButton button = new ToggleButton(kit.texts().get("settings.section." + name));
            button.getStyleClass().setAll("toggle-button", "section-item");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setOnAction(event -> choose(name));
            buttons.add(button);
        }
        sections.getChildren().addAll(0, buttons);
        unsaved.visibleProperty().bind(model.changed());
        unsaved.managedProperty().bind(model.changed());
        revert.disableProperty().bind(model.changed().not().or(model.saving()));
        save.disableProperty().bind(model.changed().not().or(model.saving()));
        watching = Subscription.combine(model.loaded().subscribe(loaded -> render()), model.failure().subscribe(error -> render()));
        model.refresh();
    }

    /** @param wanted where to begin; null: where the user was last */
    public void open(@Nullable String wanted) {
        String remembered = kit.memory().recall(REMEMBERED).orElse(SECTIONS.getFirst());
        String first = wanted == null ? remembered : wanted;
        choose(SECTIONS.contains(first) ? first : SECTIONS.getFirst());
    }

    private void choose(String name) {
        section = name;
        kit.memory().remember(REMEMBERED, name);
        buttons.forEach(button -> button.setSelected(buttons.indexOf(button) == SECTIONS.indexOf(name)));
        if (model.loaded().get() != null) {
            cards.getChildren().setAll(made.computeIfAbsent(name, _ -> nodes()));
            scroll.setVvalue(0);
            // a table fills the page, and scrolls by itself
            scroll.setFitToHeight(name.equals(USERS) || name.equals(AUDIT));
            refreshTable();
        }
    }

    private void refreshTable() {
        if (section.equals(USERS)) {
            access.users().refresh();
        } else if (section.equals(AUDIT)) {
            access.journal().refresh();
        }
    }

    private List<Node> users() {
        UsersSection made = new UsersSection(access.users(), kit);
        usersSection = made;
        return made.nodes();
    }

    private List<Node> journal() {
        JournalSection made = new JournalSection(access.journal(), exports, kit);
        journalSection = made;
        return made.nodes();
    }

    private List<Node> nodes() {
        Map<String, Supplier<List<Node>>> makers = Map.of("api", this::api, USERS, this::users, AUDIT, this::journal, "connections",
                this::connections, "types",
                () -> new TypesSection(model.local(), kit.texts()).nodes(), "hours", () -> new HoursSection(model, kit).nodes(), "rules",
                () -> new RulesSection(model, kit.texts()).nodes(), "display",
                () -> new DisplaySection(model.local(), kit.texts()).nodes());
        return makers.getOrDefault(section, List::of).get();
    }

    private List<Node> connections() {
        if (model.demo()) {
            return List.of(new Form(kit.texts(), "settings.demo").node());
        }
        return new ConnectionsSection(model.local(), model.trials(), kit.texts()).nodes();
    }

    private List<Node> api() {
        return model.demo()
                ? List.of(new Form(kit.texts(), "settings.api.demo").node())
                : List.of(new ApiForm(model.local(), kit).node(access.api().get()));
    }

    private void render() {
        Throwable error = model.failure().get();
        if (model.loaded().get() != null) {
            pane.content();
            if (cards.getChildren().isEmpty()) {
                choose(section);
            }
        } else if (error != null) {
            pane.failed(error, model::refresh);
        } else {
            pane.loading();
        }
    }

    @FXML
    private void onSave() {
        save();
    }

    @FXML
    private void onRevert() {
        model.revert();
    }

    @FXML
    private void onAssistant() {
        kit.navigator().open(new Place.Settings(Place.Settings.ASSISTANT));
    }

    @Override
    public void save() {
        model.save(() -> {});
    }

    @Override
    public void leave(Runnable go) {
        if (!model.changed().get()) {
            go.run();
            return;
        }
        ButtonType keep = new ButtonType(kit.texts().get("settings.leave.save"), ButtonData.YES);
        ButtonType drop = new ButtonType(kit.texts().get("settings.leave.drop"), ButtonData.NO);
        ButtonType stay = new ButtonType(kit.texts().get("settings.leave.stay"), ButtonData.CANCEL_CLOSE);
        Alert question = new Alert(Alert.AlertType.NONE, kit.texts().get("settings.leave.text"), keep, drop, stay);
        question.initOwner(root.getScene().getWindow());
        question.setTitle(kit.texts().get("settings.leave"));
        question.setHeaderText(kit.texts().get("settings.leave"));
        question.getDialogPane().getStylesheets().setAll(root.getScene().getStylesheets());
        question.getDialogPane().setStyle(root.getScene().getRoot().getStyle());
        question.resultProperty().subscribe(answer -> {
            if (answer == keep) {
                model.save(go);
            } else if (answer == drop) {
                go.run();
            }
        });
        question.show();
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
        refreshTable();
    }

    @Override
    public void find() {
        UsersSection table = usersSection;
        JournalSection lines = journalSection;
        if (section.equals(USERS) && table != null) {
            table.find();
        } else if (section.equals(AUDIT) && lines != null) {
            lines.find();
        }
    }

    @Override
    public void tick() {
        // nothing here grows old by itself
    }

    @Override
    public void export() {
        // settings are a file already
        JournalSection lines = journalSection;
        if (section.equals(AUDIT) && lines != null) {
            lines.export();
        }
    }

    @Override
    public void dispose() {
        watching.unsubscribe();
        access.users().dispose();
        access.journal().dispose();
        model.dispose();
    }
}
