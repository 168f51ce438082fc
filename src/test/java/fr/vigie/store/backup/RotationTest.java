package fr.vigie.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RotationTest {
    private static final LocalDateTime FRIDAY = LocalDateTime.parse("2026-11-20T06:30:00");

    @Test
    void aYearOfDaysLeavesSevenAndTheLastOfEachOfFourWeeks() {
        Set<LocalDateTime> stands = new HashSet<>();
        for (int day = 0; day < 365; day++) {
            stands.add(FRIDAY.plusDays(day));
            stands.retainAll(Rotation.kept(stands));
        }
        LocalDateTime last = FRIDAY.plusDays(364);
        assertThat(last.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        LocalDateTime sunday = last.minusDays(5);
        assertThat(stands).containsExactlyInAnyOrder(last, last.minusDays(1), last.minusDays(2), last.minusDays(3), last.minusDays(4),
                sunday, last.minusDays(6), sunday.minusWeeks(1), sunday.minusWeeks(2));
    }

    @Test
    void aClosedMonthTakesNothingAway() {
        Set<LocalDateTime> before = fiveDaysAWeek(FRIDAY.minusWeeks(8), 8);
        before = Rotation.kept(before);
        Set<LocalDateTime> after = new HashSet<>(before);
        after.add(FRIDAY.plusMonths(1));
        assertThat(Rotation.kept(after)).contains(FRIDAY.plusMonths(1), FRIDAY.minusDays(1)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void ofADayTheLastIsKept() {
        LocalDateTime noon = FRIDAY.withHour(12);
        assertThat(Rotation.kept(List.of(FRIDAY, noon, FRIDAY.minusDays(1)))).containsExactlyInAnyOrder(noon, FRIDAY.minusDays(1));
    }

    @Test
    void theTurnOfTheYearIsAWeekLikeAnother() {
        // Thursday 31 December 2026 and Friday 1 January 2027 are of one week
        List<LocalDateTime> days = LocalDate.of(2026, 11, 1).datesUntil(LocalDate.of(2027, 1, 4)).map(day -> day.atTime(7, 0)).toList();
        assertThat(Rotation.kept(days)).contains(LocalDateTime.parse("2027-01-03T07:00"), LocalDateTime.parse("2026-12-27T07:00"),
                LocalDateTime.parse("2026-12-20T07:00"), LocalDateTime.parse("2026-12-13T07:00"))
                .doesNotContain(LocalDateTime.parse("2026-12-06T07:00"));
    }

    @Test
    void keepsTheNewestAndNeverMoreThanEleven() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            List<LocalDateTime> any = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                any.add(FRIDAY.minusMinutes(random.nextInt(200_000)));
            }
            Set<LocalDateTime> kept = Rotation.kept(any);
            assertThat(kept).as("seed 7, trial %d", trial).hasSizeLessThanOrEqualTo(Rotation.DAYS + Rotation.WEEKS)
                    .contains(any.stream().max(LocalDateTime::compareTo).orElseThrow());
            assertThat(Rotation.kept(kept)).as("rotating again changes nothing").isEqualTo(kept);
        }
    }

    private static Set<LocalDateTime> fiveDaysAWeek(LocalDateTime from, int weeks) {
        Set<LocalDateTime> days = new HashSet<>();
        for (int day = 0; day < 7 * weeks; day++) {
            LocalDateTime moment = from.plusDays(day);
            if (moment.getDayOfWeek().getValue() <= 5) {
                days.add(moment);
            }
        }
        return days;
    }
}
