package fr.vigie.ui.overview;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.DayBar;
import fr.vigie.ui.controls.Sparkline;
import fr.vigie.ui.controls.TargetBar;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.States;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row: shows what it is given and opens its centre. */
public final class OverviewRow {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final ObservableValue<Look> look;
    private final Consumer<Row> open;
    private final Tooltip fullName = new Tooltip();
    private @Nullable Row shown;

    @FXML
    private HBox root;
    @FXML
    private StackPane chip;
    @FXML
    private FontIcon chipIcon;
    @FXML
    private Label state;
    @FXML
    private Label since;
    @FXML
    private Label name;
    @FXML
    private Label type;
    @FXML
    private DayBar bar;
    @FXML
    private Label pieces;
    @FXML
    private Label target;
    @FXML
    private Label piecesWord;
    @FXML
    private TargetBar progress;
    @FXML
    private Label rhythm;
    @FXML
    private Label rhythmHour;
    @FXML
    private Sparkline sparkline;
    @FXML
    private Label occupancy;
    @FXML
    private Label age;
    @FXML
    private FontIcon ageIcon;
    @FXML
    private Label next;

    /** @param open called with the row */
    @SuppressWarnings("NullAway.Init")
    public OverviewRow(ObservableValue<Look> look, Consumer<Row> open) {
        this.look = look;
        this.open = open;
    }

    @FXML
    private void initialize() {
        name.setTooltip(fullName);
        bar.setLook(look);
        sparkline.setLook(look);
        progress.setLook(look);
    }

    void show(Row row) {
        if (row.equals(shown)) {
            return;
        }
        mark(row.state());
        state.setText(row.stateWord());
        since.setText(row.sinceText());
        name.setText(row.name());
        fullName.setText(row.name());
        type.setText(row.typeLabel());
        bar.show(row.bar());
        pieces.setText(row.pieces());
        target.setText(row.target());
        target.setManaged(row.progress() != null);
        piecesWord.setVisible(row.progress() == null);
        piecesWord.setManaged(row.progress() == null);
        progress.setVisible(row.progress() != null);
        progress.setManaged(row.progress() != null);
        progress.show(row.progress());
        rhythm.setText(row.rhythm());
        rhythmHour.setText(row.rhythmHour());
        sparkline.show(row.hourly());
        occupancy.setText(row.occupancy());
        age.setText(row.dataAge());
        age.pseudoClassStateChanged(TROUBLE, row.trouble());
        age.setGraphic(row.trouble() ? ageIcon : null);
        next.setText(row.nextReading());
        root.setAccessibleText(row.spoken());
        shown = row;
    }

    private void mark(MachineState now) {
        if (shown == null || shown.state() != now) {
            for (MachineState each : MachineState.values()) {
                root.getStyleClass().remove("state-" + States.style(each));
            }
            root.getStyleClass().add("state-" + States.style(now));
            chipIcon.setIconCode(States.icon(now));
        }
    }

    Node node() {
        return root;
    }

    void setHeight(double height) {
        root.setMinHeight(height);
        root.setPrefHeight(height);
    }

    @FXML
    private void onClick(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            open.accept(Objects.requireNonNull(shown));
        }
    }

    @FXML
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            open.accept(Objects.requireNonNull(shown));
        }
    }
}
