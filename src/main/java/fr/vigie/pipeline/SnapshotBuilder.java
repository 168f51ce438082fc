package fr.vigie.pipeline;

import fr.vigie.analyze.DayPeriods;
import fr.vigie.analyze.LiveStates;
import fr.vigie.analyze.RequiredTime;
import fr.vigie.analyze.RunningTail;
import fr.vigie.analyze.StateBands;
import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.DayPlan;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.Piece;
import fr.vigie.model.Planning;
import fr.vigie.model.RequiredFigures;
import fr.vigie.model.RuleBook;
import fr.vigie.model.Rules;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StateBand;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.WallTime;
import fr.vigie.store.SessionDetails;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.SessionPeriods;
import fr.vigie.store.Snapshot;
import fr.vigie.store.StoredFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts one moment of the database into the shapes that screens draw. */
final class SnapshotBuilder {
    private static final List<Integer> NO_PIECES = Collections.nCopies(24, 0);
    private static final long HOUR = 3_600_000;

    private final RuleBook rules;
    private final Planning planning;
    private final TreeLayout layout;
    private final Clock clock;
    private final Duration every;

    /** @param every between two scheduled readings: a state is judged as of the last one while the next is not late */
    SnapshotBuilder(RuleBook rules, Planning planning, TreeLayout layout, Clock clock, Duration every) {
        this.rules = rules;
        this.planning = planning;
        this.layout = layout;
        this.clock = clock;
        this.every = every;
    }

    WorkshopSnapshot workshop(Snapshot moment, @Nullable LocalDate asked) {
        LocalDateTime now = now();
        LocalDate day = asked == null ? today(now) : asked;
        Map<Long, SessionRow> sessions = new HashMap<>();
        moment.sessions(SessionFilter.ofDay(day)).forEach(row -> sessions.put(row.centre().id(), row));
        Map<Long, SessionPeriods> periods = moment.periods(day);
        Map<Long, List<Integer>> pieces = moment.piecesByHour(day, rules.common().changeover());
        Map<Long, Instant> readAt = readAt(moment);
        List<CentreDay> centres = moment.centres().stream().filter(Centre::active)
                .map(centre -> centreDay(centre, day, now, sessions.get(centre.id()),
                        periods.getOrDefault(centre.id(), SessionPeriods.NONE), pieces.getOrDefault(centre.id(), NO_PIECES),
                        readAt.get(centre.id())))
                .toList();
        return new WorkshopSnapshot(clock.instant(), now, day, rules.common().changeover(), every.multipliedBy(2), centres,
                JustifyCount.of(moment, rules, moment.centres(), today(now)));
    }

    CentreView centre(Snapshot moment, Centre centre, LocalDate day) {
        LocalDateTime now = now();
        SessionRow previous = moment.previous(centre.id(), day).orElse(null);
        Instant readAt = readAt(moment).get(centre.id());
        return moment.details(centre.id(), day).filter(found -> !found.session().purged())
                .map(found -> view(moment, centre, day, now, found, readAt, previous))
                .orElseGet(
                        () -> new CentreView(instant(), now, changeover(),
                                centreDay(centre, day, now, moment.session(centre.id(), day).orElse(null), readAt),
                                List.of(), List.of(),
                                List.of(), List.of(), List.of(), List.of(), previous == null ? null : previous.figures(), 0, null));
    }

    /** One day with all its details. */
    CentreView view(Snapshot moment, Centre centre, LocalDate day, LocalDateTime now, SessionDetails found, @Nullable Instant readAt,
            @Nullable SessionRow previous) {
        SessionPeriods periods = found.periods();
        CentreDay row = centreDay(centre, day, now, found.session(), periods, byHour(day, found.pieces()), readAt);
        return new CentreView(instant(), now, changeover(), row, found.files().stream().map(StoredFile::source).toList(), found.pieces(),
                found.profiles(), periods.waits(), periods.stops(), periods.unexplained(), previous == null ? null : previous.figures(),
                found.rejectedLines(), required(row, periods, moment.planned(centre.id(), day), now));
    }

