package fr.vigie.ui.table;

import fr.vigie.export.ShownTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of records.
 *
 * @param key its header stands under {@code col.KEY} in the bundle {@code ui}, its definition under {@code col.KEY.help} where there is
 *        one; exports for programs name it so
 * @param value one of String, Integer, Long, BigDecimal, LocalDate, LocalDateTime, Instant, Duration, or null for unknown
 * @param total of all rows shown; null where a total has no sense
 * @param initially whether it is shown before the user chose
 */
public record Col<R>(String key, Kind kind, Function<R, @Nullable Object> value, @Nullable Function<List<R>, @Nullable Object> total,
        boolean initially) {

    /** How values are written. */
    public enum Kind {
        TEXT(ShownTable.Kind.TEXT),
        /** A few letters or digits. */
        CODE(ShownTable.Kind.TEXT),
        /** Names and free words, of several words mostly. */
        WORDS(ShownTable.Kind.TEXT),
        COUNT(ShownTable.Kind.NUMBER),
        DECIMAL(ShownTable.Kind.NUMBER),
        PERCENT(ShownTable.Kind.NUMBER),
        BYTES(ShownTable.Kind.NUMBER),
        DATE(ShownTable.Kind.DATE),
        /** Hour, minute and second of a LocalDateTime or Instant, where another column tells the day. */
        TIME(ShownTable.Kind.TIMESTAMP),
        TIMESTAMP(ShownTable.Kind.TIMESTAMP),
        DURATION(ShownTable.Kind.DURATION);

        private final ShownTable.Kind exported;

        Kind(ShownTable.Kind exported) {
            this.exported = exported;
        }

        ShownTable.Kind exported() {
            return exported;
        }

        boolean left() {
            return exported == ShownTable.Kind.TEXT;
        }
    }

    public static <R> Col<R> of(String key, Kind kind, Function<R, @Nullable Object> value) {
        return new Col<>(key, kind, value, null, true);
    }

    /** A column of durations, given in milliseconds; null for unknown. */
    public static <R> Col<R> duration(String key, Function<R, @Nullable Long> millis) {
        return of(key, Kind.DURATION, row -> {
            Long value = millis.apply(row);
            return value == null ? null : Duration.ofMillis(value);
        });
    }

    public Col<R> totalled(Function<List<R>, @Nullable Object> sum) {
        return new Col<>(key, kind, value, sum, initially);
    }

    /** With the plain sum of its values as total; for counts, decimals, bytes and durations. */
    public Col<R> summed() {
        return totalled(rows -> {
            List<@Nullable Object> values = new ArrayList<>();
            rows.forEach(row -> values.add(value.apply(row)));
            return sum(values);
        });
    }

    public Col<R> hidden() {
        return new Col<>(key, kind, value, total, false);
    }

    private static @Nullable Object sum(List<@Nullable Object> values) {
        Object sum = null;
        for (Object value : values) {
            sum = sum == null ? value : value == null ? sum : plus(sum, value);
        }
        return sum;
    }

    private static Object plus(Object a, Object b) {
        return switch (a) {
            case Duration time -> time.plus((Duration) b);
            case BigDecimal decimal -> decimal.add((BigDecimal) b);
            case Integer whole -> (long) whole + ((Number) b).longValue();
            case Long whole -> whole + ((Number) b).longValue();
            default -> throw new IllegalArgumentException("no sum of " + a.getClass());
        };
    }
}
