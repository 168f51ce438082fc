package fr.vigie.ui.centre;

import fr.vigie.ui.centre.CentreState.Tile;
import fr.vigie.ui.fx.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The dashboard's tiles: one card, parted by hairlines, each part as wide as its figure needs and the rest shared. */
final class TileStrip {
    private final HBox box;
    private final Navigator navigator;
    private final List<Part> parts = new ArrayList<>();

    private record Part(Opening cell, Label name, Label value, Label unit, Label note, Label before, Label difference, Tooltip tip) {}

    TileStrip(HBox box, Navigator navigator) {
        this.box = box;
        this.navigator = navigator;
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
            put(part.unit(), tile.unit());
            put(part.note(), tile.note());
            part.before().setText(tile.before());
            part.difference().setText(tile.difference());
            String spoken = Stream.of(tile.name(), tile.value() + " " + tile.unit(), tile.note(), tile.before(), tile.difference())
                    .map(String::strip).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
            part.cell().leadTo(tile.place(), spoken);
            part.tip().setText(spoken);
        }
        boolean compared = tiles.stream().anyMatch(tile -> !tile.before().isEmpty());
        parts.forEach(part -> List.of(part.before(), part.difference()).forEach(line -> {
            line.setVisible(compared);
            line.setManaged(compared);
        }));
    }

    private static void put(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(!text.isEmpty());
    }

    private void add() {
        Part part = new Part(new Opening(navigator), label("tile-name"), label("strip-value"), label("strip-unit"), label("tile-note"),
                label("tile-note"), label("tile-note"), new Tooltip());
        part.difference().getStyleClass().add("tile-difference");
        HBox figure = new HBox(part.value(), part.unit());
        figure.getStyleClass().add("strip-figure");
        part.cell().getChildren().addAll(part.name(), figure, part.note(), part.before(), part.difference());
        part.cell().getStyleClass().add(parts.isEmpty() ? "strip-first" : "strip-cell");
        HBox.setHgrow(part.cell(), Priority.ALWAYS);
        part.value().setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(part.cell(), part.tip());
        parts.add(part);
        box.getChildren().add(part.cell());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
