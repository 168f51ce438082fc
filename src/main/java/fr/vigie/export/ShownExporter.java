package fr.vigie.export;

import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a screen shows. Thread-safe. */
public final class ShownExporter {
    private final Messages words;
    private final ZoneId zone;

    /**
     * @param words the bundle {@code export}
     * @param zone in which the moments of Vigie's own doings are told
     */
    public ShownExporter(Messages words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * @param dialect of a CSV, else unused
     * @throws VigieException {@code EXPORT_FAILED} when it cannot be written; an existing file is then as it was
     */
    public void toFile(ShownTable shown, Format format, Dialect dialect, Path file) throws VigieException {
        WholeFile.write(file, out -> write(shown, format, dialect, out));
    }

    void write(ShownTable shown, Format format, Dialect dialect, OutputStream out) throws IOException {
        Table<List<@Nullable Object>> table = new Table<>(shown.title(), columns(shown), (readers, filter, to) -> {});
        boolean people = format == Format.XLSX || dialect == Dialect.EXCEL_FR;
        try (RowWriter<List<@Nullable Object>> writer = switch (format) {
            case CSV -> new CsvWriter<>(table, dialect, Headings.of(shown), zone, out);
            case XLSX -> new XlsxWriter<>(table, Headings.of(shown), words, zone, out);
            case JSON -> new JsonWriter<>(table, out);
        }) {
            for (List<@Nullable Object> row : shown.rows()) {
                writer.write(row);
            }
            if (people && format != Format.JSON && shown.totals() != null) {
                writer.write(shown.totals());
            }
        }
    }

    private static List<Column<List<@Nullable Object>>> columns(ShownTable shown) {
        List<Column<List<@Nullable Object>>> columns = new ArrayList<>();
        for (int i = 0; i < shown.columns().size(); i++) {
            int index = i;
            ShownTable.Heading heading = shown.columns().get(i);
            if (heading.kind() == ShownTable.Kind.DURATION) {
                columns.add(Column.duration(heading.name(), row -> millis(row.get(index))));
                columns.add(Column.forPrograms(heading.name() + "_s", Column.Kind.NUMBER, row -> seconds(row.get(index))));
            } else {
                columns.add(Column.of(heading.name(), Column.Kind.valueOf(heading.kind().name()), row -> row.get(index)));
            }
        }
        return columns;
    }

    private static @Nullable Long millis(@Nullable Object duration) {
        return duration instanceof Duration time ? time.toMillis() : null;
    }

    private static @Nullable BigDecimal seconds(@Nullable Object duration) {
        return duration instanceof Duration time ? BigDecimal.valueOf(time.toMillis(), 3) : null;
    }
}
