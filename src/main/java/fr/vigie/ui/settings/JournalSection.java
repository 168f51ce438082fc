package fr.vigie.ui.settings;

import fr.vigie.pipeline.AccessDesk.AuditPart;
import fr.vigie.store.AuditAction;
import fr.vigie.store.AuditRow;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Choices;
import fr.vigie.ui.controls.ContentSwitch;
import fr.vigie.ui.controls.Placeholder;
import fr.vigie.ui.fx.Exports;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.table.Col;
import fr.vigie.ui.table.Col.Kind;
import fr.vigie.ui.table.DataTable;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** <em>Journal d’audit</em>: its lines, searched, a part at a time, exported as shown. */
final class JournalSection {
    private static final Duration TYPING = Duration.millis(300);
    /** In em; the others have the usual width. */
    private static final Map<String, Double> WIDTHS = Map.of("audit.actor", 10.0, "audit.object", 12.8, "audit.detail", 11.7,
            "audit.address",
            9.0, "audit.action", 8.8);

    private final JournalModel model;
    private final Exports exports;
    private final Kit kit;
    private final Messages texts;
    private final DataTable<AuditRow> table;
    private final VBox body = new VBox();
    private final ContentSwitch content;
    private final TextField search = TextFields.createClearableTextField();
    private final ComboBox<AuditAction> action = new ComboBox<>();
    private final Button older;
    private final PauseTransition typing = new PauseTransition(TYPING);

    JournalSection(JournalModel model, Exports exports, Kit kit) {
        this.model = model;
        this.exports = exports;
        this.kit = kit;
        this.texts = kit.texts();
        this.table = new DataTable<>("audit", columns(), kit);
        this.older = new Button(texts.get("audit.older"), new FontIcon(Material2AL.EXPAND_MORE));
        this.content = new ContentSwitch(body, List.of(table, older), new Placeholder(), texts, kit.faults());
    }

    private List<Col<AuditRow>> columns() {
        return List.of(Col.of("audit.at", Kind.TIMESTAMP, AuditRow::at), Col.of("audit.actor", Kind.TEXT, row -> row.entry().actor()),
                Col.of("audit.action", Kind.TEXT, row -> words(row.entry().action())),
                Col.of("audit.object", Kind.TEXT, row -> row.entry().object()),
                Col.of("audit.detail", Kind.TEXT, row -> row.entry().detail()),
                Col.of("audit.address", Kind.TEXT, row -> row.entry().address()));
    }

    private String words(AuditAction of) {
        return texts.get("audit.action." + of.code());
    }

    List<Node> nodes() {
        table.view().setAccessibleText(texts.get("settings.audit"));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        double em = 14 * kit.look().getValue().scale();
        table.view().getColumns().forEach(column -> {
            Double wide = WIDTHS.get(column.getId());
            if (wide != null) {
                column.setPrefWidth(wide * em);
            }
        });
        older.setOnAction(event -> model.older());
        older.disableProperty().bind(model.busy());
        older.managedProperty().bind(older.visibleProperty());
        body.getStyleClass().add("form-rows");
        Node text = Form.label(texts.get("settings.audit.text"), "form-text");
        VBox card = new VBox(Form.label(texts.get("settings.audit"), "card-title"), text, bar(), body);
        card.getStyleClass().addAll("card", "form", "form-wide");
        VBox.setVgrow(card, Priority.ALWAYS);
        model.lines().subscribe(lines -> render());
        model.failure().subscribe(error -> render());
        return List.of(card);
    }

    private Node bar() {
        action.getItems().add(null);
        action.getItems().addAll(AuditAction.values());
        Choices.prepare(action, this::words, texts.get("col.audit.action"));
        Choices.none(action, texts.get("audit.action.all"));
        action.setOnAction(event -> ask());
        search.setPromptText(texts.get("audit.search"));
        search.setAccessibleText(texts.get("audit.search"));
        search.getStyleClass().addAll("search", "field-long");
        Tooltip.install(search, new Tooltip("Ctrl+F"));
        typing.setOnFinished(event -> ask());
        search.textProperty().addListener((_, _, _) -> typing.playFromStart());
        search.setOnAction(event -> ask());
        Button export = new Button(texts.get("action.export"), new FontIcon(Material2MZ.SAVE_ALT));
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setOnAction(event -> export());
        FlowPane bar = new FlowPane(action, search, table.chooser(), export, table.count());
        bar.getStyleClass().add("records-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        return bar;
    }

    private void ask() {
        typing.stop();
        model.find(action.getValue(), search.getText() == null ? "" : search.getText());
    }

    private void render() {
        AuditPart lines = model.lines().get();
        Throwable error = model.failure().get();
        if (lines != null) {
            table.show(lines.rows());
            older.setVisible(lines.more());
            content.content();
        } else if (error != null) {
            content.failed(error, model::refresh);
        } else {
            content.loading();
        }
    }

    void find() {
        search.requestFocus();
    }

    /** Exactly the lines shown. */
    void export() {
        if (model.lines().get() != null) {
            @Nullable
            AuditAction kind = model.filter().action();
            exports.table(body, texts.get("audit.file"), texts.get("audit.action." + (kind == null ? "all" : kind.code())), kit.today(),
                    kit.today(), table.shown(texts.get("settings.audit")));
        }
    }
}
