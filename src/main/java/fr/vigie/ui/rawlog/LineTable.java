package fr.vigie.ui.rawlog;

import fr.vigie.export.ShownTable;
import fr.vigie.export.ShownTable.Heading;
import fr.vigie.export.ShownTable.Kind;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.RawLine;
import fr.vigie.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a log as a table to be written. */
final class LineTable {
    private final Messages texts;

    LineTable(Messages texts) {
        this.texts = texts;
    }

    /** Lines not read yet are left out. */
    ShownTable of(List<LineRow> rows) {
        List<Heading> headings = List.of(new Heading("ligne", texts.get("rawlog.col.line"), "", Kind.NUMBER),
                new Heading("horodatage", texts.get("rawlog.col.time"), "", Kind.TIMESTAMP),
                new Heading("nature", texts.get("rawlog.col.kind"), "", Kind.TEXT),
                new Heading("texte", texts.get("rawlog.col.text"), "", Kind.TEXT));
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (LineRow row : rows) {
            RawLine line = row.line();
            if (line != null) {
                cells.add(Arrays.asList(line.number(),
                        line.events().isEmpty() ? null : WallTime.toLocalDateTime(line.events().getFirst().at()),
                        Kinds.word(line.kind(), texts), line.text()));
            }
        }
        return new ShownTable(texts.get("rawlog.title"), headings, cells, null);
    }
}
