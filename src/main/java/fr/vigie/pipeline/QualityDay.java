package fr.vigie.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one machine's data of one day.
 *
 * @param signs never empty
 * @param files that count, those set aside left out
 * @param understood lines of these files that were events
 * @param refused lines that were not: <em>hors format</em> and rejected ones
 * @param anomalies of the session; 0 without
 * @param knownUntil when the machine's files were last known to be read to their end; null where never
 */
public record QualityDay(LocalDate day, Set<Sign> signs, int files, long understood, long refused, int anomalies,
        @Nullable Instant knownUntil) {

    /** What can be said of such a day, the gravest first. */
    public enum Sign {
        /** A working day of the machine's life, and nothing came. */
        MISSING,
        /** A file could not be read. */
        FAILED,
        /** The last reading is old: more may have been written since. */
        LATE,
        /** The last line of a file has no end, though its day is over. */
        CUT,
        /** A file shrank or was replaced: several versions are stored. */
        REPLACED,
        /** More than one line in a hundred was not understood. */
        MISREAD,
        PRESENT,
        /** Nothing came and nothing had to. */
        CLOSED,
        /** Before the machine's first day, or after the last one of a retired machine. */
        OUTSIDE,
        FUTURE
    }

    public QualityDay {
        signs = Set.copyOf(signs);
    }

    public Sign worst() {
        return signs.stream().min(Sign::compareTo).orElse(Sign.OUTSIDE);
    }

    /** Share of lines understood in hundredths, 2 decimals; null without lines. */
    public @Nullable BigDecimal share() {
        long lines = understood + refused;
        return lines == 0
                ? null
                : BigDecimal.valueOf(understood).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(lines), 2, RoundingMode.DOWN);
    }
}
