package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of the day come once each day, on the days that clocks are changed too (spec 7, 27). */
class DailyTimesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(0, 0), LocalTime.of(2, 0), LocalTime.of(2, 30), LocalTime.of(9, 0),
            LocalTime.of(14, 0));

    @ParameterizedTest
    @CsvSource({"2026-03-28,Europe/Paris", "2026-10-24,Europe/Paris", "2026-06-01,Europe/Paris", "2026-09-05,America/Santiago"})
    void noneIsMissedAndNoneComesTwice(LocalDate from, ZoneId zone) {
        DailyTimes times = new DailyTimes(TIMES, zone);
        Instant now = from.atTime(22, 59).atZone(zone).toInstant();
        List<ZonedDateTime> come = new ArrayList<>();
        Instant last = times.last(now);
        Instant foretold = times.next(now);
        // two nights and a day, minute by minute
        for (int minute = 0; minute < 37 * 60; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            if (!times.last(now).equals(last)) {
                last = times.last(now);
                assertThat(last).as("foretold").isEqualTo(foretold);
                foretold = times.next(now);
                come.add(last.atZone(zone));
            }
        }
        LocalDate day = from.plusDays(1);
        assertThat(come).filteredOn(moment -> moment.toLocalDate().equals(day)).hasSameSizeAs(TIMES.stream()
                .map(time -> day.atTime(time).atZone(zone).toInstant()).distinct().toList());
        assertThat(come).doesNotHaveDuplicates().isSorted();
        assertThat(come).extracting(ZonedDateTime::toLocalTime).contains(LocalTime.of(9, 0), LocalTime.of(14, 0));
    }

    @Test
    void theHourThatIsSkippedComesAsMuchLaterAndTheOneThatComesTwiceOnce() {
        DailyTimes times = new DailyTimes(List.of(LocalTime.of(2, 30)), PARIS);
        assertThat(times.next(Instant.parse("2026-03-29T00:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(times.next(Instant.parse("2026-10-25T00:00:00Z"))).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(times.next(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void aMomentThatHasJustComeIsTheLast() {
        DailyTimes times = new DailyTimes(List.of(LocalTime.of(9, 0), LocalTime.of(14, 0)), PARIS);
        assertThat(times.last(Instant.parse("2026-11-20T08:00:00Z"))).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(times.last(Instant.parse("2026-11-20T07:59:59Z"))).isEqualTo("2026-11-19T13:00:00Z");
        assertThat(times.next(Instant.parse("2026-11-20T13:00:00Z"))).isEqualTo("2026-11-21T08:00:00Z");
    }
}
