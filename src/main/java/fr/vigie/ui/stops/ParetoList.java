package fr.vigie.ui.stops;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Pareto chart: one bar a line, each a button that shows its periods alone. */
final class ParetoList {
    private final VBox box;
    private final Messages texts;
    private final Figures figures;
    private final Consumer<String> pick;
    private List<StopsState.Bar> shown = List.of();

    ParetoList(VBox box, Messages texts, Figures figures, Consumer<String> pick) {
        this.box = box;
        this.texts = texts;
        this.figures = figures;
        this.pick = pick;
    }

    /** Keeps the focus on the bar that had it. */
    void show(List<StopsState.Bar> bars) {
        if (bars.equals(shown)) {
            return;
        }
        shown = List.copyOf(bars);
        Node focused = box.getScene() == null ? null : box.getScene().getFocusOwner();
        Object key = focused != null && box.getChildren().contains(focused) ? focused.getUserData() : null;
        List<Node> lines = new ArrayList<>();
        bars.forEach(bar -> lines.add(line(bar)));
        box.getChildren().setAll(lines);
        lines.stream().filter(line -> key != null && key.equals(line.getUserData())).forEach(Node::requestFocus);
    }

    private ToggleButton line(StopsState.Bar bar) {
        Label label = new Label(bar.label());
        label.getStyleClass().add("pareto-label");
        Label length = new Label(figures.duration(bar.millis()));
        length.getStyleClass().add("pareto-length");
        length.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox words = new HBox(label, gap, length);
        words.getStyleClass().add("pareto-words");
        if (bar.cumulative() != null) {
            Label part = new Label(texts.get("stops.cumulative", bar.cumulative()));
            part.getStyleClass().add("pareto-part");
            words.getChildren().add(part);
        }
        VBox content = new VBox(words, track(bar));
        content.getStyleClass().add("pareto-line");
        ToggleButton button = new ToggleButton(bar.label(), content);
        button.getStyleClass().setAll("toggle-button", "pareto-bar");
        button.setSelected(bar.picked());
        button.setUserData(bar.key());
        button.setMaxWidth(Double.MAX_VALUE);
        String spoken = texts.get("stops.bar", bar.label(), bar.count(), figures.exactly(bar.millis()));
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        content.prefWidthProperty().bind(button.widthProperty().subtract(16));
        button.setOnAction(event -> pick.accept(bar.key()));
        return button;
    }

    private static Pane track(StopsState.Bar bar) {
        Region fill = new Region();
        fill.getStyleClass().add("pareto-fill");
        StackPane track = new StackPane(fill);
        track.getStyleClass().add("pareto-track");
        fill.maxWidthProperty().bind(track.widthProperty().multiply(bar.part()));
        StackPane.setAlignment(fill, javafx.geometry.Pos.CENTER_LEFT);
        return track;
    }
}
