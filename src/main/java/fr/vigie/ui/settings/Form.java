package fr.vigie.ui.settings;

import fr.vigie.text.Messages;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** A card of fields: words, control, a hint beside it, and beneath it the sentence of what is wrong. */
final class Form {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final Messages texts;
    private final VBox card = new VBox();
    private final GridPane grid = new GridPane();
    private int rows;

    /** @param titleKey of the card; its {@code .text} says what it is for */
    Form(Messages texts, String titleKey, Object... arguments) {
        this.texts = texts;
        card.getStyleClass().addAll("card", "form");
        Label title = label(texts.get(titleKey, arguments), "card-title");
        Label text = label(texts.get(titleKey + ".text", arguments), "form-text");
        grid.getStyleClass().add("form-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(words, fields);
        card.getChildren().setAll(title, text, grid);
    }

    Node node() {
        return card;
    }

    /** Something of another kind at the end. */
    Form add(Node node) {
        card.getChildren().add(node);
        return this;
    }

    static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    /** A text; {@code key.hint} stands beside it. */
    Form text(Field field, String key, String prompt, String width) {
        return row(field, key, input(new TextField(), field, prompt, width), new Label(texts.get(key + ".hint")));
    }

    Form password(Field field, String key, ObservableValue<String> hint) {
        Label beside = new Label();
        beside.textProperty().bind(hint);
        return row(field, key, input(new PasswordField(), field, "", "field-medium"), beside);
    }

    /** One of several; the empty text stands for the default. */
    Form choice(Field field, String key, List<String> codes, UnaryOperator<String> words) {
        return row(field, key, combo(field, codes, words), new Label(texts.get(key + ".hint")));
    }

    /** {@code true} or the default, which is no. */
    Form yesNo(Field field, String key) {
        CheckBox box = new CheckBox(texts.get(key + ".yes"));
        box.setWrapText(true);
        field.text().subscribe(text -> box.setSelected("true".equals(text)));
        box.setOnAction(event -> field.text().set(box.isSelected() ? "true" : ""));
        box.disableProperty().bind(field.lock().isNotEmpty());
        return row(field, key, box, new Label(""));
    }

    private Form row(Field field, String key, Control control, Label hint) {
        Label words = label(texts.get(key), "field-label");
        words.getStyleClass().add("form-word");
        words.setLabelFor(control);
        control.setAccessibleText(words.getText());
        hint.setWrapText(true);
        hint.getStyleClass().add("field-hint");
        hint.textProperty().subscribe(control::setAccessibleHelp);
        if (!(control instanceof CheckBox)) {
            control.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox line = new HBox(control, hint);
        HBox.setHgrow(hint, Priority.ALWAYS);
        line.getStyleClass().add("field-line");
        VBox cell = new VBox(line, lock(field), fault(field));
        cell.getStyleClass().add("field-cell");
        GridPane.setValignment(words, VPos.TOP);
        grid.addRow(rows++, words, cell);
        return this;
    }

    /** A text field bound to {@code field}, alone. */
    static TextInputControl input(TextInputControl control, Field field, String prompt, String width) {
        control.textProperty().bindBidirectional(field.text());
        control.setPromptText(prompt);
        control.editableProperty().bind(field.lock().isEmpty());
        control.getStyleClass().add(width);
        field.fault().subscribe(sentence -> control.pseudoClassStateChanged(FAULTY, !sentence.isEmpty()));
        return control;
    }

    static ComboBox<String> combo(Field field, List<String> codes, UnaryOperator<String> words) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(codes);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : words.apply(code);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().bindBidirectional(field.text());
        box.disableProperty().bind(field.lock().isNotEmpty());
        return box;
    }

    private Label lock(Field field) {
        Label label = label("", "field-hint");
        label.textProperty().bind(Bindings.createStringBinding(
                () -> field.lock().get().isEmpty() ? "" : texts.get("settings.locked", field.lock().get()), field.lock()));
        return shownWithText(label);
    }

    /** What is wrong with {@code field}: not there while nothing is. */
    static Label fault(Field field) {
        Label label = label("", "field-fault");
        label.setGraphic(new FontIcon(Material2MZ.WARNING));
        label.textProperty().bind(field.fault());
        label.setMinHeight(Region.USE_PREF_SIZE);
        return shownWithText(label);
    }

    private static Label shownWithText(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
