package fr.vigie.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a screen shows it, to be written exactly so.
 *
 * @param title of the sheet
 * @param rows values in the order of the columns: String, Integer, Long, BigDecimal, LocalDate, LocalDateTime, Instant, Duration, or null
 * @param totals likewise; null without. People get them as a last row, programs do not
 */
public record ShownTable(String title, List<Heading> columns, List<List<@Nullable Object>> rows, @Nullable List<@Nullable Object> totals) {
    public ShownTable {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /**
     * @param name for programs, e.g. {@code total_pieces}
     * @param header as on the screen
     * @param definition what it means; may be empty
     */
    public record Heading(String name, String header, String definition, Kind kind) {}

    /** What a column holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TIMESTAMP,
        DURATION
    }
}
