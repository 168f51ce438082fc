package fr.vigie.ui.settings;

import fr.vigie.text.Messages;
import fr.vigie.ui.settings.TypeLines.Line;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** <em>Types et dossiers</em>: which folders belong to which kind of centre. */
final class TypesSection {
    private final LocalPart local;
    private final Messages texts;
    private final GridPane grid = new GridPane();
    // kept: the list would forget a listener that nobody holds
    private final ListChangeListener<Line> changed = change -> fill();

    TypesSection(LocalPart local, Messages texts) {
        this.local = local;
        this.texts = texts;
    }

    List<Node> nodes() {
        grid.getStyleClass().add("form-grid");
        local.types().lines().addListener(changed);
        fill();
        Button add = new Button(texts.get("settings.type.add"), new FontIcon(Material2AL.ADD));
        add.setOnAction(event -> {
            local.types().add();
            grid.getChildren().stream().filter(TextField.class::isInstance).filter(node -> GridPane.getColumnIndex(node) == 0)
                    .reduce((_, last) -> last).ifPresent(Node::requestFocus);
        });
        Form folders = new Form(texts, "settings.archives").text(local.field("archive.folders"), "settings.archives.names",
                "archive,archives,old,backup", "field-long");
        return List.of(new Form(texts, "settings.types").add(grid).add(add).node(), folders.node());
    }

    private void fill() {
        grid.getChildren().clear();
        grid.addRow(0, head("settings.type.code"), head("settings.type.material"), head("settings.type.label"));
        int row = 1;
        for (Line line : local.types().lines()) {
            grid.addRow(row, field(line.code(), "settings.type.code", "field-short"),
                    field(line.material(), "settings.type.material", "field-medium"),
                    field(line.label(), "settings.type.label", "field-medium"), end(line));
            VBox faults = new VBox(Form.fault(line.code()), Form.fault(line.material()), Form.fault(line.label()));
            GridPane.setColumnSpan(faults, 4);
            grid.add(faults, 0, row + 1);
            row += 2;
        }
    }

    private Label head(String key) {
        Label head = Form.label(texts.get(key), "field-hint");
        head.setMinWidth(Region.USE_PREF_SIZE);
        return head;
    }

    private TextInputControl field(Field field, String key, String width) {
        TextInputControl control = Form.input(new TextField(), field, "", width);
        control.setAccessibleText(texts.get(key));
        return control;
    }

    private Node end(Line line) {
        if (line.builtIn() != null) {
            return Form.label(texts.get("settings.type.builtin"), "field-hint");
        }
        Button remove = new Button(texts.get("settings.remove"));
        remove.setAccessibleText(texts.get("settings.remove.spoken", line.code().now()));
        remove.setOnAction(event -> local.types().remove(line));
        return remove;
    }
}
