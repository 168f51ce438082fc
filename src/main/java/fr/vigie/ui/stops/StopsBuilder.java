package fr.vigie.ui.stops;

import fr.vigie.model.Centre;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.pipeline.JustifiedPeriods;
import fr.vigie.store.PeriodSum;
import fr.vigie.text.Messages;
import fr.vigie.ui.stops.StopsFilter.By;
import fr.vigie.ui.stops.StopsState.Balance;
import fr.vigie.ui.stops.StopsState.Bar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turns periods into what the screen shows. Pure. */
final class StopsBuilder {
    private final JustifiedPeriods data;
    private final StopsFilter filter;
    private final Messages texts;
    private final Map<Long, Centre> centres = new HashMap<>();
    private final Map<Integer, Reason> reasons = new HashMap<>();

    StopsBuilder(JustifiedPeriods data, StopsFilter filter, Messages texts) {
        this.data = data;
        this.filter = filter;
        this.texts = texts;
        data.centres().forEach(centre -> centres.put(centre.id(), centre));
        data.reasons().forEach(reason -> reasons.put(reason.id(), reason));
    }

    StopsState build() {
        List<Line> all = data.periods().stream().map(this::line).toList();
        List<Line> candidates = all.stream().filter(line -> !filter.onlyToJustify() || line.toJustify()).toList();
        List<Line> shown = candidates.stream().filter(line -> filter.picked() == null || filter.picked().equals(key(line)))
                .sorted(Comparator.comparing((Line line) -> !line.toJustify())).toList();
        return new StopsState(data.at(), shown, pareto(candidates), balances(shown), (int) all.stream().filter(Line::toJustify).count(),
                data.cut(), data.centres(), data.types(), data.reasons());
    }

    private Line line(IdlePeriod period) {
        long id = period.key().centreId();
        Centre centre = centres.getOrDefault(id, new Centre(id, "", "", false));
        return new Line(period, centre, period.reasonId() == null ? null : reasons.get(period.reasonId()),
                period.toJustify(data.rules().of(centre.type())));
    }

    // Pareto

    private String key(Line line) {
        return switch (filter.by()) {
            case REASON -> line.reason() == null ? "" : String.valueOf(line.reason().id());
            case CENTRE -> String.valueOf(line.centre().id());
            case HOUR -> String.valueOf(line.key().start().getHour());
        };
    }

    private String label(Line line) {
        return switch (filter.by()) {
            case REASON -> line.reason() == null ? texts.get("stops.reason.none") : line.reason().label();
            case CENTRE -> line.centre().name();
            case HOUR -> texts.get("stops.hour", line.key().start().getHour());
        };
    }

    private record Heap(String label, long millis, int count) {
        Heap plus(Heap other) {
            return new Heap(label, millis + other.millis, count + other.count);
        }
    }

    private List<Bar> pareto(List<Line> lines) {
        Map<String, Heap> heaps = new HashMap<>();
        lines.forEach(line -> heaps.merge(key(line), new Heap(label(line), line.millis(), 1), Heap::plus));
        long whole = heaps.values().stream().mapToLong(Heap::millis).sum();
        long most = heaps.values().stream().mapToLong(Heap::millis).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        long before = 0;
        for (Map.Entry<String, Heap> entry : ordered(heaps).toList()) {
            Heap heap = entry.getValue();
            before += heap.millis();
            bars.add(new Bar(entry.getKey(), heap.label(), heap.millis(), heap.count(), most == 0 ? 0 : (double) heap.millis() / most,
                    filter.by() == By.HOUR || whole == 0 ? null : (int) Math.round(100.0 * before / whole),
                    entry.getKey().equals(filter.picked())));
        }
        return bars;
    }

    private Stream<Map.Entry<String, Heap>> ordered(Map<String, Heap> heaps) {
        return filter.by() == By.HOUR
                ? heaps.entrySet().stream().sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                : heaps.entrySet().stream().sorted(Comparator.comparingLong((Map.Entry<String, Heap> entry) -> entry.getValue().millis())
                        .reversed().thenComparing(entry -> entry.getValue().label()));
    }

    // Sums

    private List<Balance> balances(List<Line> shown) {
        List<Balance> balances = new ArrayList<>();
        for (PeriodKind kind : PeriodKind.values()) {
            long rows = shown.stream().filter(line -> line.key().kind() == kind).mapToLong(Line::millis).sum();
            long all = data.sums().getOrDefault(kind, PeriodSum.NONE).millis();
            long session = data.sessionMs().getOrDefault(kind, 0L);
            balances.add(new Balance(kind, rows, all - rows, all - session, session));
        }
        return balances;
    }
}
