package fr.vigie.ui.compare;

import fr.vigie.export.ShownTable;
import fr.vigie.export.ShownTable.Heading;
import fr.vigie.export.ShownTable.Kind;
import fr.vigie.pipeline.HistoryLine;
import fr.vigie.text.Messages;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparison as a table of numbers: each figure, the one before, and their difference. Pure. */
final class CompareExport {
    private final Messages texts;

    CompareExport(Messages texts) {
        this.texts = texts;
    }

    /** @param all its figures are the totals */
    ShownTable of(List<HistoryLine> lines, HistoryLine all) {
        List<Heading> headings = new ArrayList<>(List.of(new Heading("nom", texts.get("compare.name"), "", Kind.TEXT),
                new Heading("type_cu", texts.get("compare.type"), "", Kind.TEXT),
                new Heading("nb_sessions", texts.get("compare.sessions"), "", Kind.NUMBER),
                new Heading("nb_sessions_avant", texts.get("compare.before.column", texts.get("compare.sessions")), "", Kind.NUMBER)));
        for (Measure measure : Measure.values()) {
            headings.addAll(headings(measure));
        }
        return new ShownTable(texts.get("compare.title"), headings, lines.stream().map(this::row).toList(), row(all));
    }

    private List<Heading> headings(Measure measure) {
        String name = unit(measure);
        Kind kind = measure.kind() == Measure.Kind.DURATION ? Kind.DURATION : Kind.NUMBER;
        boolean time = kind == Kind.DURATION;
        return List.of(new Heading(measure.column(), name, "", kind),
                new Heading(measure.column() + "_avant", texts.get("compare.before.column", name), "", kind),
                new Heading(measure.column() + (time ? "_ecart_s" : "_ecart"),
                        texts.get(time ? "compare.difference.seconds" : "compare.difference", name), "", Kind.NUMBER));
    }

    private String unit(Measure measure) {
        String name = texts.get(measure.key());
        return switch (measure.kind()) {
            case RATE -> texts.get("compare.in.percent", name);
            case RHYTHM -> texts.get("compare.in.rhythm", name);
            case METRES -> texts.get("compare.in.metres", name);
            case COUNT, DURATION -> name;
        };
    }

    private List<@Nullable Object> row(HistoryLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.subject().isAll() ? texts.get("compare.all") : line.subject().name());
        cells.add(line.subject().type());
        cells.add(line.shown().sessions());
        cells.add(line.before().sessions());
        for (Measure measure : Measure.values()) {
            BigDecimal now = measure.of(line.shown());
            BigDecimal before = measure.of(line.before());
            cells.add(written(measure, now));
            cells.add(written(measure, before));
            BigDecimal difference = now == null || before == null ? null : now.subtract(before);
            cells.add(difference == null || measure.kind() != Measure.Kind.DURATION ? difference : difference.movePointLeft(3));
        }
        return cells;
    }

    private static @Nullable Object written(Measure measure, @Nullable BigDecimal value) {
        return value == null || measure.kind() != Measure.Kind.DURATION ? value : Duration.ofMillis(value.longValueExact());
    }
}
