package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.RuleBook;
import fr.vigie.model.SessionRow;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.model.WallTime;
import fr.vigie.store.JustificationChange;
import fr.vigie.store.Justifications;
import fr.vigie.store.PeriodFilter;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.Snapshot;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@link Justifying} on the database. Thread-safe. */
public final class JustifyLive implements Justifying {
    private final Readers readers;
    private final Justifications store;
    private final SharedRules rules;
    private final TreeLayout layout;
    private final Clock clock;
    private final String who;

    /** @param who stands beside what is saved, e.g. {@code marie@bureau-3} */
    public JustifyLive(Readers readers, Justifications store, SharedRules rules, TreeLayout layout, Clock clock, String who) {
        this.readers = readers;
        this.store = store;
        this.rules = rules;
        this.layout = layout;
        this.clock = clock;
        this.who = who;
    }

    @Override
    public JustifiedPeriods periods(PeriodFilter filter) throws VigieException {
        RuleBook inForce = rules.load().rules();
        return readers.snapshot(moment -> {
            List<Centre> centres = moment.centres();
            return new JustifiedPeriods(clock.instant(),
                    WallTime.productionDay(WallTime.of(LocalDateTime.now(clock)), inForce.common().changeover()), filter, inForce, centres,
                    layout.types(), moment.reasons(), moment.idlePeriods(filter), moment.idleSums(filter),
                    sessionMs(moment, filter, centres));
        });
    }

    private static Map<PeriodKind, Long> sessionMs(Snapshot moment, PeriodFilter filter, List<Centre> centres) {
        String name = centres.stream().filter(centre -> filter.centreId() != null && centre.id() == filter.centreId()).map(Centre::name)
                .findFirst().orElse(null);
        Map<PeriodKind, Long> sums = new EnumMap<>(PeriodKind.class);
        for (SessionRow row : moment.sessions(new SessionFilter(filter.from(), filter.to(), name, filter.type()))) {
            sums.merge(PeriodKind.STOP, row.figures().stopMs(), Long::sum);
            sums.merge(PeriodKind.WAIT, row.figures().waitMs(), Long::sum);
            sums.merge(PeriodKind.UNEXPLAINED, row.figures().unexplainedMs(), Long::sum);
        }
        return sums;
    }

    @Override
    public Map<PeriodKey, Justification> save(List<JustificationChange> changes) throws VigieException {
        return store.save(changes, who);
    }

    @Override
    public List<Reason> saveReasons(List<Reason> base, List<Reason> wanted) throws VigieException {
        return store.saveReasons(base, wanted);
    }
}
