package fr.vigie.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** CSV to RFC 4180 in one of the two dialects (spec 3). */
final class CsvWriter<R> implements RowWriter<R> {
    private static final String DANGEROUS_STARTS = "=+-@\t\r\0";
    private final List<Column<R>> columns;
    private final boolean french;
    private final ZoneId zone;
    private final CSVPrinter printer;

    CsvWriter(Table<R> table, Dialect dialect, Headings headings, ZoneId zone, OutputStream out) throws IOException {
        this.french = dialect == Dialect.EXCEL_FR;
        this.columns = table.columnsFor(french ? Column.Audience.PEOPLE : Column.Audience.PROGRAMS);
        this.zone = zone;
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        if (french) {
            writer.write('\uFEFF');
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(french ? ';' : ',').get();
        this.printer = new CSVPrinter(writer, format);
        printer.printRecord(headers(headings));
    }

    private List<String> headers(Headings headings) {
        if (!french) {
            return columns.stream().map(Column::name).toList();
        }
        List<String> headers = new ArrayList<>();
        for (Column<R> column : columns) {
            String header = headings.header(column.name());
            if (column.kind() == Column.Kind.DURATION) {
                headers.add(header + " (hh:mm:ss)");
                headers.add(header + " (s)");
            } else {
                headers.add(header);
            }
        }
        return headers;
    }

    @Override
    public void write(R row) throws IOException {
        for (Column<R> column : columns) {
            Object value = column.value().apply(row);
            if (column.kind() == Column.Kind.DURATION) {
                Duration duration = (Duration) value;
                printer.print(duration == null ? null : Texts.clock(duration));
                printer.print(duration == null ? null : Texts.french(Texts.seconds(duration), zone));
            } else {
                String text = french ? Texts.french(value, zone) : Texts.technical(value);
                printer.print(column.kind() == Column.Kind.TEXT ? harmless(text) : text);
            }
        }
        printer.println();
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
    static @Nullable String harmless(@Nullable String text) {
        return text != null && !text.isEmpty() && DANGEROUS_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
