package fr.vigie.analyze;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Finds {@code \d+(?:[.,]\d+)?} in details (spec 1.3) without a pattern: each run of digits is looked at once. */
final class Numbers {
    /** So many digits, and three decimals more, fit in a long with certainty. */
    private static final int MAX_LONG_DIGITS = 12;

    private Numbers() {}

    static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Start of the first run of digits at or after {@code from}, or -1. */
    static int nextRun(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (isDigit(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** First place at or after {@code at} that is no digit. */
    static int endOfRun(String text, int at) {
        int end = at;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    /** End of the number whose whole part ends at {@code wholeEnd}: behind its decimals, where it has any. */
    static int endOfNumber(String text, int wholeEnd) {
        boolean decimals = wholeEnd < text.length() && (text.charAt(wholeEnd) == '.' || text.charAt(wholeEnd) == ',') && isDigit(text,
                wholeEnd + 1);
        return decimals ? endOfRun(text, wholeEnd + 1) : wholeEnd;
    }

    /** The exact number in [from, to). */
    static BigDecimal exact(String text, int from, int to) {
        return new BigDecimal(text.substring(from, to).replace(',', '.'));
    }

    /** The number that begins at {@code from}, rounded half up: only the first decimal left out can tell. */
    static BigDecimal rounded(String text, int from, int scale) {
        int wholeEnd = endOfRun(text, from);
        int end = endOfNumber(text, wholeEnd);
        if (wholeEnd - from > MAX_LONG_DIGITS) {
            return exact(text, from, end).setScale(scale, RoundingMode.HALF_UP);
        }
        long unscaled = Long.parseLong(text, from, wholeEnd, 10);
        for (int i = 1; i <= scale; i++) {
            unscaled = unscaled * 10 + digit(text, wholeEnd + i, end);
        }
        return BigDecimal.valueOf(digit(text, wholeEnd + scale + 1, end) >= 5 ? unscaled + 1 : unscaled, scale);
    }

    private static int digit(String text, int at, int end) {
        return at < end ? text.charAt(at) - '0' : 0;
    }
}
