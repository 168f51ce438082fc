package fr.vigie.analyze;

import fr.vigie.model.CentreRef;
import fr.vigie.model.EventTable;
import fr.vigie.model.Piece;
import fr.vigie.model.Rules;
import fr.vigie.model.Session;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SourceFile;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a session of a centre's events of one production day (spec 1.3 to 1.5). Pure, stateless and thread-safe. */
public final class SessionAnalyzer {
    private static final Comparator<SourceEvents> ORDER = Comparator.comparing(SourceEvents::file, new FileOrder());

    /**
     * The session, with figures and every detail. The same for any order in which the files are given.
     *
     * @param files every file and generation with events of that day, each once; one without events is left out
     * @param rules of the centre's type
     */
    public Session analyze(CentreRef centre, LocalDate day, List<SourceEvents> files, Rules rules) {
        List<SourceEvents> ordered = files.stream().filter(file -> file.events().size() > 0).sorted(ORDER).toList();
        List<SourceFile> sources = ordered.stream().map(SourceEvents::file).toList();
        List<EventTable> tables = ordered.stream().map(SourceEvents::events).toList();
        EventSequence events = tables.isEmpty()
                ? new EventSequence(new EventTable[0], new int[0], new int[0], 0, List.of())
                : EventMerge.of(tables);
        SessionWalk walk = SessionWalk.over(events, rules);
        long[] pieceTimes = times(walk.pieces);
        WaitCheck check = new WaitCheck(pieceTimes, rules, walk.anomalies);
        List<WaitPeriod> waits = walk.waits.stream().map(check::checked).toList();
        Silences silences = new Silences(events, rules);
        StateTimes times = StateTimes.of(pieceTimes, walk.stops.stops(), waits, silences.gaps());
        List<UnexplainedPeriod> unexplained = silences.periods(times.unexplained());
        SessionFigures figures = figures(events, walk, times, rules);
        return new Session(centre, day, sources, figures, walk.pieces, walk.profiles, waits, walk.stops.stops(), unexplained,
                walk.anomalies);
    }

    private static long[] times(List<Piece> pieces) {
        long[] times = new long[pieces.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = pieces.get(i).at();
        }
        Arrays.sort(times);
        return times;
    }

    private static SessionFigures figures(EventSequence events, SessionWalk walk, StateTimes times, Rules rules) {
        boolean pieces = !walk.pieces.isEmpty();
        boolean any = events.size() > 0;
        long micro = rules.microStop().toMillis();
        List<StopPeriod> stops = walk.stops.stops();
        List<StopPeriod> within = stops.stream().filter(stop -> times.touches(stop.start(), stop.end())).toList();
        return new SessionFigures(walk.pieces.size(), wall(pieces, times.low()), wall(pieces, times.high()), walk.firstStart, walk.lastStop,
                times.amplitude(), times.production(), times.waits().millis(), times.stops().millis(), times.unexplained().millis(),
                walk.rawWaitMs, stops.stream().mapToLong(stop -> stop.end() - stop.start()).sum(), walk.profiles.size(),
                BigDecimal.valueOf(walk.barsHundredths, 2), within.size(),
                (int) within.stream().filter(stop -> stop.end() - stop.start() < micro).count(),
                wall(walk.stops.open(), walk.stops.openedAt()), events.size(), events.duplicates(), walk.anomalies.size(), wall(any,
                        walk.firstEvent),
                wall(any, walk.lastEvent));
    }

    private static @Nullable LocalDateTime wall(boolean known, long millis) {
        return known ? WallTime.toLocalDateTime(millis) : null;
    }
}
