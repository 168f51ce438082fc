package fr.vigie.analyze;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.Rules;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a centre does now (spec 4, last paragraph). Pure: the clock is handed in. */
public final class LiveStates {
    private static final Duration SILENCE_WHERE_OFF = Duration.ofSeconds(600);

    private LiveStates() {}

    /**
     * The state at {@code now}.
     *
     * @param day the running day's session; null where it has none
     * @param now on the machines' wall clock
     * @param readAt when the centre's newest file was last read; null where never
     * @param zone of the machines' wall clock
     * @param rules of the centre's type
     */
    public static LiveStatus of(@Nullable DayPeriods day, LocalDateTime now, @Nullable Instant readAt, ZoneId zone, Rules rules) {
        LocalDateTime lastEvent = day == null ? null : day.figures().lastEvent();
        if (day == null || lastEvent == null) {
            return new LiveStatus(MachineState.NO_DATA, null, null, readAt);
        }
        LocalDateTime stopped = day.figures().openStopSince();
        if (stopped != null) {
            return new LiveStatus(MachineState.STOPPED, stopped, lastEvent, readAt);
        }
        Optional<LocalDateTime> waiting = waitingSince(day, now);
        if (waiting.isPresent()) {
            return new LiveStatus(MachineState.WAITING, waiting.get(), lastEvent, readAt);
        }
        LocalDateTime silentFrom = lastEvent.plus(Duration.ofMillis(silence(rules)));
        if (now.isBefore(silentFrom)) {
            return new LiveStatus(MachineState.PRODUCING, producingSince(day, lastEvent), lastEvent, readAt);
        }
        boolean readSince = readAt != null && LocalDateTime.ofInstant(readAt, zone).isAfter(silentFrom);
        return new LiveStatus(readSince ? MachineState.UNEXPLAINED : MachineState.NO_DATA, lastEvent, lastEvent, readAt);
    }

    /** Milliseconds without an event after which a machine counts as silent. */
    static long silence(Rules rules) {
        return (rules.gapThreshold().isZero() ? SILENCE_WHERE_OFF : rules.gapThreshold()).toMillis();
    }

    private static Optional<LocalDateTime> waitingSince(DayPeriods day, LocalDateTime now) {
        long at = WallTime.of(now);
        return day.waits().stream().filter(wait -> wait.start() <= at && at <= wait.end()).min(Comparator.comparingLong(WaitPeriod::start))
                .map(wait -> WallTime.toLocalDateTime(wait.start()));
    }

    /** The end of the last other state before the last event, else the first piece, else the first event. */
    private static @Nullable LocalDateTime producingSince(DayPeriods day, LocalDateTime lastEvent) {
        long until = WallTime.of(lastEvent);
        OptionalLong ended = Stream.of(day.stops().stream().mapToLong(stop -> stop.end()), day.waits().stream().mapToLong(wait -> wait
                .end()), day.unexplained().stream().mapToLong(gap -> gap.end())).flatMap(LongStream::boxed).mapToLong(end -> end).filter(
                        end -> end <= until)
                .max();
        if (ended.isPresent()) {
            return WallTime.toLocalDateTime(ended.getAsLong());
        }
        return day.figures().firstPiece() != null ? day.figures().firstPiece() : day.figures().firstEvent();
    }
}
