package fr.vigie.ui.centre;

import fr.vigie.ui.centre.CentreState.Tile;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The dashboard's tiles: one card, parted by hairlines, each part as wide as its figure needs and the rest shared. */
final class TileStrip {
    private final HBox box;
    private final List<Part> parts = new ArrayList<>();

    private record Part(Label name, Label value, Label unit, Label note) {}

    TileStrip(HBox box) {
        this.box = box;
    }

    void show(List<Tile> tiles) {
        while (parts.size() < tiles.size()) {
            add();
        }
        for (int i = 0; i < tiles.size(); i++) {
            Part part = parts.get(i);
            Tile tile = tiles.get(i);
            part.name().setText(tile.name());
            part.value().setText(tile.value());
            part.unit().setText(tile.unit());
            part.unit().setManaged(!tile.unit().isEmpty());
            part.note().setText(tile.note());
        }
    }

    private void add() {
        Part part = new Part(label("tile-name"), label("strip-value"), label("strip-unit"), label("tile-note"));
        HBox figure = new HBox(part.value(), part.unit());
        figure.getStyleClass().add("strip-figure");
        VBox cell = new VBox(part.name(), figure, part.note());
        cell.getStyleClass().add(parts.isEmpty() ? "strip-first" : "strip-cell");
        HBox.setHgrow(cell, Priority.ALWAYS);
        part.value().setMinWidth(Region.USE_PREF_SIZE);
        parts.add(part);
        box.getChildren().add(cell);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
