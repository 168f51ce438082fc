package fr.vigie.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.Rules;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.StateBand;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is shown after the last piece of a running day. */
class RunningTailTest {
    private static final LocalDateTime LAST_PIECE = at("00:47:14");

    @Test
    void aStopAfterTheLastPieceIsNotShownAsProduction() {
        StopPeriod stop = new StopPeriod(WallTime.of(at("00:47:20")), WallTime.of(at("01:13:58")), StopBounds.KNOWN, 0, 9);
        assertThat(tail(at("01:14:05"), null, List.of(stop), List.of(), MachineState.PRODUCING)).containsExactly(
                band(MachineState.PRODUCING, "00:47:14", "00:47:20"), band(MachineState.STOPPED, "00:47:20", "01:13:58"),
                band(MachineState.PRODUCING, "01:13:58", "01:14:05"));
    }

    @Test
    void anOpenStopLastsUntilNow() {
        assertThat(tail(at("00:50:00"), at("00:50:00"), List.of(), List.of(), MachineState.STOPPED)).containsExactly(
                band(MachineState.PRODUCING, "00:47:14", "00:50:00"), band(MachineState.STOPPED, "00:50:00", "01:14:10"));
    }

    @Test
    void silenceIsNeverProduction() {
        assertThat(tail(at("00:47:14"), null, List.of(), List.of(), MachineState.NO_DATA))
                .containsExactly(band(MachineState.NO_DATA, "00:47:14", "01:14:10"));
        assertThat(tail(at("01:10:00"), null, List.of(), List.of(), MachineState.PRODUCING))
                .containsExactly(band(MachineState.UNEXPLAINED, "00:47:14", "01:10:00"));
    }

    @Test
    void aWaitEndsWhereItSaysAndYieldsToAStop() {
        WaitPeriod wait = new WaitPeriod(WallTime.of(at("00:48:00")), WallTime.of(at("00:58:00")), 0, 3);
        StopPeriod stop = new StopPeriod(WallTime.of(at("00:55:00")), WallTime.of(at("01:00:00")), StopBounds.KNOWN, 0, 9);
        assertThat(tail(at("01:00:00"), null, List.of(stop), List.of(wait), MachineState.PRODUCING)).containsExactly(
                band(MachineState.PRODUCING, "00:47:14", "00:48:00"), band(MachineState.WAITING, "00:48:00", "00:55:00"),
                band(MachineState.STOPPED, "00:55:00", "01:00:00"));
    }

    private static List<StateBand> tail(LocalDateTime lastEvent, @Nullable LocalDateTime openStop, List<StopPeriod> stops,
            List<WaitPeriod> waits, MachineState state) {
        SessionFigures figures = new SessionFigures(2, at("00:01:05"), LAST_PIECE, null, null, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0,
                0,
                openStop, 5, 0, 0, at("00:01:05"), lastEvent);
        return RunningTail.of(new DayPeriods(figures, stops, waits, List.of()), new LiveStatus(state, lastEvent, lastEvent, null),
                at("01:14:10"), Rules.DEFAULT);
    }

    private static StateBand band(MachineState state, String from, String to) {
        return new StateBand(state, WallTime.of(at(from)), WallTime.of(at(to)));
    }

    private static LocalDateTime at(String time) {
        return java.time.LocalDate.of(2026, 11, 22).atTime(LocalTime.parse(time));
    }
}
