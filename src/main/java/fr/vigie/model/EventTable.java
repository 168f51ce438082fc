package fr.vigie.model;

import java.util.Arrays;

/**
 * The events of one file on one production day, in the file's order: 16 bytes an event and its details' own bytes. Immutable; made by a
 * {@link Builder}. Why not an object a line: decision 0010.
 */
public final class EventTable {
    /** Times are kept as seconds from here, so that 2000 to 2099 fit in an {@code int}. */
    private static final long EPOCH_2050 = 2_524_608_000L;
    private static final EventKind[] KINDS = EventKind.values();
    private static final int MEANINGFUL = EventKind.OTHER.ordinal();
    /** An event's cells, side by side: its second, its name's number, its line, and where its details end. */
    private static final int CELLS = 4;
    private static final int NAME = 1;
    private static final int LINE = 2;
    private static final int END = 3;

    private final int size;
    private final int[] cells;
    private final byte[] pool;
    private final String[] dictionary;
    private final boolean lastUnterminated;

    private EventTable(Builder builder, String[] dictionary) {
        size = builder.size;
        cells = Arrays.copyOf(builder.cells, size * CELLS);
        pool = Arrays.copyOf(builder.pool, builder.end);
        this.dictionary = dictionary;
        lastUnterminated = builder.lastUnterminated;
    }

    /** Number of events. */
    public int size() {
        return size;
    }

    /** Wall milliseconds of event {@code i}. */
    public long time(int i) {
        return (EPOCH_2050 + cells[i * CELLS]) * 1000;
    }

    public EventKind kind(int i) {
        return KINDS[Math.min(nameId(i), MEANINGFUL)];
    }

    /** The event's name, exactly as in the log. */
    public String name(int i) {
        return dictionary[nameId(i)];
    }

    /** Number of the event's name, under {@link #nameCount()}; only means something within this table. */
    public int nameId(int i) {
        return cells[i * CELLS + NAME];
    }

    /** The name with that number. */
    public String nameOf(int nameId) {
        return dictionary[nameId];
    }

    /** How many names the dictionary holds; tables of one file share theirs. */
    public int nameCount() {
        return dictionary.length;
    }

    /** The details, at most 500 characters, never null; a new {@code String} at each call. */
    public String details(int i) {
        return Windows1252.text(pool, start(i), end(i));
    }

    /** The details where they stand: for reading something out of them. */
    public Details look(int i) {
        return Details.of(pool, start(i), end(i));
    }

    /** Line number in the file, from 1. */
    public int line(int i) {
        return cells[i * CELLS + LINE];
    }

    /** Whether the event stands in the file's last line and no line end follows it. */
    public boolean unterminated(int i) {
        return lastUnterminated && i == size - 1;
    }

    /** Whether two events have the same time, name and details (spec 1.4). */
    public boolean same(int i, EventTable other, int j) {
        return cells[i * CELLS] == other.cells[j * CELLS] && name(i).equals(other.name(j)) && Arrays.equals(pool, start(i), end(i),
                other.pool, other.start(j), other.end(j));
    }

    /** A hash of time, name and details: equal for two events that are the {@link #same}. */
    public int hash(int i) {
        int hash = cells[i * CELLS] * 0x9E3779B9 + name(i).hashCode();
        for (int at = start(i); at < end(i); at++) {
            hash = hash * 31 + pool[at];
        }
        return hash ^ hash >>> 15;
    }

    private int start(int i) {
        return i == 0 ? 0 : end(i - 1);
    }

    private int end(int i) {
        return cells[i * CELLS + END];
    }

    /** The first numbers of every dictionary: the names that mean something, in the order of {@link EventKind}. */
    public static String[] meaningfulNames() {
        String[] names = new String[MEANINGFUL];
        for (int i = 0; i < names.length; i++) {
            names[i] = KINDS[i].logName();
        }
        return names;
    }

    /** Takes events in the file's order. Not thread-safe. */
    public static final class Builder {
        private int size;
        private int[] cells = new int[64 * CELLS];
        private byte[] pool = new byte[1024];
        private int end;
        private boolean lastUnterminated;

        /**
         * Adds an event.
         *
         * @param epochSecond wall seconds since 1970-01-01T00:00, in the years 2000 to 2099
         * @param nameId number of its name in the dictionary that {@link #build} will be given
         * @param line line number, from 1
         * @param bytes holds the details at [from, to), as {@link Windows1252}, trimmed and cut, every blank byte a space
         * @param unterminated whether no line end follows; then it must be the last one added
         */
        public void add(long epochSecond, int nameId, int line, byte[] bytes, int from, int to, boolean unterminated) {
            int at = size * CELLS;
            if (at > cells.length - CELLS) {
                cells = Arrays.copyOf(cells, larger(at, Math.addExact(at, CELLS)));
            }
            int start = end;
            end = Math.addExact(start, to - from);
            if (end > pool.length) {
                pool = Arrays.copyOf(pool, larger(pool.length, end));
            }
            System.arraycopy(bytes, from, pool, start, to - from);
            cells[at] = Math.toIntExact(epochSecond - EPOCH_2050);
            cells[at + NAME] = nameId;
            cells[at + LINE] = line;
            cells[at + END] = end;
            size++;
            lastUnterminated = unterminated;
        }

        /**
         * The table. The builder is not to be used any more.
         *
         * @param dictionary names by number, beginning with {@link EventTable#meaningfulNames()}; kept, not copied, so that the tables of a
         *        file share it
         */
        public EventTable build(String[] dictionary) {
            return new EventTable(this, dictionary);
        }

        private static int larger(int length, int least) {
            return Math.max(least, (int) Math.min(Integer.MAX_VALUE - 8L, length * 2L));
        }
    }
}
