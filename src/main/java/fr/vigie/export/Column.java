package fr.vigie.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param name as in the tables; its header and definition stand under it in {@code i18n/export_*.properties}
 * @param value one of String, Integer, Long, BigDecimal, LocalDate, LocalDateTime, Instant, Duration, a list of texts, or null
 */
record Column<R>(String name, Kind kind, Audience audience, Function<R, @Nullable Object> value) {
    /** What the column holds; a duration takes two columns, {@code hh:mm:ss} and seconds. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TIMESTAMP,
        DURATION
    }

    /** Programs get the tables' columns (JSON, technical CSV), people the readable ones (excel-fr, XLSX). */
    enum Audience {
        ALL,
        PROGRAMS,
        PEOPLE
    }

    static <R> Column<R> of(String name, Kind kind, Function<R, @Nullable Object> value) {
        return new Column<>(name, kind, Audience.ALL, value);
    }

    static <R> Column<R> forPrograms(String name, Kind kind, Function<R, @Nullable Object> value) {
        return new Column<>(name, kind, Audience.PROGRAMS, value);
    }

    /** @param millis null where there is none */
    static <R> Column<R> duration(String name, Function<R, @Nullable Long> millis) {
        return new Column<>(name, Kind.DURATION, Audience.PEOPLE, row -> {
            Long value = millis.apply(row);
            return value == null ? null : java.time.Duration.ofMillis(value);
        });
    }

    boolean isFor(Audience reader) {
        return audience == Audience.ALL || audience == reader;
    }
}
