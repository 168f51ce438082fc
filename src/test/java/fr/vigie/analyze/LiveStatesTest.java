package fr.vigie.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.Rules;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitAnchor;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveStatesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDateTime LAST = at("10:00:00");
    private static final LocalDateTime FIRST_PIECE = at("08:00:00");

    @Test
    void nothingIsKnownWithoutEvents() {
        Instant read = instant(at("10:00:00"));

        assertThat(LiveStates.of(null, LAST, read, PARIS, Rules.DEFAULT)).isEqualTo(new LiveStatus(MachineState.NO_DATA, null, null, read));
    }

    @Test
    void anOpenStopWinsOverAll() {
        LiveStatus live = live(day(at("09:59:00"), List.of(wait("09:50:00", "11:00:00")), List.of()), at("10:30:00"), at("10:30:00"));

        assertThat(live).isEqualTo(new LiveStatus(MachineState.STOPPED, at("09:59:00"), LAST, instant(at("10:30:00"))));
    }

    @Test
    void waitsWithinAWaitItsEndsIncluded() {
        DayPeriods day = day(null, List.of(wait("09:59:00", "10:20:00")), List.of());

        assertThat(live(day, at("10:20:00"), null)).isEqualTo(new LiveStatus(MachineState.WAITING, at("09:59:00"), LAST, null));
        assertThat(live(day, at("10:20:01"), at("10:20:01")).state()).isEqualTo(MachineState.UNEXPLAINED);
    }

    @Test
    void producesWhileTheLastEventIsYoung() {
        DayPeriods day = day(null, List.of(wait("08:30:00", "08:31:00")),
                List.of(new StopPeriod(wall("09:00:00"), wall("09:20:00"), StopBounds.KNOWN,
                        0, 1)));

        assertThat(live(day, at("10:09:59"), null)).isEqualTo(new LiveStatus(MachineState.PRODUCING, at("09:20:00"), LAST, null));
        assertThat(live(day(null, List.of(), List.of()), at("10:00:00"), null).since()).isEqualTo(FIRST_PIECE);
    }

    @Test
    void silenceIsUnexplainedOnlyWhereTheFileWasReadSince() {
        DayPeriods day = day(null, List.of(), List.of());

        assertThat(live(day, at("10:10:00"), at("10:10:01")))
                .isEqualTo(new LiveStatus(MachineState.UNEXPLAINED, LAST, LAST, instant(at("10:10:01"))));
        assertThat(live(day, at("10:30:00"), at("10:10:00")).state()).isEqualTo(MachineState.NO_DATA);
        assertThat(live(day, at("10:30:00"), null)).isEqualTo(new LiveStatus(MachineState.NO_DATA, LAST, LAST, null));
    }

    @Test
    void tenMinutesHoldWhereTheThresholdIsOff() {
        Rules off = new Rules(LocalTime.MIDNIGHT, Duration.ZERO, Set.of(), Duration.ZERO, Duration.ZERO, WaitAnchor.START);
        DayPeriods day = day(null, List.of(), List.of());

        assertThat(LiveStates.of(day, at("10:09:59"), null, PARIS, off).state()).isEqualTo(MachineState.PRODUCING);
        assertThat(LiveStates.of(day, at("10:10:00"), null, PARIS, off).state()).isEqualTo(MachineState.NO_DATA);
    }

    private static LiveStatus live(DayPeriods day, LocalDateTime now, @Nullable LocalDateTime read) {
        return LiveStates.of(day, now, read == null ? null : instant(read), PARIS, Rules.DEFAULT);
    }

    private static DayPeriods day(@Nullable LocalDateTime openStop, List<WaitPeriod> waits, List<StopPeriod> stops) {
        SessionFigures figures = new SessionFigures(2, FIRST_PIECE, LAST, null, null, 7_200_000, 7_200_000, 0, 0, 0, 0, 0, 0,
                BigDecimal.ZERO, 0, 0,
                openStop, 9, 0, 0, FIRST_PIECE, LAST);
        return new DayPeriods(figures, stops, waits, List.<UnexplainedPeriod>of());
    }

    private static WaitPeriod wait(String start, String end) {
        return new WaitPeriod(wall(start), wall(end), 0, 1);
    }

    private static long wall(String time) {
        return WallTime.of(at(time));
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.of(2025, 5, 28, 0, 0).with(LocalTime.parse(time));
    }

    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(PARIS).toInstant();
    }
}
