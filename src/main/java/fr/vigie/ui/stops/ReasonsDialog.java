package fr.vigie.ui.stops;

import fr.vigie.model.Reason;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Edits the list of reasons: names, planned or not, order, which are offered. Closes once the list is saved. */
final class ReasonsDialog {
    private final StopsModel screen;
    private final ReasonsModel model;
    private final Messages texts;
    private final Messages faults;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final VBox rows = new VBox();
    private final Label trouble = new Label();
    private final ButtonType save;

    ReasonsDialog(StopsModel screen, List<Reason> reasons, Kit kit) {
        this.screen = screen;
        this.model = new ReasonsModel(reasons);
        this.texts = kit.texts();
        this.faults = kit.faults();
        this.save = new ButtonType(texts.get("stops.save.plain"), ButtonBar.ButtonData.OK_DONE);
    }

    void show(Scene owner) {
        dialog.initOwner(owner.getWindow());
        dialog.setTitle(texts.get("stops.reasons"));
        dialog.setResizable(true);
        rows.getStyleClass().add("reason-rows");
        trouble.getStyleClass().add("reason-trouble");
        trouble.setWrapText(true);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = new Label(texts.get("stops.reasons.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("card-hint");
        Button add = new Button(texts.get("stops.reasons.add"), new FontIcon(Material2AL.ADD));
        add.setOnAction(event -> add());
        VBox content = new VBox(hint, scroll, add, trouble);
        content.getStyleClass().add("reasons");
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(save, new ButtonType(texts.get("stops.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().getStylesheets().setAll(owner.getStylesheets());
        dialog.getDialogPane().getStyleClass().add("vigie-dialog");
        dialog.getDialogPane().setStyle(owner.getRoot().getStyle());
        saveButton().addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
            event.consume();
            send();
        });
        fill();
        dialog.show();
    }

    private Node saveButton() {
        return dialog.getDialogPane().lookupButton(save);
    }

    private void fill() {
        List<Node> lines = new ArrayList<>();
        model.entries().forEach(entry -> lines.add(line(entry)));
        rows.getChildren().setAll(lines);
        check();
    }

    private HBox line(ReasonsModel.Entry entry) {
        TextField label = new TextField(entry.label());
        label.setAccessibleText(texts.get("stops.reasons.label"));
        label.setPromptText(texts.get("stops.reasons.label"));
        label.textProperty().subscribe(text -> {
            entry.label(text == null ? "" : text);
            check();
        });
        HBox.setHgrow(label, Priority.ALWAYS);
        CheckBox planned = new CheckBox(texts.get("stops.planned"));
        planned.setSelected(entry.planned());
        planned.selectedProperty().subscribe((Boolean is) -> entry.planned(is));
        Button up = button(Material2AL.ARROW_UPWARD, "stops.reasons.up", entry, () -> model.move(entry, -1));
        Button down = button(Material2AL.ARROW_DOWNWARD, "stops.reasons.down", entry, () -> model.move(entry, 1));
        Button retire = entry.active()
                ? button(Material2AL.ARCHIVE, "stops.reasons.retire", entry, () -> model.toggle(entry))
                : button(Material2MZ.UNARCHIVE, "stops.reasons.bringBack", entry, () -> model.toggle(entry));
        label.setDisable(!entry.active());
        planned.setDisable(!entry.active());
        HBox line = new HBox(label, planned, up, down, retire);
        line.getStyleClass().add("reason-row");
        line.setUserData(entry);
        return line;
    }

    private Button button(Ikon icon, String key, ReasonsModel.Entry entry, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setAccessibleText(texts.get(key) + " " + entry.label());
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(event -> {
            action.run();
            fill();
            focus(entry, key);
        });
        button.setUserData(key);
        return button;
    }

    /** Moving a line moves what has the focus along. */
    private void focus(ReasonsModel.Entry entry, @Nullable String key) {
        rows.getChildren().stream().filter(line -> line.getUserData() == entry).map(HBox.class::cast)
                .flatMap(line -> line.getChildren().stream())
                .filter(node -> key == null ? node instanceof TextField : key.equals(node.getUserData()))
                .findFirst().ifPresent(Node::requestFocus);
    }

    private void add() {
        ReasonsModel.Entry added = model.add();
        fill();
        focus(added, null);
    }

    private void check() {
        boolean valid = model.valid();
        if (dialog.getDialogPane().getButtonTypes().contains(save)) {
            saveButton().setDisable(!valid);
        }
        trouble.setText(valid ? "" : texts.get("stops.reasons.twice"));
    }

    private void send() {
        saveButton().setDisable(true);
        screen.saveReasons(model.base(), model.wanted(), error -> {
            if (error == null) {
                dialog.setResult(save);
                dialog.close();
            } else {
                Notice notice = Notice.of(error, faults);
                trouble.setText(notice.what() + "\n" + notice.advice());
                saveButton().setDisable(false);
            }
        });
    }
}
