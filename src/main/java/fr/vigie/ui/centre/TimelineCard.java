package fr.vigie.ui.centre;

import fr.vigie.export.ShownTable;
import fr.vigie.model.MachineState;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Timeline;
import fr.vigie.ui.controls.TimelineDay;
import fr.vigie.ui.controls.TimelineDay.Mark;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.table.DataTable;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The timeline, or its periods as a table in the place of what is below; which of them is remembered. */
final class TimelineCard {
    private static final String TABLE = "centre.table";
    private static final double LEAST_TABLE = 200;

    private final Parts parts;
    private final Kit kit;
    private final DataTable<Mark> table;

    /**
     * Its controls.
     *
     * @param tools what the table is searched with
     * @param tooLong says why there is neither
     * @param below gives way to the table
     */
    record Parts(VBox card, HBox tools, ToggleButton asTable, Timeline timeline, Label tooLong, Node below) {}

    TimelineCard(Parts parts, CentreModel model, Kit kit) {
        this.parts = parts;
        this.kit = kit;
        this.table = PeriodTable.of(kit);
        prepareTimeline(model);
        prepareTable(model);
        parts.asTable().setSelected(kit.memory().recall(TABLE).map(Boolean::valueOf).orElse(false));
        parts.asTable().selectedProperty().subscribe((was, rows) -> {
            kit.memory().remember(TABLE, String.valueOf(rows));
            arrange();
        });
        arrange();
    }

    private void prepareTimeline(CentreModel model) {
        Messages texts = kit.texts();
        Locale locale = kit.figures().locale();
        Timeline timeline = parts.timeline();
        timeline.setLook(kit.look());
        timeline.setWords(model::tip, new Timeline.Names(texts.get("timeline.states"), texts.get("timeline.pieces"),
                texts.get("timeline.bars"), DateTimeFormatter.ofPattern("EEE d MMM", locale)::format,
                DateTimeFormatter.ofPattern("EEE d", locale)::format));
        timeline.setAccessibleText(texts.get("timeline.spoken"));
        timeline.onOpen(thing -> model.place(thing).ifPresent(kit.navigator()::open));
    }

    private void prepareTable(CentreModel model) {
        table.onOpen(mark -> model.place(mark).ifPresent(kit.navigator()::open));
        table.view().setAccessibleText(kit.texts().get("centre.timeline"));
        VBox.setVgrow(table, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        parts.tools().getChildren().setAll(table.search(), table.count(), gap, table.chooser());
        parts.card().getChildren().add(table);
        List.of(table, parts.tools(), parts.timeline(), parts.tooLong(), parts.below())
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    /**
     * @param day null where the period is too long for details
     * @param same whether it shows the same days as before
     */
    void show(@Nullable TimelineDay day, boolean same) {
        if (day != null) {
            parts.timeline().show(day, same);
        }
        parts.tooLong().setVisible(day == null);
        arrange();
    }

    void hide(MachineState state, boolean hidden) {
        parts.timeline().setHidden(state, hidden);
        fillTable();
    }

    private void arrange() {
        boolean tooLong = parts.tooLong().isVisible();
        boolean rows = parts.asTable().isSelected() && !tooLong;
        parts.timeline().setVisible(!rows && !tooLong);
        table.setVisible(rows);
        parts.tools().setVisible(rows);
        parts.asTable().setDisable(tooLong);
        parts.below().setVisible(!rows);
        parts.card().setMinHeight(rows ? LEAST_TABLE * kit.look().getValue().scale() : Region.USE_PREF_SIZE);
        VBox.setVgrow(parts.card(), rows ? Priority.ALWAYS : Priority.NEVER);
        fillTable();
    }

    private void fillTable() {
        if (table.isVisible()) {
            table.show(parts.timeline().marks());
        }
    }

    boolean tableShown() {
        return table.isVisible();
    }

    void search() {
        if (tableShown()) {
            table.search().requestFocus();
        }
    }

    /** The periods as the table shows them. */
    ShownTable shown() {
        table.show(parts.timeline().marks());
        return table.shown(kit.texts().get("centre.timeline"));
    }
}
