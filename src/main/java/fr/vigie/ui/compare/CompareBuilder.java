package fr.vigie.ui.compare;

import fr.vigie.model.MachineState;
import fr.vigie.model.Totals;
import fr.vigie.pipeline.HistoryComparison;
import fr.vigie.pipeline.HistoryLine;
import fr.vigie.pipeline.HistoryQuestion;
import fr.vigie.pipeline.HistorySpan;
import fr.vigie.pipeline.HistoryStep;
import fr.vigie.pipeline.HistorySubject;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.controls.Tip;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.States;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a comparison into words. Pure. */
final class CompareBuilder {
    private final HistoryComparison taken;
    private final CompareChoice choice;
    private final LocalDate today;
    private final Messages texts;
    private final Figures figures;
    private final MeasureWords words;

    CompareBuilder(HistoryComparison taken, CompareChoice choice, LocalDate today, Messages texts, Figures figures) {
        this.taken = taken;
        this.choice = choice;
        this.today = today;
        this.texts = texts;
        this.figures = figures;
        this.words = new MeasureWords(texts, figures);
    }

    CompareState build() {
        HeatScale scale = choice.calendar() ? scale() : new HeatScale(List.of());
        TrendData lines = choice.calendar() ? days() : trend();
        return new CompareState(taken.isEmpty(), span(taken.asked().before()), rows(), drawnTitle(), lines,
                choice.calendar() ? calendars(scale) : List.of(), scale, texts.get("compare.origin", figures.clockSeconds(taken.at())));
    }

    private List<HistoryLine> lines() {
        return choice.types() ? taken.types() : taken.centres();
    }

    /** A time by its name where it is a whole one. */
    String span(HistorySpan span) {
        if (span.days() == 1) {
            return figures.mediumDay(span.from());
        }
        LocalDate end = span.to();
        boolean months = span.from().getDayOfMonth() == 1 && end.getDayOfMonth() == end.lengthOfMonth();
        if (months && span.from().withDayOfMonth(1).equals(end.withDayOfMonth(1))) {
            return end.format(DateTimeFormatter.ofPattern("LLLL yyyy", figures.locale()));
        }
        return months && span.from().getDayOfYear() == 1 && span.days() == end.lengthOfYear()
                ? String.valueOf(end.getYear())
                : figures.numericDay(span.from()) + " – " + figures.numericDay(end);
    }

    private String drawnTitle() {
        HistoryQuestion asked = taken.asked();
        return choice.calendar()
                ? texts.get("compare.calendar.title", span(asked.calendar()))
                : texts.get(asked.step() == HistoryStep.DAY
                        ? "compare.byday"
                        : asked.step() == HistoryStep.WEEK ? "compare.byweek" : "compare.bymonth", span(asked.trend()));
    }

    private List<CompareRow> rows() {
        return Stream.concat(lines().stream(), Stream.of(taken.all())).map(this::row).toList();
    }

    private CompareRow row(HistoryLine line) {
        HistorySubject subject = line.subject();
        Map<Measure, CompareRow.Cell> cells = new EnumMap<>(Measure.class);
        String against = span(taken.asked().before());
        for (Measure measure : Measure.values()) {
            BigDecimal now = measure.of(line.shown());
            cells.put(measure, new CompareRow.Cell(now, words.value(measure, now),
                    words.difference(measure, now, measure.of(line.before()), against)));
        }
        return new CompareRow(subject, subject.isAll() ? texts.get("compare.all") : subject.name(), note(subject), shares(line.shown()),
                sharesSpoken(line.shown()), cells);
    }

    private String note(HistorySubject subject) {
        return subject.isAll()
                ? texts.get("compare.centres.count", taken.centres().size())
                : subject.centreId() == null ? subject.type() : subject.typeLabel();
    }

    private static List<Span> shares(Totals totals) {
        List<Span> spans = new ArrayList<>();
        long at = 0;
        for (Map.Entry<MachineState, Long> part : parts(totals)) {
            spans.add(new Span(part.getKey(), at, at + part.getValue()));
            at += part.getValue();
        }
        return at == 0 ? List.of() : spans;
    }

    private static List<Map.Entry<MachineState, Long>> parts(Totals totals) {
        return List.of(Map.entry(MachineState.PRODUCING, totals.productionMs()), Map.entry(MachineState.WAITING, totals.waitMs()),
                Map.entry(MachineState.STOPPED, totals.stopMs()), Map.entry(MachineState.UNEXPLAINED, totals.unexplainedMs()));
    }

