package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.SessionRow;
import fr.vigie.model.Totals;
import fr.vigie.model.TreeLayout;
import fr.vigie.pipeline.HistorySummaries.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Folds sessions into sums. Pure: one query feeds a whole screen. */
public final class HistoryFold {
    private final TreeLayout layout;

    /** @param layout knows how types are shown */
    public HistoryFold(TreeLayout layout) {
        this.layout = layout;
    }

    private record Key(String centre, String type, LocalDate start) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::centre).thenComparing(Key::type).thenComparing(Key::start);
    }

    public List<Summary> summaries(List<SessionRow> sessions, HistoryGroup by, HistoryStep per) {
        TreeMap<Key, Summary> sums = new TreeMap<>(Key.ORDER);
        for (SessionRow row : sessions) {
            Centre of = row.centre();
            LocalDate day = row.day();
            String centre = by == HistoryGroup.CENTRE ? of.name() : null;
            sums.merge(new Key(centre == null ? "" : centre, of.type(), per.start(day)),
                    new Summary(centre, of.type(), day, day, Totals.NONE.plus(row.figures())),
                    (sum, one) -> new Summary(centre, of.type(), sum.from().isBefore(day) ? sum.from() : day,
                            sum.to().isAfter(day) ? sum.to() : day, sum.totals().plus(row.figures())));
        }
        return List.copyOf(sums.values());
    }

    /** @param sessions at least those of every span that is asked about */
    public HistoryComparison compare(Instant at, HistoryQuestion question, List<Centre> known, List<SessionRow> sessions) {
        Set<Long> working = new HashSet<>();
        sessions.forEach(row -> working.add(row.centre().id()));
        List<Centre> centres = known.stream().filter(centre -> centre.active() || working.contains(centre.id())).toList();
        Map<Long, List<SessionRow>> byCentre = new HashMap<>();
        Map<String, List<SessionRow>> byType = new HashMap<>();
        for (SessionRow row : sessions) {
            byCentre.computeIfAbsent(row.centre().id(), id -> new ArrayList<>()).add(row);
            byType.computeIfAbsent(row.centre().type(), type -> new ArrayList<>()).add(row);
        }
        List<HistoryLine> ofCentres = centres.stream()
                .map(centre -> line(subject(centre), question, byCentre.getOrDefault(centre.id(), List.of()))).toList();
        List<HistoryLine> ofTypes = centres.stream().map(Centre::type).distinct().sorted()
                .map(type -> line(HistorySubject.ofType(type, label(type)), question, byType.getOrDefault(type, List.of()))).toList();
        return new HistoryComparison(at, question, ofCentres, ofTypes, line(HistorySubject.ALL, question, sessions));
    }

    HistorySubject subject(Centre centre) {
        return new HistorySubject(centre.id(), centre.name(), centre.type(), label(centre.type()));
    }

    String label(String type) {
        return layout.types().stream().filter(known -> known.code().equals(type)).map(CentreType::label).findFirst().orElse(type);
    }

    private static HistoryLine line(HistorySubject subject, HistoryQuestion question, List<SessionRow> sessions) {
        return new HistoryLine(subject, sum(sessions, question.shown()::contains), sum(sessions, question.before()::contains),
                trend(sessions, question), days(sessions, question.calendar()));
    }

    private static Totals sum(List<SessionRow> sessions, Predicate<LocalDate> in) {
        Totals sum = Totals.NONE;
        for (SessionRow row : sessions) {
            if (in.test(row.day())) {
                sum = sum.plus(row.figures());
            }
        }
        return sum;
    }

    private static List<HistoryPoint> trend(List<SessionRow> sessions, HistoryQuestion question) {
        Map<LocalDate, Totals> sums = sums(sessions, question.trend(), question.step());
        return question.step().of(question.trend()).stream()
                .map(span -> new HistoryPoint(span, sums.getOrDefault(question.step().start(span.from()), Totals.NONE))).toList();
    }

    private static Map<LocalDate, Totals> days(List<SessionRow> sessions, HistorySpan calendar) {
        return sums(sessions, calendar, HistoryStep.DAY);
    }

    private static Map<LocalDate, Totals> sums(List<SessionRow> sessions, HistorySpan span, HistoryStep step) {
        Map<LocalDate, Totals> sums = new HashMap<>();
        for (SessionRow row : sessions) {
            if (span.contains(row.day())) {
                sums.merge(step.start(row.day()), Totals.NONE.plus(row.figures()), (sum, one) -> sum.plus(row.figures()));
            }
        }
        return sums;
    }
}
