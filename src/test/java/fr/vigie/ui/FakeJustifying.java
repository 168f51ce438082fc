package fr.vigie.ui;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.Fault;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.RuleBook;
import fr.vigie.model.Rules;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreView;
import fr.vigie.pipeline.JustifiedPeriods;
import fr.vigie.pipeline.Justifying;
import fr.vigie.store.JustificationChange;
import fr.vigie.store.PeriodFilter;
import fr.vigie.store.PeriodSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Periods of the fake workshop's days, with reasons kept in memory; some stops have one from the start. */
public final class FakeJustifying implements Justifying {
    private static final LocalDate TODAY = FakeWorkshop.NOW.toLocalDate();
    private static final List<String> LABELS = List.of("Pause", "Changement de série", "Nettoyage", "Maintenance préventive",
            "Réunion, formation", "Panne", "Réglage", "Changement d’outil", "Manque matière", "Manque opérateur", "Défaut qualité, reprise",
            "Autre");

    private final FakeWorkshop workshop;
    private final Map<Day, CentreView> views = new ConcurrentHashMap<>();
    private final Map<PeriodKey, Justification> said = new ConcurrentHashMap<>();
    public volatile List<Reason> reasons = list();
    private boolean begun;

    private record Day(long centre, LocalDate day) {}

    FakeJustifying(FakeWorkshop workshop) {
        this.workshop = workshop;
    }

    private static List<Reason> list() {
        List<Reason> reasons = new ArrayList<>();
        LABELS.forEach(label -> reasons.add(new Reason(reasons.size() + 1, label, reasons.size() < 5, true, 10 * reasons.size())));
        return List.copyOf(reasons);
    }

    int toJustify() throws VigieException {
        PeriodFilter stops = new PeriodFilter(TODAY.minusDays(6), TODAY, null, null, EnumSet.of(PeriodKind.STOP), 0, 10_000);
        return (int) periods(stops).periods().stream().filter(stop -> stop.toJustify(Rules.DEFAULT)).count();
    }

    @Override
    public JustifiedPeriods periods(PeriodFilter filter) throws VigieException {
        workshop.check();
        if (workshop.empty) {
            return new JustifiedPeriods(FakeWorkshop.INSTANT, TODAY, filter, RuleBook.DEFAULT, List.of(), List.<CentreType>of(), reasons,
                    List.of(), Map.of(), Map.of());
        }
        begin();
        List<IdlePeriod> all = new ArrayList<>();
        Map<PeriodKind, Long> sessions = new EnumMap<>(PeriodKind.class);
        for (Centre centre : workshop.centres()) {
            boolean wanted = (filter.centreId() == null || filter.centreId() == centre.id())
                    && (filter.type() == null || filter.type().equals(centre.type()));
            for (LocalDate day = filter.from(); wanted && !day.isAfter(filter.to()) && !day.isAfter(TODAY); day = day.plusDays(1)) {
                CentreView view = view(centre.id(), day);
                collect(centre.id(), view, all);
                var session = view.day().session();
                if (session != null) {
                    sessions.merge(PeriodKind.STOP, session.figures().stopMs(), Long::sum);
                    sessions.merge(PeriodKind.WAIT, session.figures().waitMs(), Long::sum);
                    sessions.merge(PeriodKind.UNEXPLAINED, session.figures().unexplainedMs(), Long::sum);
                }
            }
        }
        Map<PeriodKind, PeriodSum> sums = new EnumMap<>(PeriodKind.class);
        all.forEach(period -> sums.merge(period.key().kind(), new PeriodSum(1, period.millis()),
                (a, b) -> new PeriodSum(a.count() + b.count(), a.millis() + b.millis())));
        List<IdlePeriod> shown = all.stream()
                .filter(period -> filter.kinds().contains(period.key().kind()) && period.millis() >= filter.atLeastMs())
                .sorted(Comparator.comparing((IdlePeriod period) -> period.key().start()).reversed()).limit(filter.atMost()).toList();
        return new JustifiedPeriods(FakeWorkshop.INSTANT, TODAY, filter, RuleBook.DEFAULT, workshop.centres(), TreeLayout.DEFAULT.types(),
                reasons, shown, sums, sessions);
    }

