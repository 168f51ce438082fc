package fr.vigie.analyze;

import fr.vigie.model.Details;
import java.math.BigDecimal;

/** Finds {@code \d+(?:[.,]\d+)?} in details (spec 1.3) without a pattern: each run of digits is looked at once. */
final class Numbers {
    /** A number that {@link #thousandths} cannot tell exactly. */
    static final long INEXACT = -1;
    /** No number that means anything is larger; a larger one stays larger. */
    private static final long CEILING = 1_000_000_000_000_000L;

    private Numbers() {}

    /** Start of the first run of digits at or after {@code from}, or -1. */
    static int nextRun(Details details, int from) {
        for (int at = from; at < details.length(); at++) {
            if (details.digit(at) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** First place at or after {@code at} that is no digit. */
    static int endOfRun(Details details, int at) {
        int end = at;
        while (details.digit(end) >= 0) {
            end++;
        }
        return end;
    }

    /** End of the number whose whole part ends at {@code wholeEnd}: behind its decimals, where it has any. */
    static int endOfNumber(Details details, int wholeEnd) {
        boolean decimals = (details.is(wholeEnd, '.') || details.is(wholeEnd, ',')) && details.digit(wholeEnd + 1) >= 0;
        return decimals ? endOfRun(details, wholeEnd + 1) : wholeEnd;
    }

    /** The exact number in [from, to). */
    static BigDecimal exact(Details details, int from, int to) {
        return new BigDecimal(details.text(from, to).replace(',', '.'));
    }

    /** The number that begins at {@code from}, in thousandths; {@link #INEXACT} where it has more decimals or is huge. */
    static long thousandths(Details details, int from) {
        int wholeEnd = endOfRun(details, from);
        if (endOfNumber(details, wholeEnd) > wholeEnd + 4) {
            return INEXACT;
        }
        long value = scaled(details, from, wholeEnd, 3);
        return value < CEILING ? value : INEXACT;
    }

    /** The number that begins at {@code from}, in hundredths, rounded half up: only the first decimal left out can tell. */
    static long hundredths(Details details, int from) {
        int wholeEnd = endOfRun(details, from);
        int end = endOfNumber(details, wholeEnd);
        long value = scaled(details, from, wholeEnd, 2);
        return end > wholeEnd + 3 && details.digit(wholeEnd + 3) >= 5 ? value + 1 : value;
    }

    /** The number times ten to the {@code decimals}, further decimals cut off; one over {@link #CEILING} stays over it. */
    private static long scaled(Details details, int from, int wholeEnd, int decimals) {
        long value = 0;
        for (int at = from; at < wholeEnd; at++) {
            value = Math.min(value * 10 + details.digit(at), CEILING);
        }
        int end = endOfNumber(details, wholeEnd);
        for (int i = 1; i <= decimals; i++) {
            value = value * 10 + (wholeEnd + i < end ? details.digit(wholeEnd + i) : 0);
        }
        return value;
    }
}
