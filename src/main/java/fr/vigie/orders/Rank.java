package fr.vigie.orders;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A column that orders boxes, whatever its type: numbers by value, texts without case, numbers first, nothing before all. */
record Rank(@Nullable BigDecimal number, String text) implements Comparable<Rank> {
    Rank(@Nullable Object value) {
        this(value instanceof Number number ? number(number) : null, text(value));
    }

    private static BigDecimal number(Number number) {
        return number instanceof Integer || number instanceof Long
                ? BigDecimal.valueOf(number.longValue())
                : new BigDecimal(number.toString());
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            // there are many of them
            case Number _ -> "";
            case byte[] bytes -> new String(bytes, StandardCharsets.ISO_8859_1);
            default -> value.toString();
        };
    }

    @Override
    public int compareTo(Rank other) {
        if (number != null && other.number != null) {
            return number.compareTo(other.number);
        }
        if ((number == null) != (other.number == null)) {
            return number != null ? -1 : 1;
        }
        int withoutCase = text.compareToIgnoreCase(other.text);
        return withoutCase != 0 ? withoutCase : text.compareTo(other.text);
    }
}
