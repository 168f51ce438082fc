package fr.vigie.analyze;

import fr.vigie.model.Details;
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
    private static final int NOWHERE = -1;

    private final Details details;
    /** Where the first number of each kind begins. */
    private int minutes = NOWHERE;
    private int seconds = NOWHERE;
    private int decimal = NOWHERE;

    private WaitReader(Details details) {
        this.details = details;
    }

    /** Milliseconds, rounded half up; {@link #NONE} or {@link #ABSURD}. */
    static long millis(Details details) {
        WaitReader reader = new WaitReader(details);
        reader.find();
        return reader.stated();
    }

    private void find() {
        int wholeEnd;
        for (int run = Numbers.nextRun(details, 0); run >= 0; run = Numbers.nextRun(details, wholeEnd)) {
            wholeEnd = Numbers.endOfRun(details, run);
            int end = Numbers.endOfNumber(details, wholeEnd);
            int unit = end;
            while (details.is(unit, ' ')) {
                unit++;
            }
            if (minutes < 0 && isWord(unit, 'm', 'i', 'n')) {
                minutes = run;
            } else if (seconds < 0 && isWord(unit, 's', 'e', 'c')) {
                seconds = run;
            }
            if (decimal < 0 && end > wholeEnd) {
                decimal = run;
            }
        }
    }

    private long stated() {
        if (minutes < 0 && seconds < 0) {
            seconds = decimal;
        }
        if (minutes < 0 && seconds < 0) {
            return NONE;
        }
        long ofMinutes = minutes < 0 ? 0 : Numbers.thousandths(details, minutes);
        long ofSeconds = seconds < 0 ? 0 : Numbers.thousandths(details, seconds);
        if (ofMinutes == Numbers.INEXACT || ofSeconds == Numbers.INEXACT) {
            return rounded();
        }
        long millis = 60 * ofMinutes + ofSeconds;
        return millis > MAX_MILLIS ? ABSURD : millis;
    }

    /** The long way, for numbers with more decimals than are kept. */
    private long rounded() {
        BigDecimal total = minutes < 0 ? BigDecimal.ZERO : exact(minutes).multiply(SIXTY);
        total = seconds < 0 ? total : total.add(exact(seconds));
        BigDecimal millis = total.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP);
        return millis.compareTo(MAX) > 0 ? ABSURD : millis.longValueExact();
    }

    private BigDecimal exact(int from) {
        return Numbers.exact(details, from, Numbers.endOfNumber(details, Numbers.endOfRun(details, from)));
    }

    /** In any ASCII case. */
    private boolean isWord(int at, char a, char b, char c) {
        return isLetter(at, a) && isLetter(at + 1, b) && isLetter(at + 2, c);
    }

    private boolean isLetter(int at, char lower) {
        return details.is(at, lower) || details.is(at, (char) (lower - 32));
    }
}
