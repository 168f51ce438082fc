package fr.vigie.demo;

import java.util.Arrays;

/**
 * One centre's file of one day: all of its bytes, and when each stretch of them is written. What the file holds at an instant is always a
 * beginning of what it holds later.
 */
public final class DayLog {
    private final byte[] bytes;
    private final int[] due;
    private final int[] end;

    /**
     * @param bytes the whole file
     * @param due second of the day (elapsed since its midnight) at which each stretch is written, never decreasing
     * @param end where each stretch ends in {@code bytes}
     */
    DayLog(byte[] bytes, int[] due, int[] end) {
        this.bytes = bytes;
        this.due = due;
        this.end = end;
    }

    /** Whether the centre writes nothing on that day: there is no file then. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** How long the whole file is. */
    public int length() {
        return bytes.length;
    }

    /**
     * How long the file is at an instant.
     *
     * @param second elapsed since the day's midnight; events of that very second are written
     */
    public int lengthAt(long second) {
        int low = 0;
        int high = due.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (due[middle] <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : end[low - 1];
    }

    /** A copy of the file's bytes from {@code from}, inclusive, to {@code to}, exclusive. */
    public byte[] slice(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Whether {@code other} is a beginning of the file, or the whole of it. */
    public boolean startsWith(byte[] other) {
        return other.length <= bytes.length && Arrays.equals(bytes, 0, other.length, other, 0, other.length);
    }
}
