package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.RuleBook;
import fr.vigie.store.PeriodFilter;
import fr.vigie.store.Snapshot;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many stops want a reason: those of the last days that are no micro-stops and that nobody gave one. */
public final class JustifyCount {
    /** Days looked back on, today included; also what the screen shows at first, so that it shows as many. */
    public static final int DAYS = 7;
    private static final int AT_MOST = 10_000;

    private JustifyCount() {}

    static int of(Snapshot moment, RuleBook rules, List<Centre> centres, LocalDate today) {
        Map<Long, String> types = new HashMap<>();
        centres.forEach(centre -> types.put(centre.id(), centre.type()));
        PeriodFilter stops = new PeriodFilter(today.minusDays(DAYS - 1L), today, null, null, Set.of(PeriodKind.STOP), 0, AT_MOST);
        return (int) moment.idlePeriods(stops).stream()
                .filter(stop -> stop.toJustify(rules.of(types.getOrDefault(stop.key().centreId(), "")))).count();
    }
}
