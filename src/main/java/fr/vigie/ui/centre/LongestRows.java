package fr.vigie.ui.centre;

import fr.vigie.ui.centre.CentreState.Longest;
import fr.vigie.ui.controls.PartBar;
import fr.vigie.ui.fx.Look;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of the longest stops and waits. */
final class LongestRows {
    private LongestRows() {}

    /** Shows the periods, unless it shows them already. */
    static void into(VBox box, List<Longest> periods, ObservableValue<Look> look) {
        if (!periods.equals(box.getUserData())) {
            box.setUserData(periods);
            box.getChildren().setAll(periods.stream().map(period -> row(period, look)).toList());
        }
    }

    private static Node row(Longest period, ObservableValue<Look> look) {
        Label at = new Label(period.at());
        at.getStyleClass().add("longest-at");
        PartBar bar = new PartBar(period.state(), period.part(), look);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label length = new Label(period.length());
        length.getStyleClass().add("longest-length");
        HBox row = new HBox(at, bar, length);
        row.getStyleClass().add("longest-row");
        return row;
    }
}
