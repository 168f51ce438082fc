package fr.vigie.export;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind of row as programs get them: names and texts of an export to JSON or technical CSV, with the keys before them.
 *
 * @param <R> the rows
 */
public final class RowForm<R> {
    private final String name;
    private final List<Column<R>> columns;
    private final R full;
    private final R sparse;

    /**
     * @param name as its schema is called
     * @param full an example with a value in every field
     * @param sparse an example without the values that may be missing
     */
    RowForm(String name, List<Column<R>> columns, R full, R sparse) {
        this.name = name;
        this.columns = columns.stream().filter(column -> column.isFor(Column.Audience.PROGRAMS)).toList();
        this.full = full;
        this.sparse = sparse;
    }

    /**
     * What a field is.
     *
     * @param type of its values
     * @param nullable whether it may be missing
     * @param example as in JSON: a String, Number, Boolean or List
     */
    public record Field(String name, Class<?> type, boolean nullable, Object example) {}

    public String name() {
        return name;
    }

    R full() {
        return full;
    }

    R sparse() {
        return sparse;
    }

    public List<Field> fields() {
        return columns.stream().map(this::field).toList();
    }

    private Field field(Column<R> column) {
        Object example = column.value().apply(full);
        if (example == null) {
            throw new IllegalStateException("the example of " + name + " lacks " + column.name());
        }
        Object inJson = example instanceof Number && !(example instanceof java.math.BigDecimal) || example instanceof Boolean
                || example instanceof List<?> ? example : text(example);
        return new Field(column.name(), example.getClass(), column.value().apply(sparse) == null, inJson);
    }

    /** Writes the fields into an object that the caller begins and ends. */
    public void json(R row, JsonGenerator json) throws IOException {
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            json.writeFieldName(column.name());
            switch (value) {
                case null -> json.writeNull();
                case Integer number -> json.writeNumber(number);
                case Long number -> json.writeNumber(number);
                case Boolean truth -> json.writeBoolean(truth);
                case List<?> parts -> {
                    json.writeStartArray();
                    for (Object part : parts) {
                        json.writeString(String.valueOf(part));
                    }
                    json.writeEndArray();
                }
                default -> json.writeString(text(value));
            }
        }
    }

    private static String text(Object value) {
        String text = Texts.technical(value);
        return text == null ? "" : text;
    }

    /** Technical CSV (spec 3); the caller closes what it gets, which completes the document and leaves {@code out} open. */
    public RowWriter<R> csv(OutputStream out) throws IOException {
        Table<R> table = new Table<>(name, columns, (readers, filter, to) -> {});
        return new CsvWriter<>(table, Dialect.TECHNICAL, Headings.of(table, new Messages("export", Locale.FRENCH)), ZoneOffset.UTC, out);
    }

    /** The same of rows that hold this kind, {@code before} and {@code after} it. */
    <S> RowForm<S> within(Function<S, R> part, List<Column<S>> before, List<Column<S>> after, S fullWhole, S sparseWhole) {
        Stream<Column<S>> own = columns.stream()
                .map(column -> new Column<S>(column.name(), column.kind(), column.audience(), row -> of(column, part.apply(row))));
        List<Column<S>> all = new ArrayList<>(before);
        own.forEach(all::add);
        all.addAll(after);
        return new RowForm<>(name, all, fullWhole, sparseWhole);
    }

    private static <R> @Nullable Object of(Column<R> column, R row) {
        return column.value().apply(row);
    }
}
