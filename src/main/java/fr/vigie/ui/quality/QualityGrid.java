package fr.vigie.ui.quality;

import fr.vigie.ui.quality.QualityModel.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Machine × day: one cell has the focus, arrow keys walk, Enter or a click looks into one. */
final class QualityGrid {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass WEEKEND = PseudoClass.getPseudoClass("weekend");

    private final GridPane grid;
    private final Consumer<Cell> open;
    private final List<List<Node>> cells = new ArrayList<>();
    private @Nullable QualityState shown;
    private Optional<Cell> marked = Optional.empty();
    private boolean entered;
    private int row;
    private int column;

    QualityGrid(GridPane grid, Consumer<Cell> open) {
        this.grid = grid;
        this.open = open;
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void show(QualityState state, Optional<Cell> chosen) {
        if (!state.equals(shown)) {
            boolean focused = focused() != null;
            boolean first = shown == null || shown.columns().size() != state.columns().size();
            shown = state;
            fill(state);
            if (first) {
                goToNewest(state);
            }
            walk(0, 0, focused);
        }
        mark(chosen);
    }

    /** The first time that there are cells, the one that is looked into gets the focus. */
    void enter() {
        if (!entered) {
            entered = true;
            Platform.runLater(this::focusChosen);
        }
    }

    private void focusChosen() {
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                if (marked.isPresent() && marked.get().equals(cells.get(r).get(c).getUserData())) {
                    row = r;
                    column = c;
                }
            }
        }
        walk(0, 0, true);
    }

    private @Nullable Node focused() {
        Node owner = grid.getScene() == null ? null : grid.getScene().getFocusOwner();
        return owner != null && grid.getChildren().contains(owner) ? owner : null;
    }

    private void fill(QualityState state) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        cells.clear();
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(names);
        for (int i = 0; i < state.columns().size(); i++) {
            ColumnConstraints day = new ColumnConstraints();
            day.setMinWidth(18);
            day.setPrefWidth(30);
            day.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(day);
            grid.add(head(state.columns().get(i)), i + 1, 0);
        }
        for (int r = 0; r < state.rows().size(); r++) {
            QualityState.Row machine = state.rows().get(r);
            grid.add(name(machine), 0, r + 1);
            List<Node> line = new ArrayList<>();
            for (int c = 0; c < machine.cells().size(); c++) {
                Node cell = cell(machine.cells().get(c), r, c);
                line.add(cell);
                grid.add(cell, c + 1, r + 1);
            }
            cells.add(line);
        }
    }

    private static Node head(QualityState.Head head) {
        Label weekday = new Label(head.weekday());
        Label number = new Label(head.number());
        VBox box = new VBox(weekday, number);
        box.getStyleClass().add("quality-head");
        box.setAlignment(Pos.CENTER);
        box.pseudoClassStateChanged(TODAY, head.today());
        box.pseudoClassStateChanged(WEEKEND, head.weekend());
        return box;
    }

    private static Node name(QualityState.Row machine) {
        Label name = new Label(machine.name());
        name.getStyleClass().add("quality-name");
        name.setTooltip(new Tooltip(machine.type()));
        return name;
    }

    private Node cell(QualityState.Cell cell, int r, int c) {
        VBox box = new VBox();
        box.getStyleClass().addAll("quality-cell", Signs.style(cell.sign()));
        box.setAlignment(Pos.CENTER);
        var icon = Signs.icon(cell.sign());
        if (icon != null) {
            box.getChildren().add(new FontIcon(icon));
        }
        if (!cell.small().isEmpty()) {
            Label small = new Label(cell.small());
            small.getStyleClass().add("quality-small");
            small.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(small);
        }
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(cell.spoken());
        box.setUserData(new Cell(cell.centreId(), cell.day()));
        Tooltip.install(box, new Tooltip(cell.spoken()));
        box.setOnMouseClicked(event -> {
            goTo(r, c, true);
            open.accept((Cell) box.getUserData());
        });
        return box;
    }

    /** Where one looks first: the last day that is not in the future. */
    private void goToNewest(QualityState state) {
        row = 0;
        column = 0;
        for (int c = 0; c < state.columns().size(); c++) {
            column = state.columns().get(c).today() ? c : column;
        }
    }

    private void pressed(KeyEvent event) {
        boolean taken = true;
        switch (event.getCode()) {
            case LEFT -> walk(0, -1, true);
            case RIGHT -> walk(0, 1, true);
            case UP -> walk(-1, 0, true);
            case DOWN -> walk(1, 0, true);
            case HOME -> goTo(row, 0, true);
            case END -> goTo(row, Integer.MAX_VALUE, true);
            case ENTER, SPACE -> {
                Node at = focused();
                if (at != null) {
                    open.accept((Cell) Objects.requireNonNull(at.getUserData()));
                }
            }
            default -> taken = false;
        }
        if (taken && !event.isShortcutDown()) {
            event.consume();
        }
    }

    private void walk(int down, int right, boolean focus) {
        goTo(row + down, column + right, focus);
    }

    /** The one cell that the focus enters by Tab. */
    private void goTo(int r, int c, boolean focus) {
        if (cells.isEmpty() || cells.getFirst().isEmpty()) {
            return;
        }
        row = Math.clamp(r, 0, cells.size() - 1);
        column = Math.clamp(c, 0, cells.get(row).size() - 1);
        cells.forEach(line -> line.forEach(cell -> cell.setFocusTraversable(false)));
        Node cell = cells.get(row).get(column);
        cell.setFocusTraversable(true);
        if (focus) {
            cell.requestFocus();
        }
    }

    private void mark(Optional<Cell> chosen) {
        marked = chosen;
        cells.forEach(line -> line.forEach(
                cell -> cell.pseudoClassStateChanged(CHOSEN, chosen.isPresent() && chosen.get().equals(cell.getUserData()))));
    }
}
