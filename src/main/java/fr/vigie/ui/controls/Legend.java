package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.States;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What colours and patterns mean. */
public final class Legend {
    private Legend() {}

    public static List<Node> keys(Messages texts, ObservableValue<Look> look, List<MachineState> states) {
        return states.stream().map(state -> {
            Label key = new Label(texts.get("legend." + States.style(state)), new Swatch(state, look));
            key.getStyleClass().add("legend-key");
            return (Node) key;
        }).toList();
    }
}
