package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.WaitAnchor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A machine's waits read both ways over the last days (spec 1.3).
 *
 * @param present the anchor in force
 * @param days with a session
 */
public record AnchorReading(Centre centre, WaitAnchor present, int days, Reading start, Reading end) {
    private static final int FEW = 5;

    /** One of the two readings: waits, how many of them pieces contradict, and what that makes of the occupancy. */
    public record Reading(long waits, long contradicted, long productionMs, long amplitudeMs) {
        static final Reading NOTHING = new Reading(0, 0, 0, 0);

        Reading plus(Reading other) {
            return new Reading(waits + other.waits, contradicted + other.contradicted, productionMs + other.productionMs,
                    amplitudeMs + other.amplitudeMs);
        }

        /** 2 decimals; null without amplitude. */
        public @Nullable BigDecimal occupancy() {
            return SessionFigures.rate(productionMs, amplitudeMs);
        }
    }

    public Reading of(WaitAnchor anchor) {
        return anchor == WaitAnchor.START ? start : end;
    }

    public WaitAnchor other() {
        return present == WaitAnchor.START ? WaitAnchor.END : WaitAnchor.START;
    }

    /** Whether pieces contradict the present reading often, and the other one far less. */
    public boolean changeAdvised() {
        return many(of(present).waits(), of(present).contradicted()) && of(other()).contradicted() * 2 <= of(present).contradicted();
    }

    /** Whether so many contradictions raise a doubt: at least five, and one wait in twenty. */
    static boolean many(long waits, long contradicted) {
        return contradicted >= FEW && contradicted * 20 >= waits;
    }
}
