package fr.vigie.ui.shell;

import fr.vigie.model.MachineState;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.States;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The rail's entries: the home screen, then every centre with its state now. */
final class Rail {
    /** The home screen's place, where a centre has its id. */
    static final long HOME = 0;

    private final Messages texts;
    private final LongConsumer open;
    private final Pane screens;
    private final Pane centres;
    private final List<Entry> entries = new ArrayList<>();
    private long current = HOME;

    private record Entry(long place, ToggleButton button, StackPane dot, Label kind) {}

    Rail(Messages texts, LongConsumer open, Pane screens, Pane centres) {
        this.texts = texts;
        this.open = open;
        this.screens = screens;
        this.centres = centres;
    }

    /** The places in the order of Ctrl+1…9. */
    List<Long> places() {
        return entries.stream().map(Entry::place).toList();
    }

    void select(long place) {
        current = place;
        entries.forEach(entry -> entry.button().setSelected(entry.place() == place));
    }

    void show(List<CentreDay> days) {
        List<Long> wanted = new ArrayList<>(List.of(HOME));
        days.forEach(day -> wanted.add(day.centre().id()));
        if (!places().equals(wanted)) {
            rebuild(days);
        }
        for (int i = 0; i < days.size(); i++) {
            mark(entries.get(i + 1), days.get(i));
        }
    }

    private void rebuild(List<CentreDay> days) {
        entries.clear();
        Entry home = entry(HOME, texts.get("overview.title"), "", new FontIcon(Material2OutlinedAL.DASHBOARD));
        entries.add(home);
        days.forEach(day -> entries.add(entry(day.centre().id(), day.centre().name(), shortKind(day), new FontIcon())));
        screens.getChildren().setAll(home.button());
        centres.getChildren().setAll(entries.stream().skip(1).map(Entry::button).toList());
        select(current);
    }

    /** The type's label without the word that all of them share. */
    private static String shortKind(CentreDay day) {
        String label = day.typeLabel();
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    private Entry entry(long place, String name, String kind, FontIcon icon) {
        StackPane dot = new StackPane(icon);
        if (place != HOME) {
            dot.getStyleClass().add("rail-dot");
        }
        Label title = new Label(name);
        title.getStyleClass().add("rail-name");
        Label note = new Label(kind);
        note.getStyleClass().add("rail-kind");
        note.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(dot, title, gap, note);
        line.getStyleClass().add("rail-line");
        ToggleButton button = new ToggleButton(name, line);
        button.getStyleClass().setAll("rail-item", "toggle-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(name));
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(event -> {
            button.setSelected(place == current);
            open.accept(place);
        });
        return new Entry(place, button, dot, note);
    }

    private void mark(Entry entry, CentreDay day) {
        MachineState state = day.live().state();
        String style = "state-" + States.style(state);
        if (!entry.button().getStyleClass().contains(style)) {
            entry.button().getStyleClass().removeIf(name -> name.startsWith("state-"));
            entry.button().getStyleClass().add(style);
            Ikon icon = States.icon(state);
            ((FontIcon) entry.dot().getChildren().getFirst()).setIconCode(icon);
            entry.button().setAccessibleText(
                    texts.get("shell.rail.spoken", day.centre().name(), day.typeLabel(), States.word(state, texts)));
        }
    }
}
