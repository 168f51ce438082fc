package fr.vigie.ui.centre;

import fr.vigie.model.WallTime;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.TimelineDay.Mark;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.States;
import fr.vigie.ui.table.Col;
import fr.vigie.ui.table.Col.Kind;
import fr.vigie.ui.table.DataTable;
import java.util.List;

/** The timeline's periods as a table: what the drawing shows, for a screen reader, for sorting, and for export. */
final class PeriodTable {
    private PeriodTable() {}

    static DataTable<Mark> of(Kit kit) {
        Messages texts = kit.texts();
        List<Col<Mark>> columns = List.of(
                Col.of("tl_state", Kind.TEXT, mark -> texts.get("legend." + States.style(mark.state()))),
                Col.of("tl_from", Kind.TIMESTAMP, mark -> WallTime.toLocalDateTime(mark.span().from())),
                Col.of("tl_to", Kind.TIMESTAMP, mark -> WallTime.toLocalDateTime(mark.span().to())),
                Col.<Mark>duration("tl_length", mark -> mark.span().millis()).summed(),
                Col.of("tl_bar", Kind.TEXT, Mark::bar),
                Col.of("tl_line", Kind.TEXT, mark -> mark.source() == null ? "" : mark.source().file() + ":" + mark.source().line()));
        DataTable<Mark> table = new DataTable<>("chronologie", columns, kit);
        double scale = kit.look().getValue().scale();
        table.view().getColumns().forEach(column -> column.setPrefWidth(scale * switch (column.getId()) {
            case "tl_from", "tl_to" -> 175;
            case "tl_line" -> 190;
            default -> column.getPrefWidth() / scale;
        }));
        return table;
    }
}
