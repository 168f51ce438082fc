package fr.vigie.ui.quality;

import fr.vigie.model.Centre;
import fr.vigie.pipeline.QualityCalendar;
import fr.vigie.pipeline.QualityCalendar.Doubt;
import fr.vigie.pipeline.QualityDay;
import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.quality.QualityState.Cell;
import fr.vigie.ui.quality.QualityState.Head;
import fr.vigie.ui.quality.QualityState.Row;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns the calendar into words. Pure. */
final class QualityBuilder {
    /** A share of lines understood is worth a figure below this many hundredths. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(99);

    private final Messages texts;
    private final Figures figures;

    QualityBuilder(Messages texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    QualityState build(QualityCalendar calendar) {
        List<Head> heads = calendar.from().datesUntil(calendar.to().plusDays(1)).map(day -> head(day, calendar.today())).toList();
        List<Row> rows = calendar.machines().stream().map(machine -> new Row(machine.centre().id(), machine.centre().name(),
                machine.typeLabel(), machine.days().stream().map(day -> cell(machine.centre(), day)).toList())).toList();
        return new QualityState(heads, rows, summary(calendar),
                texts.get(calendar.plannedHours() ? "quality.hint.planned" : "quality.hint.week", figures.clockSeconds(calendar.at())),
                doubt(calendar.doubtful()));
    }

    private Head head(LocalDate day, LocalDate today) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.NARROW, figures.locale()).toUpperCase(figures.locale());
        return new Head(day, String.valueOf(day.getDayOfMonth()), weekday, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0,
                day.equals(today));
    }

    private Cell cell(Centre centre, QualityDay day) {
        return new Cell(centre.id(), day.day(), day.worst(), small(day),
                texts.get("quality.cell", centre.name(), figures.mediumDay(day.day()), sentence(day)));
    }

    /** The share where it is bad, else how many anomalies. */
    private String small(QualityDay day) {
        BigDecimal share = day.share();
        if (share != null && share.compareTo(WHOLE) < 0) {
            return texts.get("quality.small.share", share.intValue());
        }
        return day.anomalies() == 0 ? "" : figures.count(day.anomalies());
    }

    /** All that is known of a day. */
    String sentence(QualityDay day) {
        List<String> parts = new ArrayList<>();
        parts.add(day.signs().stream().filter(sign -> sign != Sign.PRESENT || day.signs().size() == 1).sorted()
                .map(sign -> Signs.word(sign, texts)).collect(Collectors.joining(", ")));
        if (day.signs().contains(Sign.PRESENT)) {
            parts.add(texts.get("quality.events", day.understood()));
            parts.add(texts.get("quality.share", figures.decimal(day.share(), 2)));
            parts.add(texts.get("quality.anomalies", day.anomalies()));
            if (day.knownUntil() != null) {
                parts.add(texts.get("quality.known", figures.moment(figures.local(day.knownUntil()))));
            }
        }
        return String.join(" · ", parts);
    }

    private String summary(QualityCalendar calendar) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        calendar.machines().forEach(machine -> machine.days().forEach(day -> counts.merge(day.worst(), 1, Integer::sum)));
        int bad = counts.entrySet().stream().filter(entry -> entry.getKey().compareTo(Sign.PRESENT) < 0).mapToInt(Map.Entry::getValue)
                .sum();
        return bad == 0
                ? texts.get("quality.summary.good")
                : counts.entrySet().stream().filter(entry -> entry.getKey().compareTo(Sign.PRESENT) < 0)
                        .map(entry -> texts.get("quality.count." + entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
                        .collect(Collectors.joining(" · "));
    }

    private String doubt(List<Doubt> doubts) {
        return doubts.isEmpty()
                ? ""
                : texts.get("quality.doubt", doubts.stream().map(doubt -> texts.get("quality.doubt.one", doubt.centre().name(),
                        doubt.contradicted(), doubt.waits())).collect(Collectors.joining(", ")));
    }
}
