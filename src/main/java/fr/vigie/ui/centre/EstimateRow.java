package fr.vigie.ui.centre;

import fr.vigie.ui.centre.CentreState.Estimate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The estimates of NF E60-182, side by side; takes no room where there are none. */
final class EstimateRow {
    private EstimateRow() {}

    static void into(Pane box, List<Estimate> estimates) {
        box.setVisible(!estimates.isEmpty());
        box.setManaged(!estimates.isEmpty());
        box.getChildren().setAll(estimates.stream().map(EstimateRow::part).toList());
    }

    private static VBox part(Estimate estimate) {
        Label name = new Label(estimate.name());
        name.getStyleClass().add("pair-note");
        Label value = new Label(estimate.value());
        value.getStyleClass().add("share-figure");
        // broken here and not by wrapping, whose height JavaFX asks for at no width
        Label note = new Label(estimate.note().replace(", ", ",\n"));
        note.getStyleClass().add("pair-note");
        VBox part = new VBox(name, value, note);
        part.getStyleClass().add("share-part");
        HBox.setHgrow(part, Priority.ALWAYS);
        Tooltip.install(part, new Tooltip(estimate.name() + "\u00a0: " + estimate.value() + " · " + estimate.note()));
        return part;
    }
}
