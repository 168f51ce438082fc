package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long the schedule waits. */
class ScheduleTest {
    private static final Schedule QUARTER = new Schedule(Duration.ofMinutes(15));

    @Test
    void aRunThatWentWellIsFollowedAfterTheInterval() {
        assertThat(QUARTER.pause(Schedule.refusals(3, null))).isEqualTo(Duration.ofMinutes(15));
        assertThat(QUARTER.pause(Schedule.refusals(3, new VigieException(Fault.FTP_UNREACHABLE)))).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aRefusedPasswordIsTriedEverMoreRarelyUpToFourHours() {
        int refusals = 0;
        Duration before = QUARTER.pause(0);
        for (int i = 0; i < 4; i++) {
            refusals = Schedule.refusals(refusals, new VigieException(Fault.FTP_LOGIN));
            assertThat(QUARTER.pause(refusals)).isEqualTo(before.multipliedBy(2));
            before = QUARTER.pause(refusals);
        }
        assertThat(QUARTER.pause(1_000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void anIntervalLongerThanFourHoursStays() {
        assertThat(new Schedule(Duration.ofDays(1)).pause(5)).isEqualTo(Duration.ofDays(1));
    }
}
