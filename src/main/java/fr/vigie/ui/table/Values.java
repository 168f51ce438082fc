package fr.vigie.ui.table;

import fr.vigie.ui.fx.Figures;
import java.math.BigDecimal;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** How a table writes and orders values. */
final class Values {
    private final Figures figures;
    private final Collator collator;

    Values(Figures figures) {
        this.figures = figures;
        this.collator = Collator.getInstance(figures.locale());
    }

    String text(Col.Kind kind, @Nullable Object value) {
        if (value == null || value instanceof String empty && empty.isEmpty()) {
            return kind.left() ? "" : Figures.UNKNOWN;
        }
        return switch (kind) {
            case TEXT, CODE, WORDS -> value.toString();
            case COUNT -> figures.count(((Number) value).longValue());
            case DECIMAL -> figures.decimal((BigDecimal) value, ((BigDecimal) value).scale());
            case PERCENT -> figures.percent((BigDecimal) value);
            case BYTES -> figures.bytes(((Number) value).longValue());
            case DATE -> figures.mediumDay((LocalDate) value);
            case TIME -> figures.clockSeconds(local(value));
            case TIMESTAMP -> figures.moment(local(value));
            case DURATION -> figures.hms(((Duration) value).toMillis());
        };
    }

    private LocalDateTime local(Object value) {
        return value instanceof Instant instant ? figures.local(instant) : (LocalDateTime) value;
    }

    /** Unknown values come last in ascending order. */
    Comparator<@Nullable Object> order() {
        return Comparator.nullsLast((a, b) -> compare(a, b));
    }

    @SuppressWarnings("unchecked")
    private int compare(Object a, Object b) {
        if (a instanceof String left && b instanceof String right) {
            return collator.compare(left, right);
        }
        return a instanceof Number left && b instanceof Number right && a.getClass() != b.getClass()
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : ((Comparable<Object>) a).compareTo(b);
    }
}
