package fr.vigie.ui.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Five steps of one hue for the values of all heat maps together, so that they can be compared.
 *
 * @param bounds the four values between the steps, ascending
 */
record HeatScale(List<BigDecimal> bounds) {
    static final int LEVELS = 5;

    /** Round bounds over the values between the 5th and the 95th hundredth: one odd day must not make all others look alike. */
    static HeatScale of(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            return new HeatScale(List.of());
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal low = sorted.get(sorted.size() / 20);
        BigDecimal high = sorted.get(sorted.size() - 1 - sorted.size() / 20);
        BigDecimal step = step(high.subtract(low).divide(BigDecimal.valueOf(LEVELS), MathContext.DECIMAL32));
        BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
        List<BigDecimal> bounds = new ArrayList<>();
        for (int i = 0; i < LEVELS - 1; i++) {
            bounds.add(first.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return new HeatScale(List.copyOf(bounds));
    }

    /** The next round number; one where all values are alike. */
    private static BigDecimal step(BigDecimal needed) {
        if (needed.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(needed.doubleValue())));
        for (String round : new String[]{"1", "2", "2.5", "5"}) {
            BigDecimal step = scale.multiply(new BigDecimal(round));
            if (step.compareTo(needed) >= 0) {
                return step;
            }
        }
        return scale.multiply(BigDecimal.TEN);
    }

    /** 0 to 4, dark in light themes the greater the value. */
    int level(BigDecimal value) {
        int level = 0;
        while (level < bounds.size() && value.compareTo(bounds.get(level)) >= 0) {
            level++;
        }
        return level;
    }
}