    private @Nullable RequiredFigures required(CentreDay row, SessionPeriods periods, List<DayPlan.Span> planned, LocalDateTime now) {
        SessionRow session = row.session();
        if (session == null) {
            return null;
        }
        DayPeriods known = new DayPeriods(session.figures(), periods.stops(), periods.waits(), periods.unexplained());
        if (!row.day().equals(today(now))) {
            return RequiredTime.ofDay(row.plan(), known, planned);
        }
        Instant readAt = row.live().readAt();
        LocalDateTime until = readAt == null ? now : LocalDateTime.ofInstant(readAt, clock.getZone());
        return RequiredTime.ofRunning(row.plan(), known, row.tail(), planned, WallTime.of(until.isAfter(now) ? now : until));
    }

    /** As the database counts them for all centres. */
    private List<Integer> byHour(LocalDate day, List<Piece> pieces) {
        int[] counts = new int[NO_PIECES.size()];
        long begin = WallTime.of(day.atTime(changeover()));
        // outside: a session built under another changeover hour, until it is built again
        pieces.forEach(piece -> counts[(int) Math.clamp(Math.floorDiv(piece.at() - begin, HOUR), 0, counts.length - 1)]++);
        return Arrays.stream(counts).boxed().toList();
    }

    /** A centre's row without any detail. */
    CentreDay centreDay(Centre centre, LocalDate day, LocalDateTime now, @Nullable SessionRow session, @Nullable Instant readAt) {
        return centreDay(centre, day, now, session, SessionPeriods.NONE, NO_PIECES, readAt);
    }

    DayPlan plan(Centre centre, LocalDate day) {
        return planning.of(centre.name(), day, changeover());
    }

    Instant instant() {
        return clock.instant();
    }

    /** The machines' wall clock. */
    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    LocalTime changeover() {
        return rules.common().changeover();
    }

    private CentreDay centreDay(Centre centre, LocalDate day, LocalDateTime now, @Nullable SessionRow session, SessionPeriods periods,
            List<Integer> pieces, @Nullable Instant readAt) {
        DayPeriods known = session == null
                ? null
                : new DayPeriods(session.figures(), periods.stops(), periods.waits(), periods.unexplained());
        // without its periods a purged day would look as if it had none
        List<StateBand> bands = session == null || known == null || session.purged() ? List.of() : StateBands.of(known);
        Rules own = rules.of(centre.type());
        LiveStatus live = LiveStates.of(known, judgedAt(day, now, readAt), readAt, clock.getZone(), own);
        List<StateBand> tail = known == null || !day.equals(today(now)) ? List.of() : RunningTail.of(known, live, now, own);
        return new CentreDay(centre, label(centre.type()), day, session, bands, tail, pieces, live,
                plan(centre, day));
    }

    /**
     * Between two readings nothing is known of a machine, so its state is that of the last reading; once the next reading is late, the
     * present moment counts, and what was producing becomes silent. A past day is judged at its end.
     */
    private LocalDateTime judgedAt(LocalDate day, LocalDateTime now, @Nullable Instant readAt) {
        if (!day.equals(today(now))) {
            return day.plusDays(1).atTime(rules.common().changeover());
        }
        if (readAt == null) {
            return now;
        }
        LocalDateTime read = LocalDateTime.ofInstant(readAt, clock.getZone());
        boolean late = read.plus(every.multipliedBy(2)).isBefore(now);
        return late || read.isAfter(now) ? now : read;
    }

    LocalDate today(LocalDateTime now) {
        return WallTime.productionDay(WallTime.of(now), rules.common().changeover());
    }

    private String label(String type) {
        return layout.types().stream().filter(known -> known.code().equals(type)).map(CentreType::label).findFirst().orElse(type);
    }

    /** When each centre's data was last known to be up to date: a run that found its files unchanged counts as a reading. */
    Map<Long, Instant> readAt(Snapshot moment) {
        Map<Long, Instant> readAt = new HashMap<>(moment.lastRead());
        moment.lastWholeReading().ifPresent(run -> {
            Set<Long> failing = moment.failingCentres();
            readAt.replaceAll((centre, read) -> failing.contains(centre) || read.isAfter(run) ? read : run);
        });
        // The server's clock may be ahead of this computer's, by which everything on the screen is told.
        Duration behind = Duration.between(moment.at(), clock.instant());
        readAt.replaceAll((_, read) -> read.plus(behind));
        return readAt;
    }
}
