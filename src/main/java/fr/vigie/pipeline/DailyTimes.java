package fr.vigie.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Moments that come once a day, by the clock on the wall: also on the day that lacks an hour (one in that hour comes as much later) and on
 * the day that has one twice (the first counts). Pure.
 */
record DailyTimes(List<LocalTime> times, ZoneId zone) {
    /** Days looked at on each side: a moment of the day before may come after midnight where midnight itself is skipped. */
    private static final int DAYS = 2;

    DailyTimes {
        times = List.copyOf(times);
        if (times.isEmpty()) {
            throw new IllegalArgumentException("no time of the day");
        }
    }

    /** The newest moment that has come. */
    Instant last(Instant now) {
        return around(now).filter(moment -> !moment.isAfter(now)).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The first moment still to come. */
    Instant next(Instant now) {
        return around(now).filter(moment -> moment.isAfter(now)).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Instant> around(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return LongStream.rangeClosed(-DAYS, DAYS).mapToObj(today::plusDays)
                .flatMap(day -> times.stream().map(time -> day.atTime(time).atZone(zone).toInstant()));
    }
}
