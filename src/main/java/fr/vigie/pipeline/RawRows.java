package fr.vigie.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines that a filter shows, as rows from 0: which window a row is in, and back. Four bytes a window; immutable. */
public final class RawRows {
    private final RawMap map;
    private final RawFilter filter;
    /** Rows before each window, and behind the last. */
    private final int[] before;

    public RawRows(RawMap map, RawFilter filter) {
        this.map = map;
        this.filter = filter;
        this.before = new int[map.windows() + 1];
        for (int window = 0; window < map.windows(); window++) {
            before[window + 1] = before[window] + map.count(window, filter);
        }
    }

    public RawMap map() {
        return map;
    }

    public RawFilter filter() {
        return filter;
    }

    public int size() {
        return before[before.length - 1];
    }

    /** The window of a row, under {@link #size}. */
    public int windowOf(int row) {
        int found = Arrays.binarySearch(before, row);
        int window = found >= 0 ? found : -found - 2;
        // windows without rows share their number with the one behind
        while (before[window + 1] == row) {
            window++;
        }
        return window;
    }

    /** The first row of a window. */
    public int first(int window) {
        return before[window];
    }

    /** The window in which a line stands, the last one for a line behind the file's end. */
    public int windowOfLine(int line) {
        return Math.clamp((line - 1) / RawMap.WINDOW, 0, Math.max(0, map.windows() - 1));
    }

    /** Of a window's lines, whole and in order, those shown. */
    public List<RawLine> shown(int window, List<RawLine> lines) {
        List<RawLine> shown = new ArrayList<>();
        boolean ofDay = map.window(window).before();
        for (RawLine line : lines) {
            ofDay = line.events().isEmpty() ? ofDay : line.events().stream().anyMatch(event -> map.isOfDay(event.at()));
            if (filter.kinds().contains(line.kind()) && (ofDay || !filter.dayOnly())) {
                shown.add(line);
            }
        }
        return shown;
    }

    /**
     * The row of a line, or of the first shown behind it; the last row where there is none.
     *
     * @param shown of the line's window
     */
    public int rowOf(int line, List<RawLine> shown) {
        int window = windowOfLine(line);
        int at = 0;
        while (at < shown.size() && shown.get(at).number() < line) {
            at++;
        }
        return Math.clamp(before[window] + at, 0, Math.max(0, size() - 1));
    }

    /** The first window from which on an event of the day is not before that time; -1 where there is none. */
    int windowAt(long wallMillis) {
        for (int window = 0; window < map.windows(); window++) {
            if (map.window(window).newest() >= wallMillis) {
                return window;
            }
        }
        return -1;
    }
}
