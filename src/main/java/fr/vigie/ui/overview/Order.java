package fr.vigie.ui.overview;

import fr.vigie.model.MachineState;
import java.time.LocalDateTime;
import java.util.Comparator;

/** In which order centres stand. */
public enum Order {
    /** Who is in trouble first, and longest. */
    WORST(Comparator.comparingInt((Row row) -> rank(row.state())).thenComparing(Row::since,
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

    private static int rank(MachineState state) {
        return switch (state) {
            case STOPPED -> 0;
            case NO_DATA -> 1;
            case UNEXPLAINED -> 2;
            case WAITING -> 3;
            case PRODUCING -> 4;
        };
    }
}
