package fr.vigie.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stop, a wait or an unexplained silence, with what was said about it and where it comes from. Stops and waits are whole, not clipped to
 * the amplitude (spec 1.5).
 *
 * @param day production day
 * @param bounds how a stop's ends are known; null for what is no stop
 * @param fileId file of the line that began it, with its path
 * @param justification null where nobody said anything yet
 */
public record IdlePeriod(PeriodKey key, LocalDate day, LocalDateTime end, @Nullable StopBounds bounds, long fileId, String path, int line,
        @Nullable Justification justification) {

    public long millis() {
        return Duration.between(key.start(), end).toMillis();
    }

    public @Nullable Integer reasonId() {
        return justification == null ? null : justification.reasonId();
    }

    public String comment() {
        return justification == null ? "" : justification.comment();
    }

    /** 0 where there is no justification yet. */
    public long version() {
        return justification == null ? 0 : justification.version();
    }

    /** Whether it is a stop that nobody gave a reason for and that is no micro-stop by these rules. */
    public boolean toJustify(Rules rules) {
        return key.kind() == PeriodKind.STOP && reasonId() == null && millis() >= rules.microStop().toMillis();
    }
}
