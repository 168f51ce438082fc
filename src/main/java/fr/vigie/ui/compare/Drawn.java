package fr.vigie.ui.compare;

import fr.vigie.ui.fx.Kit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The lower card: a figure drawn as lines over time or as calendars, or as the table of either. */
final class Drawn {
    /** As little as the table above leaves at 1280 × 720; it grows with the window. */
    private static final double HEIGHT = 180;

    private final Pane area;
    private final Pane legend;
    private final Kit kit;
    private final MeasureWords words;
    private final TrendChart chart = new TrendChart();
    private final TableView<Integer> table = new TableView<>();
    private final SeriesTable series;
    private final HeatMaps maps;
    private final ScrollPane calendars;

    /** @param area what is drawn goes into; {@code legend} what its shades mean */
    Drawn(Pane area, Pane legend, CompareModel model, Kit kit) {
        this.area = area;
        this.legend = legend;
        this.kit = kit;
        this.words = new MeasureWords(kit.texts(), kit.figures());
        this.series = new SeriesTable(table, kit.texts());
        this.maps = new HeatMaps(model, kit);
        this.calendars = new ScrollPane(maps);
        chart.setLook(kit.look());
        table.getStyleClass().addAll("dense", "series-table");
        calendars.setFitToWidth(true);
        calendars.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        calendars.setFocusTraversable(false);
        calendars.setPrefHeight(HEIGHT);
        table.setPrefHeight(HEIGHT);
        List.of(chart, table, calendars).forEach(node -> VBox.setVgrow(node, Priority.ALWAYS));
    }

    /** One button a figure that can be drawn. */
    void figures(HBox into, Measure initial, Consumer<Measure> chosen) {
        ToggleGroup group = new ToggleGroup();
        for (Measure measure : Measure.CHARTED) {
            ToggleButton button = new ToggleButton(words.name(measure));
            button.setToggleGroup(group);
            button.setSelected(measure == initial);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(measure);
            });
            int index = Measure.CHARTED.indexOf(measure);
            button.getStyleClass().add(index == 0 ? "left-pill" : index == Measure.CHARTED.size() - 1 ? "right-pill" : "center-pill");
            into.getChildren().add(button);
        }
    }

    void show(CompareState state, CompareChoice choice) {
        String spoken = kit.texts().get("compare.drawn.spoken", words.name(choice.measure()), state.drawnTitle());
        Node shown;
        if (choice.asTable()) {
            series.show(state.lines());
            table.setAccessibleText(spoken);
            shown = table;
        } else if (choice.calendar()) {
            maps.show(state.calendars());
            shown = calendars;
        } else if (state.lines().isEmpty()) {
            Label none = new Label(kit.texts().get("compare.nothing"));
            none.getStyleClass().add("card-hint");
            shown = none;
        } else {
            chart.show(state.lines(), spoken);
            shown = chart;
        }
        if (!area.getChildren().equals(List.of(shown))) {
            area.getChildren().setAll(shown);
        }
        legend.getChildren().setAll(
                choice.calendar() && !choice.asTable() ? maps.legend(state.scale(), words, choice.measure()) : List.of());
    }
}
