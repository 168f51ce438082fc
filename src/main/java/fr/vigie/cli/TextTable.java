package fr.vigie.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Columns of text for a terminal; numbers stand to the right. */
final class TextTable {
    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();
    private final int textColumns;

    /** @param textColumns how many of the first columns stand to the left */
    TextTable(int textColumns, List<String> headers) {
        this.textColumns = textColumns;
        this.headers = headers;
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    void print(PrintStream out) {
        int[] widths = new int[headers.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(headers.get(i).length(), rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
        }
        line(headers, widths, out);
        out.println("─".repeat(java.util.Arrays.stream(widths).sum() + 2 * (widths.length - 1)));
        rows.forEach(row -> line(row, widths, out));
    }

    private void line(List<String> cells, int[] widths, PrintStream out) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ").append(i < textColumns ? cells.get(i) + pad : pad + cells.get(i));
        }
        out.println(line.toString().stripTrailing());
    }
}
