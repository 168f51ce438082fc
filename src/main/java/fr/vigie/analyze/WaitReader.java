package fr.vigie.analyze;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How long a wait says it lasted (spec 1.3, {@code MachineWait}). */
final class WaitReader {
    /** No duration in the details. */
    static final long NONE = -1;
    /** More than {@link #MAX_MILLIS}. */
    static final long ABSURD = -2;
    static final long MAX_MILLIS = 86_400_000;

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MAX = BigDecimal.valueOf(MAX_MILLIS);
    /** Longest number, in characters, whose thousandths times sixty fit in a long with certainty. */
    private static final int SHORT = 12;

    private WaitReader() {}

    /** Milliseconds, rounded half up; {@link #NONE} or {@link #ABSURD}. */
    static long millis(String details) {
        int minutes = numberBefore(details, 'm', 'i', 'n');
        int seconds = numberBefore(details, 's', 'e', 'c');
        if (minutes < 0 && seconds < 0) {
            int decimal = decimal(details);
            return decimal < 0 ? NONE : bounded(exact(details, decimal).multiply(THOUSAND));
        }
        if (minutes < 0 && isShortWhole(details, seconds)) {
            return Math.min(whole(details, seconds) * 1000, MAX_MILLIS + 1) > MAX_MILLIS ? ABSURD : whole(details, seconds) * 1000;
        }
        BigDecimal total = minutes < 0 ? BigDecimal.ZERO : exact(details, minutes).multiply(SIXTY);
        total = seconds < 0 ? total : total.add(exact(details, seconds));
        return bounded(total.multiply(THOUSAND));
    }

    private static long bounded(BigDecimal exactMillis) {
        BigDecimal rounded = exactMillis.setScale(0, RoundingMode.HALF_UP);
        return rounded.compareTo(MAX) > 0 ? ABSURD : rounded.longValueExact();
    }

    /** Start of the first number that white space at most separates from the word, in any ASCII case; or -1. */
    private static int numberBefore(String text, char a, char b, char c) {
        int run = Numbers.nextRun(text, 0);
        while (run >= 0) {
            int wholeEnd = Numbers.endOfRun(text, run);
            int at = Numbers.endOfNumber(text, wholeEnd);
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (is(text, at, a) && is(text, at + 1, b) && is(text, at + 2, c)) {
                return run;
            }
            run = Numbers.nextRun(text, wholeEnd);
        }
        return -1;
    }

    private static boolean is(String text, int at, char lower) {
        return at < text.length() && (text.charAt(at) == lower || text.charAt(at) == lower - 32);
    }

    /** Start of the first number with decimals, or -1. */
    private static int decimal(String text) {
        int run = Numbers.nextRun(text, 0);
        while (run >= 0) {
            int wholeEnd = Numbers.endOfRun(text, run);
            if (Numbers.endOfNumber(text, wholeEnd) > wholeEnd) {
                return run;
            }
            run = Numbers.nextRun(text, wholeEnd);
        }
        return -1;
    }

    private static BigDecimal exact(String text, int from) {
        return Numbers.exact(text, from, Numbers.endOfNumber(text, Numbers.endOfRun(text, from)));
    }

    private static boolean isShortWhole(String text, int from) {
        int end = Numbers.endOfRun(text, from);
        return end - from <= SHORT && Numbers.endOfNumber(text, end) == end;
    }

    private static long whole(String text, int from) {
        return Long.parseLong(text, from, Numbers.endOfRun(text, from), 10);
    }
}
