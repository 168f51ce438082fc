package fr.vigie.ui.stops;

import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.StopBounds;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.States;
import fr.vigie.ui.table.Col;
import fr.vigie.ui.table.Col.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table's columns. */
final class StopsColumns {
    static final String KIND = "genre";
    static final String DAY = "date_production";
    static final String REASON = "motif";
    private static final Map<String, Double> WIDTHS = Map.ofEntries(Map.entry(KIND, 112.0), Map.entry("centre", 110.0),
            Map.entry("type", 80.0), Map.entry(DAY, 104.0), Map.entry("debut", 82.0), Map.entry("fin", 82.0),
            Map.entry("duree", 82.0), Map.entry(REASON, 160.0), Map.entry("planifie", 92.0), Map.entry("commentaire", 210.0),
            Map.entry("auteur", 128.0), Map.entry("date_saisie", 154.0), Map.entry("bornes", 100.0), Map.entry("source", 260.0));

    private final Messages texts;

    StopsColumns(Messages texts) {
        this.texts = texts;
    }

    List<Col<Line>> list() {
        return List.of(Col.of(KIND, Kind.TEXT, line -> word(line.key().kind())), Col.of("centre", Kind.TEXT, line -> line.centre().name()),
                Col.<Line>of("type", Kind.TEXT, line -> line.centre().type()).hidden(),
                Col.of(DAY, Kind.DATE, line -> line.period().day()), Col.of("debut", Kind.TIME, line -> line.key().start()),
                Col.of("fin", Kind.TIME, line -> line.period().end()), Col.<Line>duration("duree", Line::millis).summed(),
                Col.of(REASON, Kind.TEXT, this::reason), Col.of("planifie", Kind.TEXT, line -> planned(line.reason())),
                Col.of("commentaire", Kind.TEXT, line -> line.period().comment()),
                Col.of("auteur", Kind.TEXT, line -> line.period().justification() == null ? null : line.period().justification().author()),
                Col.<Line>of("date_saisie", Kind.TIMESTAMP,
                        line -> line.period().justification() == null ? null : line.period().justification().at()).hidden(),
                Col.of("bornes", Kind.TEXT, line -> bounds(line.period().bounds())),
                Col.of("source", Kind.TEXT, line -> texts.get("stops.source", line.period().path(), String.valueOf(line.period().line()))));
    }

    /** Preferred width, before the text's scale. */
    static double width(String column) {
        return Objects.requireNonNullElse(WIDTHS.get(column), 100.0);
    }

    private String word(PeriodKind kind) {
        return texts.get("state.short." + States.style(kind.state()));
    }

    private @Nullable String reason(Line line) {
        Reason reason = line.reason();
        if (reason == null) {
            return line.toJustify() ? texts.get("stops.toJustify") : null;
        }
        return reason.active() ? reason.label() : texts.get("stops.retired", reason.label());
    }

    private @Nullable String planned(@Nullable Reason reason) {
        return reason == null ? null : texts.get(reason.planned() ? "stops.planned" : "stops.unplanned");
    }

    private @Nullable String bounds(@Nullable StopBounds bounds) {
        return bounds == null ? null : texts.get("stops.bounds." + bounds.code());
    }
}