    private CentreView view(long centre, LocalDate day) throws VigieException {
        CentreView known = views.get(new Day(centre, day));
        if (known == null) {
            known = workshop.centre(centre, day);
            views.put(new Day(centre, day), known);
        }
        return known;
    }

    private void collect(long centre, CentreView view, List<IdlePeriod> to) {
        for (StopPeriod stop : view.stops()) {
            to.add(period(centre, view, PeriodKind.STOP, stop.start(), stop.end(), stop.bounds(), stop.line()));
        }
        for (WaitPeriod wait : view.waits()) {
            to.add(period(centre, view, PeriodKind.WAIT, wait.start(), wait.end(), null, wait.line()));
        }
        for (UnexplainedPeriod silence : view.unexplained()) {
            to.add(period(centre, view, PeriodKind.UNEXPLAINED, silence.start(), silence.end(), null, silence.line()));
        }
    }

    private IdlePeriod period(long centre, CentreView view, PeriodKind kind, long start, long end, @Nullable StopBounds bounds, int line) {
        PeriodKey key = new PeriodKey(centre, kind, WallTime.toLocalDateTime(start));
        return new IdlePeriod(key, view.day().day(), WallTime.toLocalDateTime(end), bounds, centre, view.files().getFirst().path(), line,
                said.get(key));
    }

    /** Two stops in three have a reason. */
    private void begin() throws VigieException {
        if (begun) {
            return;
        }
        begun = true;
        int count = 0;
        PeriodFilter stops = new PeriodFilter(TODAY.minusDays(40), TODAY, null, null, EnumSet.of(PeriodKind.STOP), 120_000, 10_000);
        for (IdlePeriod stop : periods(stops).periods()) {
            if (count++ % 6 != 1) {
                int reason = 1 + Math.floorMod(stop.key().start().hashCode(), count % 3 == 0 ? 12 : 6);
                said.put(stop.key(), new Justification(reason, count % 4 == 0 ? "courroie d’amenage à retendre" : "", 1, "marie@bureau-3",
                        FakeWorkshop.INSTANT.minusSeconds(3600)));
            }
        }
    }

    /** As another desktop does it. */
    public void sayElsewhere(PeriodKey key, int reason, String comment) {
        Justification before = said.get(key);
        said.put(key, new Justification(reason, comment, before == null ? 1 : before.version() + 1, "paul@atelier", FakeWorkshop.INSTANT));
    }

    @Override
    public Map<PeriodKey, Justification> save(List<JustificationChange> changes) throws VigieException {
        workshop.check();
        for (JustificationChange change : changes) {
            Justification before = said.get(change.key());
            if ((before == null ? 0 : before.version()) != change.expectedVersion()) {
                throw new VigieException(Fault.JUSTIFICATION_CHANGED, Objects.requireNonNull(before).author(), "2025-05-28 14:30:00", 1);
            }
        }
        Map<PeriodKey, Justification> saved = new HashMap<>();
        changes.forEach(
                change -> saved.put(change.key(), new Justification(change.reasonId(), change.comment(), change.expectedVersion() + 1,
                        "moi@ici", FakeWorkshop.INSTANT)));
        said.putAll(saved);
        return saved;
    }

    @Override
    public List<Reason> saveReasons(List<Reason> base, List<Reason> wanted) throws VigieException {
        if (!base.equals(reasons)) {
            throw new VigieException(Fault.REASONS_CHANGED);
        }
        List<Reason> saved = new ArrayList<>();
        for (Reason reason : wanted) {
            saved.add(new Reason(reason.id() == 0 ? 100 + saved.size() : reason.id(), reason.label(), reason.planned(), reason.active(),
                    10 * saved.size()));
        }
        reasons = List.copyOf(saved);
        return reasons;
    }
}
