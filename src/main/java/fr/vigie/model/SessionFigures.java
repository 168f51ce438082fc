package fr.vigie.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a session (spec 1.5). Times are whole milliseconds; hours and rates are derived here and nowhere else.
 *
 * @param firstPiece bounds of the amplitude; null without pieces
 * @param firstStart first {@code MachineStart} in order; null without
 * @param lastStop last {@code MachineStop} in order; null without
 * @param amplitudeMs |A|
 * @param productionMs |P|
 * @param waitMs |W|
 * @param stopMs |S|
 * @param unexplainedMs |U|
 * @param rawWaitMs plain sum of what waits state
 * @param rawStopMs plain sum of all stop periods
 * @param barsLength millimetres, scale 2
 * @param openStopSince time of the open stop; null without
 * @param firstEvent earliest event used, of any name
 * @param lastEvent latest event used, of any name
 */
public record SessionFigures(int pieces, @Nullable LocalDateTime firstPiece, @Nullable LocalDateTime lastPiece,
        @Nullable LocalDateTime firstStart, @Nullable LocalDateTime lastStop, long amplitudeMs, long productionMs, long waitMs,
        long stopMs, long unexplainedMs, long rawWaitMs, long rawStopMs, int bars, BigDecimal barsLength, int stops, int microStops,
        @Nullable LocalDateTime openStopSince, int events, int duplicates, int anomalies, @Nullable LocalDateTime firstEvent,
        @Nullable LocalDateTime lastEvent) {

    public SessionFigures {
        if (productionMs + waitMs + stopMs + unexplainedMs != amplitudeMs || Math.min(Math.min(productionMs, waitMs),
                Math.min(stopMs, unexplainedMs)) < 0) {
            throw new IllegalArgumentException("the four times do not add up to the amplitude");
        }
    }

    /** Milliseconds as hours, 4 decimals, half up. */
    public static BigDecimal hours(long millis) {
        return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(3_600_000), 4, RoundingMode.HALF_UP);
    }

    /** 100·part/whole, 2 decimals, half up; null when {@code whole} is 0 (shown as "—", never 0 %). */
    public static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
