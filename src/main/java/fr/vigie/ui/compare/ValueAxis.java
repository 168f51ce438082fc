package fr.vigie.ui.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * An axis of values between two round numbers.
 *
 * @param ticks round numbers, ascending, at least two
 */
record ValueAxis(List<BigDecimal> ticks) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final int PARTS = 5;
    /** Values that all lie above that part of the greatest are drawn without the empty room down to 0. */
    private static final double FAR_FROM_NOTHING = 0.4;

    /** @param values to be shown, none below 0; an axis over nothing goes from 0 to 1 */
    static ValueAxis over(DoubleSummaryStatistics values) {
        double most = values.getCount() > 0 && values.getMax() > 0 ? values.getMax() : 1;
        double least = values.getCount() > 0 && values.getMin() > most * FAR_FROM_NOTHING ? values.getMin() : 0;
        BigDecimal step = step(Math.max(most - least, most / 100));
        List<BigDecimal> ticks = new ArrayList<>(List.of(step.multiply(BigDecimal.valueOf((long) Math.floor(least / step.doubleValue())))));
        while (ticks.getLast().doubleValue() < most * (1 - 1e-9) || ticks.size() < 2) {
            ticks.add(ticks.getLast().add(step));
        }
        return new ValueAxis(List.copyOf(ticks));
    }

    private static BigDecimal step(double range) {
        double scale = Math.pow(10, Math.floor(Math.log10(range / PARTS)));
        double step = scale * 10;
        for (double round : ROUND) {
            if (round * scale * PARTS >= range * (1 - 1e-9)) {
                step = round * scale;
                break;
            }
        }
        return new BigDecimal(step).round(new MathContext(3)).stripTrailingZeros();
    }

    double bottom() {
        return ticks.getFirst().doubleValue();
    }

    double top() {
        return ticks.getLast().doubleValue();
    }
}
