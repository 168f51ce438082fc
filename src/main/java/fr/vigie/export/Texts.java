package fr.vigie.export;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as text, for programs and for a French spreadsheet. */
final class Texts {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Texts() {}

    /** A machine's time with milliseconds and no zone; what Vigie did, in UTC with {@code Z}; decimals with their scale. */
    static @Nullable String technical(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDateTime time -> ISO.format(time);
            case Instant instant -> ISO.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
            case BigDecimal decimal -> decimal.toPlainString();
            case List<?> parts -> list(parts);
            default -> value.toString();
        };
    }

    /** @param zone in which the moments of Vigie's own doings are told */
    static @Nullable String french(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> null;
            case LocalDateTime time -> FRENCH.format(time);
            case LocalDate day -> FRENCH_DAY.format(day);
            case Instant instant -> FRENCH.format(instant.atZone(zone));
            case BigDecimal decimal -> decimal.toPlainString().replace('.', ',');
            case List<?> parts -> list(parts);
            default -> value.toString();
        };
    }

    /** Several texts in one cell. */
    static String list(List<?> parts) {
        return parts.stream().map(String::valueOf).collect(Collectors.joining(" | "));
    }

    /** {@code hh:mm:ss}, half up; more than a day goes on counting hours. */
    static String clock(Duration duration) {
        long seconds = Math.floorDiv(duration.toMillis() + 500, 1000L);
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Exact seconds, without needless zeros. */
    static BigDecimal seconds(Duration duration) {
        BigDecimal exact = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
