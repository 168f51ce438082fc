package fr.vigie.ui.shell;

import fr.vigie.model.MachineState;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.States;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The rail's entries: what to look at, every centre with its state now, and where data comes from. */
final class Rail {
    private final Messages texts;
    private final Consumer<Place> open;
    private final Pane centres;
    private final List<Entry> fixed;
    private final List<Entry> machines = new ArrayList<>();
    private Place current = new Place.Overview();

    private record Entry(Place place, ToggleButton button, StackPane dot, Label note) {}

    Rail(Messages texts, Consumer<Place> open, Pane screens, Pane centres, Pane data) {
        this.texts = texts;
        this.open = open;
        this.centres = centres;
        List<Entry> looks = List.of(entry(new Place.Overview(), "overview", Material2OutlinedAL.DASHBOARD, 1),
                entry(new Place.Comparison(), "compare", Material2OutlinedAL.COMPARE_ARROWS, 2),
                entry(new Place.Sessions(), "sessions", Material2OutlinedAL.LIST_ALT, 3),
                entry(new Place.Stops(null, null), "stops", Material2OutlinedMZ.PAUSE_CIRCLE_OUTLINE, 4),
                entry(new Place.Orders(), "orders", Material2OutlinedAL.ASSIGNMENT, 5));
        List<Entry> sources = List.of(entry(new Place.Sync(null), "sync", Material2OutlinedMZ.SYNC, 6),
                entry(new Place.Quality(), "quality", Material2OutlinedAL.FACT_CHECK, 7),
                entry(new Place.RawLog(null), "rawlog", Material2OutlinedMZ.NOTES, 8),
                entry(new Place.Settings(null), "settings", Material2OutlinedMZ.SETTINGS, 9),
                entry(new Place.About(), "about", Material2OutlinedAL.INFO, 0));
        screens.getChildren().setAll(buttons(looks));
        data.getChildren().setAll(buttons(sources));
        fixed = Stream.concat(looks.stream(), sources.stream()).toList();
        select(current);
    }

    private static List<ToggleButton> buttons(List<Entry> entries) {
        return entries.stream().map(Entry::button).toList();
    }

    /** The place of Ctrl+{@code digit}; null without one. */
    @Nullable
    Place place(int digit) {
        return digit < 1 || digit > 9 ? null : fixed.get(digit - 1).place();
    }

    /** Whether the rail leads to that place: a centre may be gone. */
    boolean leadsTo(Place place) {
        return entries().anyMatch(entry -> entry.place().sameEntry(place));
    }

    private Stream<Entry> entries() {
        return Stream.concat(fixed.stream(), machines.stream());
    }

    void select(Place place) {
        current = place;
        entries().forEach(entry -> entry.button().setSelected(entry.place().sameEntry(place)));
    }

    /** A number beside an entry, e.g. how many stops want a reason; empty for none. */
    void note(Place place, String words) {
        fixed.stream().filter(entry -> entry.place().sameEntry(place)).forEach(entry -> {
            entry.note().setText(words);
            entry.button().setAccessibleText(words.isEmpty() ? null : entry.button().getText() + ", " + words);
            entry.note().getStyleClass().remove("rail-badge");
            if (!words.isEmpty()) {
                entry.note().getStyleClass().add("rail-badge");
            }
        });
    }

    void show(List<CentreDay> days) {
        List<Place> wanted = days.stream().map(day -> (Place) new Place.Centre(day.centre().id(), null)).toList();
        if (!machines.stream().map(Entry::place).toList().equals(wanted)) {
            machines.clear();
            days.forEach(day -> machines.add(machine(day)));
            centres.getChildren().setAll(buttons(machines));
            select(current);
        }
        for (int i = 0; i < days.size(); i++) {
            mark(machines.get(i), days.get(i));
        }
    }

    private Entry machine(CentreDay day) {
        StackPane dot = new StackPane(new FontIcon());
        dot.getStyleClass().add("rail-dot");
        return entry(new Place.Centre(day.centre().id(), null), day.centre().name(), shortKind(day), dot, day.centre().name());
    }

    private Entry entry(Place place, String key, Ikon icon, int digit) {
        String name = texts.get("rail." + key);
        return entry(place, name, "", new StackPane(new FontIcon(icon)), digit == 0 ? name : name + "  (Ctrl+" + digit + ")");
    }

    /** The type's label without the word that all of them share. */
    private static String shortKind(CentreDay day) {
        String label = day.typeLabel();
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    private Entry entry(Place place, String name, String kind, StackPane dot, String tip) {
        Label title = new Label(name);
        title.getStyleClass().add("rail-name");
        Label note = new Label(kind);
        note.getStyleClass().add("rail-kind");
        note.setMinWidth(Region.USE_PREF_SIZE);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox line = new HBox(dot, title, note);
        line.getStyleClass().add("rail-line");
        ToggleButton button = new ToggleButton(name, line);
        button.getStyleClass().setAll("rail-item", "toggle-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(tip));
        line.prefWidthProperty().bind(button.widthProperty().subtract(20));
        button.setOnAction(event -> {
            button.setSelected(place.sameEntry(current));
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
