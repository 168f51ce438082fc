package fr.vigie.pipeline;

import fr.vigie.model.WallTime;
import fr.vigie.store.StoredFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Where the lines of a stored file are, for one production day: a few bytes for each {@link #WINDOW} lines, so that a file of any size is
 * shown from its windows without being held. Made by {@link RawScan}; immutable.
 */
public final class RawMap {
    /** Lines that are read together. */
    public static final int WINDOW = 1_024;

    private static final int KINDS = LineKind.values().length;

    private final StoredFile file;
    private final LocalDate day;
    private final LocalTime changeover;
    private final int lines;
    private final List<Entry> windows;

    /**
     * One window.
     *
     * @param start its first byte in the file
     * @param before whether a line without a time at its beginning belongs to the day
     * @param newest latest time of the day's events in it, wall milliseconds; {@link Long#MIN_VALUE} without one
     * @param counts its lines by kind: of the day, then of the other days
     */
    record Entry(long start, boolean before, long newest, short[] counts) {}

    RawMap(StoredFile file, LocalDate day, LocalTime changeover, int lines, List<Entry> windows) {
        this.file = file;
        this.day = day;
        this.changeover = changeover;
        this.lines = lines;
        this.windows = List.copyOf(windows);
    }

    public StoredFile file() {
        return file;
    }

    public LocalDate day() {
        return day;
    }

    /** Lines of the whole file. */
    public int lines() {
        return lines;
    }

    public int windows() {
        return windows.size();
    }

    Entry window(int index) {
        return windows.get(index);
    }

    int firstLine(int window) {
        return window * WINDOW + 1;
    }

    /** Lines of a window that a filter lets through. */
    int count(int window, RawFilter filter) {
        short[] counts = windows.get(window).counts();
        int count = 0;
        for (LineKind kind : filter.kinds()) {
            count += counts[kind.ordinal()] + (filter.dayOnly() ? 0 : counts[KINDS + kind.ordinal()]);
        }
        return count;
    }

    /** Lines of that kind, on the day alone or in the whole file. */
    public int count(LineKind kind, boolean dayOnly) {
        RawFilter filter = new RawFilter(Set.of(kind), dayOnly);
        int count = 0;
        for (int window = 0; window < windows.size(); window++) {
            count += count(window, filter);
        }
        return count;
    }

    /** The moment of the production day at which a clock shows that time. */
    public LocalDateTime at(LocalTime time) {
        return (time.isBefore(changeover) ? day.plusDays(1) : day).atTime(time);
    }

    /** Whether an event of that time belongs to the day. */
    boolean isOfDay(long wallMillis) {
        return WallTime.productionDay(wallMillis, changeover).equals(day);
    }

    static int slot(LineKind kind, boolean ofDay) {
        return (ofDay ? 0 : KINDS) + kind.ordinal();
    }

    static short[] noCounts() {
        return new short[2 * KINDS];
    }
}
