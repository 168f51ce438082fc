package fr.vigie.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one centre's required time on one production day (NF E60-182, decision 0090), whole milliseconds. The six parts add up to
 * {@code requiredMs} exactly. Exists only where opening hours were entered.
 *
 * @param openMs tO: opening hours
 * @param requiredMs tR: tO without breaks and planned stops
 * @param productionMs effective production inside tR
 * @param stopMs unplanned stops inside tR
 * @param waitMs waits inside tR
 * @param unexplainedMs inside tR
 * @param lateStartMs tR before the first piece
 * @param earlyFinishMs tR after the last piece; 0 while the day's openings last
 * @param productionOutsideMs effective production outside tR: before or after the openings, in a break, in a planned stop
 * @param over whether the openings are over; while not, all times end at the last moment known
 */
public record RequiredFigures(long openMs, long requiredMs, long productionMs, long stopMs, long waitMs, long unexplainedMs,
        long lateStartMs, long earlyFinishMs, long productionOutsideMs, boolean over) {

    public RequiredFigures {
        long least = Math.min(Math.min(Math.min(productionMs, stopMs), Math.min(waitMs, unexplainedMs)),
                Math.min(Math.min(lateStartMs, earlyFinishMs), productionOutsideMs));
        if (least < 0 || requiredMs > openMs
                || productionMs + stopMs + waitMs + unexplainedMs + lateStartMs + earlyFinishMs != requiredMs) {
            throw new IllegalArgumentException("the parts do not add up to the required time");
        }
    }

    /** tR without unplanned stops, late start and early finish: when the centre could have produced. */
    public long availableMs() {
        return requiredMs - stopMs - lateStartMs - earlyFinishMs;
    }

    /** <em>Disponibilité estimée</em>, per cent, 2 decimals; null without required time. */
    public @Nullable BigDecimal availability() {
        return SessionFigures.rate(availableMs(), requiredMs);
    }

    /** <em>TRS estimé hors qualité</em>, per cent, 2 decimals; null without required time. */
    public @Nullable BigDecimal trs() {
        return SessionFigures.rate(productionMs, requiredMs);
    }

    /** Of several days or centres: sums of milliseconds, so rates are sums over sums (spec 1.6). */
    public RequiredFigures plus(RequiredFigures other) {
        return new RequiredFigures(openMs + other.openMs, requiredMs + other.requiredMs, productionMs + other.productionMs,
                stopMs + other.stopMs, waitMs + other.waitMs, unexplainedMs + other.unexplainedMs, lateStartMs + other.lateStartMs,
                earlyFinishMs + other.earlyFinishMs, productionOutsideMs + other.productionOutsideMs, over && other.over);
    }
}
