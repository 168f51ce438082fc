package fr.vigie.ui.centre;

import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Longest;
import fr.vigie.ui.controls.PartBar;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Navigator;
import fr.vigie.ui.fx.States;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of the longest stops and waits; each leads to its line. */
final class LongestRows {
    private final VBox box;
    private final Navigator navigator;
    private final Messages texts;
    private final ObservableValue<Look> look;
    private List<Longest> shown = List.of();

    LongestRows(VBox box, Navigator navigator, Messages texts, ObservableValue<Look> look) {
        this.box = box;
        this.navigator = navigator;
        this.texts = texts;
        this.look = look;
    }

    /** @param dated whether days are told, too */
    void show(List<Longest> periods, boolean dated) {
        box.getStyleClass().remove("longest-dated");
        if (dated) {
            box.getStyleClass().add("longest-dated");
        }
        if (!periods.equals(shown)) {
            shown = periods;
            box.getChildren().setAll(periods.stream().map(this::row).toList());
        }
    }

    private Node row(Longest period) {
        PartBar bar = new PartBar(period.state(), period.part(), look);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label reason = label(period.reason(), "longest-reason");
        if (period.missing()) {
            reason.getStyleClass().add("longest-missing");
        }
        HBox line = new HBox(label(period.at(), "longest-at"), bar, label(period.length(), "longest-length"), reason);
        line.getStyleClass().add("longest-row");
        Opening row = new Opening(navigator);
        row.getChildren().add(line);
        row.leadTo(period.place(), texts.get("longest.spoken", texts.get("legend." + States.style(period.state())), period.at(),
                period.length(), period.reason()).strip());
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
