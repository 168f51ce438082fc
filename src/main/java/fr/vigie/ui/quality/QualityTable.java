package fr.vigie.ui.quality;

import fr.vigie.export.ShownTable;
import fr.vigie.export.ShownTable.Heading;
import fr.vigie.export.ShownTable.Kind;
import fr.vigie.pipeline.QualityCalendar;
import fr.vigie.pipeline.QualityDay;
import fr.vigie.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calendar as a table: one row a machine and day. */
final class QualityTable {
    private final Messages texts;

    QualityTable(Messages texts) {
        this.texts = texts;
    }

    ShownTable of(QualityCalendar calendar) {
        List<Heading> headings = List.of(heading("centre", Kind.TEXT), heading("date_production", Kind.DATE),
                heading("etat_donnees", Kind.TEXT),
                heading("nb_fichiers", Kind.NUMBER), heading("nb_evenements", Kind.NUMBER), heading("lignes_refusees", Kind.NUMBER),
                heading("taux_compris", Kind.NUMBER), heading("nb_anomalies", Kind.NUMBER), heading("connu_jusqua", Kind.TIMESTAMP));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        calendar.machines().forEach(machine -> machine.days().forEach(day -> rows.add(row(machine, day))));
        return new ShownTable(texts.get("rail.quality"), headings, rows, null);
    }

    private Heading heading(String key, Kind kind) {
        return new Heading(key, texts.get("col." + key), "", kind);
    }

    private List<@Nullable Object> row(QualityCalendar.Machine machine, QualityDay day) {
        String signs = day.signs().stream().sorted().map(sign -> Signs.word(sign, texts)).collect(Collectors.joining(", "));
        return Arrays.<@Nullable Object>asList(machine.centre().name(), day.day(), signs, day.files(), day.understood(), day.refused(),
                day.share(),
                day.anomalies(), day.knownUntil());
    }
}