    private String sharesSpoken(Totals totals) {
        return String.join("\n", parts(totals).stream().map(part -> texts.get("compare.share",
                texts.get("legend." + States.style(part.getKey())), figures.duration(part.getValue()),
                figures.percent(fr.vigie.model.SessionFigures.rate(part.getValue(), totals.amplitudeMs())))).toList());
    }

    private TrendData trend() {
        List<HistorySpan> spans = taken.asked().step().of(taken.asked().trend());
        List<TrendData.Series> series = lines().stream().map(line -> series(line.subject().name(),
                line.trend().stream().map(point -> choice.measure().of(point.totals())).toList())).toList();
        return data(spans.stream().map(span -> new TrendData.Step(label(span), stepWords(span))).toList(), series);
    }

    private String label(HistorySpan span) {
        return taken.asked().step() == HistoryStep.MONTH
                ? span.from().format(DateTimeFormatter.ofPattern("LLL yy", figures.locale()))
                : figures.shortDay(span.from());
    }

    private String stepWords(HistorySpan span) {
        return taken.asked().step() == HistoryStep.WEEK ? texts.get("compare.week", figures.numericDay(span.from())) : span(span);
    }

    /** The calendar's days that any centre worked on, newest last: what the heat maps show, as lines of a table. */
    private TrendData days() {
        List<LocalDate> days = taken.centres().stream().flatMap(line -> line.days().keySet().stream()).distinct().sorted().toList();
        List<TrendData.Series> series = taken.centres().stream().map(line -> series(line.subject().name(),
                days.stream().map(day -> value(line, day)).toList())).toList();
        return data(days.stream().map(day -> new TrendData.Step(figures.shortDay(day), figures.mediumDay(day))).toList(), series);
    }

    private TrendData.Series series(String name, List<@Nullable BigDecimal> values) {
        return new TrendData.Series(name, values, values.stream().map(value -> words.valueWithUnit(choice.measure(), value)).toList());
    }

    private TrendData data(List<TrendData.Step> steps, List<TrendData.Series> series) {
        ValueAxis axis = ValueAxis.over(series.stream().flatMap(one -> one.values().stream()).filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue).summaryStatistics());
        return new TrendData(steps, series, axis, axis.ticks().stream().map(this::tick).toList());
    }

    private String tick(BigDecimal value) {
        String number = figures.decimal(value, Math.max(0, value.stripTrailingZeros().scale()));
        return choice.measure().kind() == Measure.Kind.RATE ? texts.get("compare.percent", number) : number;
    }

    private @Nullable BigDecimal value(HistoryLine line, LocalDate day) {
        Totals totals = line.days().get(day);
        return totals == null ? null : choice.measure().of(totals);
    }

    private HeatScale scale() {
        return HeatScale.of(taken.centres().stream().flatMap(line -> line.days().values().stream()).map(choice.measure()::of)
                .filter(Objects::nonNull).map(Objects::requireNonNull).toList());
    }

    private List<HeatData> calendars(HeatScale scale) {
        List<String> weekdays = Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT, figures.locale())).toList();
        List<String> months = Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, figures.locale()))
                .toList();
        List<HeatData> calendars = new ArrayList<>();
        for (HistoryLine line : taken.centres()) {
            Map<LocalDate, BigDecimal> values = new HashMap<>();
            line.days().forEach((day, totals) -> {
                BigDecimal value = choice.measure().of(totals);
                if (value != null) {
                    values.put(day, value);
                }
            });
            calendars.add(new HeatData(Objects.requireNonNull(line.subject().centreId()), line.subject().name(),
                    line.subject().typeLabel(), taken.asked().calendar(), today, Map.copyOf(values), scale, weekdays, months));
        }
        return calendars;
    }

    /** A day of a centre, for the tip of its calendar. */
    Tip day(long centreId, LocalDate day) {
        Totals totals = taken.centres().stream().filter(line -> Objects.equals(line.subject().centreId(), centreId)).findFirst()
                .map(line -> line.days().get(day)).orElse(null);
        String title = figures.mediumDay(day);
        return totals == null
                ? new Tip(title, texts.get("compare.nodata"), "")
                : new Tip(title, String.join(" · ", Stream.of(choice.measure(), Measure.OCCUPANCY, Measure.PIECES, Measure.RHYTHM).distinct()
                        .map(each -> texts.get("compare.pair", words.name(each), words.value(each, each.of(totals)))).toList()), "");
    }
}
