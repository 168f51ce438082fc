package fr.vigie.export;

import fr.vigie.text.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with native dates and numbers, a frozen filtered header and a sheet of definitions; a full sheet goes on in a next one. */
final class XlsxWriter<R> implements RowWriter<R> {
    private static final int LAST_ROW = 1_048_575;
    private static final int FLUSH_EVERY = 1000;
    private final List<Column<R>> columns;
    private final Headings headings;
    private final Messages words;
    private final ZoneId zone;
    private final String title;
    private final Workbook workbook;
    private final int lastRow;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(Table<R> table, Headings headings, Messages words, ZoneId zone, OutputStream out) throws IOException {
        this(table, headings, words, zone, out, LAST_ROW);
    }

    /** @param lastRow index of the last row a sheet takes */
    XlsxWriter(Table<R> table, Headings headings, Messages words, ZoneId zone, OutputStream out, int lastRow) throws IOException {
        this.columns = table.columnsFor(Column.Audience.PEOPLE);
        this.headings = headings;
        this.words = words;
        this.zone = zone;
        this.title = headings.sheet();
        this.lastRow = lastRow;
        this.workbook = new Workbook(out, "Vigie", null);
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        next.freezePane(0, 1);
        int position = 0;
        for (Column<R> column : columns) {
            String header = headings.header(column.name());
            if (column.kind() == Column.Kind.DURATION) {
                header(next, position++, header + " (hh:mm:ss)", 12);
                header(next, position++, header + " (s)", 12);
            } else {
                header(next, position++, header, column.kind() == Column.Kind.TIMESTAMP ? 19 : 14);
            }
        }
        row = 0;
        return next;
    }

    private static void header(Worksheet sheet, int position, String text, double width) {
        sheet.inlineString(0, position, text);
        sheet.style(0, position).bold().wrapText(true).verticalAlignment("top").fillColor("E6EAF0").set();
        sheet.width(position, width);
    }

    @Override
    public void write(R item) throws IOException {
        if (row == lastRow) {
            finishSheet();
            sheet = begin();
        }
        row++;
        int position = 0;
        for (Column<R> column : columns) {
            Object value = column.value().apply(item);
            cell(position++, value);
            if (column.kind() == Column.Kind.DURATION) {
                cell(position++, value == null ? null : Texts.seconds((Duration) value));
            }
        }
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(int position, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case LocalDate day -> {
                sheet.value(row, position, day);
                format(position, "dd/mm/yyyy");
            }
            case LocalDateTime time -> {
                sheet.value(row, position, time);
                format(position, "dd/mm/yyyy hh:mm:ss");
            }
            case Instant instant -> {
                sheet.value(row, position, LocalDateTime.ofInstant(instant, zone));
                format(position, "dd/mm/yyyy hh:mm:ss");
            }
            case Duration duration -> {
                sheet.value(row, position, duration.toMillis() / 86_400_000d);
                format(position, "[hh]:mm:ss");
            }
            case BigDecimal decimal -> {
                sheet.value(row, position, decimal);
                format(position, decimal.scale() > 0 ? "0." + "0".repeat(decimal.scale()) : "0");
            }
            case List<?> parts -> sheet.inlineString(row, position, readable(Texts.list(parts)));
            case Number number -> sheet.value(row, position, number);
            // an inline string is text to a spreadsheet whatever it begins with, and is kept in no cache
            default -> sheet.inlineString(row, position, readable(value.toString()));
        }
    }

    private void format(int position, String format) {
        sheet.style(row, position).format(format).set();
    }

    /** XML knows no control characters; a cell holds 32,767 characters. */
    private static String readable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().limit(32_767)
                .forEach(c -> clean.appendCodePoint(c < 0x20 || c == 0xFFFE || c == 0xFFFF || Character.getType(c) == Character.SURROGATE
                        ? ' '
                        : c));
        return clean.length() > 32_767 ? clean.substring(0, 32_766) : clean.toString();
    }

    private void finishSheet() throws IOException {
        sheet.setAutoFilter(0, 0, row, (int) columns.stream().mapToInt(column -> column.kind() == Column.Kind.DURATION ? 2 : 1).sum() - 1);
        sheet.finish();
    }

    private void definitions() throws IOException {
        Worksheet page = workbook.newWorksheet(words.get("sheet.definitions"));
        page.freezePane(0, 1);
        header(page, 0, words.get("definitions.column"), 34);
        header(page, 1, words.get("definitions.name"), 30);
        header(page, 2, words.get("definitions.meaning"), 110);
        int line = 1;
        for (Column<R> column : columns) {
            page.inlineString(line, 0, headings.header(column.name()));
            page.inlineString(line, 1, column.name());
            page.inlineString(line, 2, headings.definition(column.name()));
            line++;
        }
        page.finish();
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        definitions();
        workbook.finish();
    }
}
