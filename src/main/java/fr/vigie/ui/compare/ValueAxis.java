package fr.vigie.ui.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of values from 0 to a round number.
 *
 * @param top its end, above 0
 * @param ticks round numbers from 0 to {@code top}
 */
record ValueAxis(double top, List<BigDecimal> ticks) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final int PARTS = 5;

    /** @param most the greatest value to be shown; an axis up to 0 ends at 1 */
    static ValueAxis upTo(double most) {
        double needed = most > 0 ? most : 1;
        double scale = Math.pow(10, Math.floor(Math.log10(needed / PARTS)));
        double step = scale * 10;
        for (double round : ROUND) {
            if (round * scale * PARTS >= needed * (1 - 1e-9)) {
                step = round * scale;
                break;
            }
        }
        BigDecimal exact = new BigDecimal(step).round(new java.math.MathContext(3)).stripTrailingZeros();
        List<BigDecimal> ticks = new ArrayList<>(List.of(BigDecimal.ZERO));
        while (ticks.getLast().doubleValue() < needed * (1 - 1e-9)) {
            ticks.add(ticks.getLast().add(exact));
        }
        return new ValueAxis(ticks.getLast().doubleValue(), List.copyOf(ticks));
    }
}
