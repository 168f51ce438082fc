package fr.vigie.ui.overview;

import java.time.LocalDateTime;
import java.util.Comparator;

/** In which order centres stand. */
public enum Order {
    /** Who is in trouble first ({@link Urgency}); of two alike, who has been so for longer; of two behind, who lacks more. */
    WORST(Comparator.comparing(Row::urgency).thenComparing(Row::lag, Comparator.reverseOrder()).thenComparing(Row::since,
            Comparator.nullsFirst(Comparator.<LocalDateTime>naturalOrder()))),
    /** By type, then name. */
    TYPE(Comparator.comparing(Row::typeCode));

    private final Comparator<Row> comparator;

    Order(Comparator<Row> comparator) {
        this.comparator = comparator.thenComparing(Row::typeCode).thenComparing(Row::name);
    }

    Comparator<Row> comparator() {
        return comparator;
    }
}
