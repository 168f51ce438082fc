package fr.vigie.pipeline;

import fr.vigie.analyze.DayPeriods;
import fr.vigie.analyze.LiveStates;
import fr.vigie.analyze.RunningTail;
import fr.vigie.analyze.StateBands;
import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.Planning;
import fr.vigie.model.RuleBook;
import fr.vigie.model.Rules;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StateBand;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.WallTime;
import fr.vigie.store.FileState;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one moment of the database into the shapes that screens draw. */
final class SnapshotBuilder {
    private static final List<Integer> NO_PIECES = Collections.nCopies(24, 0);
    private static final int RUNS_LOOKED_AT = 20;

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
        LocalDateTime now = LocalDateTime.now(clock);
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
        return new WorkshopSnapshot(clock.instant(), now, day, rules.common().changeover(), centres,
                JustifyCount.of(moment, rules, moment.centres(), today(now)));
    }

    CentreView centre(Snapshot moment, Centre centre, LocalDate day) {
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<SessionDetails> found = moment.details(centre.id(), day);
        SessionPeriods periods = found.map(SessionDetails::periods).orElse(SessionPeriods.NONE);
        List<Integer> pieces = moment.piecesByHour(day, rules.common().changeover()).getOrDefault(centre.id(), NO_PIECES);
        CentreDay row = centreDay(centre, day, now, found.map(SessionDetails::session).orElse(null), periods, pieces,
                readAt(moment).get(centre.id()));
        return new CentreView(clock.instant(), now, rules.common().changeover(), row,
                found.map(details -> details.files().stream().map(StoredFile::source).toList()).orElse(List.of()),
                found.map(SessionDetails::pieces).orElse(List.of()), found.map(SessionDetails::profiles).orElse(List.of()), periods.waits(),
                periods.stops(), periods.unexplained(), moment.previous(centre.id(), day).map(SessionRow::figures).orElse(null),
                found.map(SessionDetails::rejectedLines).orElse(0L));
    }

    private CentreDay centreDay(Centre centre, LocalDate day, LocalDateTime now, @Nullable SessionRow session, SessionPeriods periods,
            List<Integer> pieces, @Nullable Instant readAt) {
        DayPeriods known = session == null
                ? null
                : new DayPeriods(session.figures(), periods.stops(), periods.waits(), periods.unexplained());
        List<StateBand> bands = known == null ? List.of() : StateBands.of(known);
        Rules own = rules.of(centre.type());
        LiveStatus live = LiveStates.of(known, judgedAt(day, now, readAt), readAt, clock.getZone(), own);
        List<StateBand> tail = known == null || !day.equals(today(now)) ? List.of() : RunningTail.of(known, live, now, own);
        return new CentreDay(centre, label(centre.type()), day, session, bands, tail, pieces, live,
                planning.of(centre.name(), day, rules.common().changeover()));
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

    private LocalDate today(LocalDateTime now) {
        return WallTime.productionDay(WallTime.of(now), rules.common().changeover());
    }

    private String label(String type) {
        return layout.types().stream().filter(known -> known.code().equals(type)).map(CentreType::label).findFirst().orElse(type);
    }

    /** When each centre's data was last known to be up to date: a run that found its files unchanged counts as a reading. */
    private Map<Long, Instant> readAt(Snapshot moment) {
        Map<Long, Instant> readAt = new HashMap<>(moment.lastRead());
        Set<Long> failing = moment.files(FileState.IN_ERROR).stream().map(StoredFile::centreId).collect(Collectors.toSet());
        moment.lastRuns(RUNS_LOOKED_AT).stream().filter(SnapshotBuilder::sawEverything).map(Run::start).max(Instant::compareTo)
                .ifPresent(run -> readAt.replaceAll((centre, read) -> failing.contains(centre) || read.isAfter(run) ? read : run));
        // The server's clock may be ahead of this computer's, by which everything on the screen is told.
        Duration behind = Duration.between(moment.at(), clock.instant());
        readAt.replaceAll((_, read) -> read.plus(behind));
        return readAt;
    }

    private static boolean sawEverything(Run run) {
        return run.kind() == RunKind.FTP && (run.outcome() == RunOutcome.DONE || run.outcome() == RunOutcome.PART);
    }
}
