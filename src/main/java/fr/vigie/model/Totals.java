package fr.vigie.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Figures over several sessions (spec 1.6): times are added in milliseconds, rates come from the sums. Pure.
 *
 * @param sessions how many were added
 * @param amplitudeMs Σ|A|
 * @param productionMs Σ|P|
 * @param waitMs Σ|W|
 * @param stopMs Σ|S|
 * @param unexplainedMs Σ|U|
 * @param barsLength millimetres, scale 2
 */
public record Totals(int sessions, long pieces, long amplitudeMs, long productionMs, long waitMs, long stopMs, long unexplainedMs,
        long rawWaitMs, long rawStopMs, long bars, BigDecimal barsLength, long stops, long microStops, long events, long duplicates,
        long anomalies) {
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO.setScale(2), 0, 0, 0, 0, 0);

    /** Under this much effective production a rhythm says nothing. */
    private static final long LEAST_PRODUCTION_MS = 300_000;
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    public static Totals of(Collection<SessionFigures> figures) {
        Totals sum = NONE;
        for (SessionFigures one : figures) {
            sum = sum.plus(one);
        }
        return sum;
    }

    /** These and one session more. */
    public Totals plus(SessionFigures one) {
        return new Totals(sessions + 1, pieces + one.pieces(), amplitudeMs + one.amplitudeMs(), productionMs + one.productionMs(),
                waitMs + one.waitMs(), stopMs + one.stopMs(), unexplainedMs + one.unexplainedMs(), rawWaitMs + one.rawWaitMs(),
                rawStopMs + one.rawStopMs(), bars + one.bars(), barsLength.add(one.barsLength()), stops + one.stops(), microStops + one
                        .microStops(),
                events + one.events(), duplicates + one.duplicates(), anomalies + one.anomalies());
    }

    /** Occupancy: 100·Σ|P|/Σ|A|, 2 decimals; null when Σ|A| is 0. */
    public @Nullable BigDecimal occupancyRate() {
        return SessionFigures.rate(productionMs, amplitudeMs);
    }

    /** 100·Σ|W|/Σ|A|, 2 decimals; null when Σ|A| is 0. */
    public @Nullable BigDecimal waitRate() {
        return SessionFigures.rate(waitMs, amplitudeMs);
    }

    /** 100·Σ|S|/Σ|A|, 2 decimals; null when Σ|A| is 0. */
    public @Nullable BigDecimal stopRate() {
        return SessionFigures.rate(stopMs, amplitudeMs);
    }

    /** 100·Σ|U|/Σ|A|, 2 decimals; null when Σ|A| is 0. */
    public @Nullable BigDecimal unexplainedRate() {
        return SessionFigures.rate(unexplainedMs, amplitudeMs);
    }

    /** Rhythm (<em>cadence</em>): pieces an effective hour, 2 decimals, half up; null under five effective minutes. */
    public @Nullable BigDecimal piecesPerHour() {
        return productionMs < LEAST_PRODUCTION_MS
                ? null
                : BigDecimal.valueOf(pieces).multiply(MILLIS_PER_HOUR).divide(BigDecimal.valueOf(productionMs), 2, RoundingMode.HALF_UP);
    }

    /** Mean duration of a stop, Σ|S| ÷ stops, to the millisecond, half up; null without stops. */
    public @Nullable Duration meanStop() {
        return perStop(stopMs);
    }

    /** Mean interval between stops, Σ|P| ÷ stops, to the millisecond, half up; null without stops. */
    public @Nullable Duration meanBetweenStops() {
        return perStop(productionMs);
    }

    private @Nullable Duration perStop(long millis) {
        return stops == 0
                ? null
                : Duration.ofMillis(BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(stops), 0, RoundingMode.HALF_UP).longValueExact());
    }
}
