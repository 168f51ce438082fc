package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Share;
import fr.vigie.ui.controls.Swatch;
import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.States;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The timeline's legend, whose entries hide their state, and the figures beneath the bar of shares. */
final class ShareLegend {
    private final Pane legend;
    private final Pane figures;
    private final Messages texts;
    private final ObservableValue<Look> look;
    private final BiConsumer<MachineState, Boolean> hide;
    private final Map<MachineState, Entry> entries = new EnumMap<>(MachineState.class);

    private record Entry(ToggleButton key, Label total, Label rate, Label figure) {}

    ShareLegend(Pane legend, Pane figures, Messages texts, ObservableValue<Look> look, BiConsumer<MachineState, Boolean> hide) {
        this.legend = legend;
        this.figures = figures;
        this.texts = texts;
        this.look = look;
        this.hide = hide;
    }

    void show(List<Share> shares) {
        for (Share share : shares) {
            Entry entry = entries.computeIfAbsent(share.state(), this::add);
            entry.total().setText(share.total());
            entry.rate().setText(share.rate());
            entry.figure().setText(share.rate());
            entry.key().setAccessibleText(texts.get("legend.spoken", texts.get("legend." + States.style(share.state())), share.total(),
                    share.rate()));
        }
    }

    private Entry add(MachineState state) {
        String word = texts.get("legend." + States.style(state));
        Entry entry = new Entry(new ToggleButton(), label("", "legend-total"), label("", "pair-note"), label("", "share-figure"));
        HBox line = new HBox(new Swatch(state, look), label(word, "legend-word"), entry.total(), entry.rate());
        line.getStyleClass().add("legend-line");
        entry.key().setGraphic(line);
        entry.key().getStyleClass().setAll("legend-toggle", "toggle-button");
        entry.key().setSelected(true);
        entry.key().setMinWidth(Region.USE_PREF_SIZE);
        entry.key().selectedProperty().subscribe(selected -> hide.accept(state, !selected));
        legend.getChildren().add(entry.key());
        VBox part = new VBox(label(texts.get("state.short." + States.style(state)), "pair-note"), entry.figure());
        part.getStyleClass().add("share-part");
        HBox.setHgrow(part, Priority.ALWAYS);
        figures.getChildren().add(part);
        return entry;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
