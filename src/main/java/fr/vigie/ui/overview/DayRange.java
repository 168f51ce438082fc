package fr.vigie.ui.overview;

import fr.vigie.model.DayPlan;
import fr.vigie.model.SessionRow;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.WorkshopSnapshot;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The stretch of the day that all rows share, so that they can be compared by eye: the opening hours where they are known, and whatever
 * holds the first event and now; else from the hour of the first event anywhere, one, two or three shifts of eight hours.
 *
 * @param from, to wall milliseconds
 */
record DayRange(long from, long to) {
    private static final long HOUR = 3_600_000;
    private static final long SHIFT = 8 * HOUR;

    static DayRange of(WorkshopSnapshot snapshot, long now) {
        long begin = WallTime.of(snapshot.day().atTime(snapshot.changeover()));
        long end = begin + WallTime.MILLIS_PER_DAY;
        long first = snapshot.centres().stream().flatMap(DayRange::firstSign).mapToLong(WallTime::of).min().orElse(now);
        List<DayPlan.Span> openings = snapshot.centres().stream().map(day -> day.plan().openings()).flatMap(List::stream).toList();
        if (openings.isEmpty()) {
            long from = Math.max(begin, Math.floorDiv(first, HOUR) * HOUR);
            long shifts = Math.max(1, Math.ceilDiv(now - from, SHIFT));
            return new DayRange(from, Math.max(from + HOUR, Math.min(end, from + shifts * SHIFT)));
        }
        long opens = Math.min(first, openings.stream().mapToLong(DayPlan.Span::from).min().orElse(first));
        long closes = Math.max(now, openings.stream().mapToLong(DayPlan.Span::to).max().orElse(now));
        long from = Math.max(begin, Math.floorDiv(opens, HOUR) * HOUR);
        return new DayRange(from, Math.clamp(Math.ceilDiv(closes, HOUR) * HOUR, from + HOUR, Math.max(from + HOUR, end)));
    }

    private static Stream<LocalDateTime> firstSign(CentreDay day) {
        SessionRow session = day.session();
        return session == null ? Stream.empty() : Stream.of(session.figures().firstEvent()).filter(Objects::nonNull);
    }
}
