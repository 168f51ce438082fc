package fr.vigie.ui.overview;

import fr.vigie.model.SessionRow;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.WorkshopSnapshot;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The stretch of the day that all rows share, so that they can be compared by eye: from the hour of the first event anywhere, one, two or
 * three shifts of eight hours long, whatever holds now.
 *
 * @param from, to wall milliseconds
 */
record DayRange(long from, long to) {
    private static final long HOUR = 3_600_000;
    private static final long SHIFT = 8 * HOUR;

    static DayRange of(WorkshopSnapshot snapshot, long now) {
        long begin = WallTime.of(snapshot.day().atTime(snapshot.changeover()));
        long first = snapshot.centres().stream().flatMap(DayRange::firstSign).mapToLong(WallTime::of).min().orElse(now);
        long from = Math.max(begin, Math.floorDiv(first, HOUR) * HOUR);
        long shifts = Math.max(1, Math.ceilDiv(now - from, SHIFT));
        return new DayRange(from, Math.max(from + HOUR, Math.min(begin + WallTime.MILLIS_PER_DAY, from + shifts * SHIFT)));
    }

    private static Stream<LocalDateTime> firstSign(CentreDay day) {
        SessionRow session = day.session();
        return session == null ? Stream.empty() : Stream.of(session.figures().firstEvent()).filter(Objects::nonNull);
    }
}
