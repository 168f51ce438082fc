package fr.vigie.parse;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines without their ends (spec 1.2), in a buffer that grows to a fixed size, but only for a line that needs it: a small
 * one stays in the processor's cache. NULs are dropped first. Of a line that is too long only the beginning is held.
 */
final class LineReader {
    /** Longest line that is read, in bytes, its end not counted. */
    static final int MAX_LINE = 65_536;
    /** What is kept of a longer one. */
    static final int HEAD = 500;
    private static final int SMALLEST = 1 << 14;
    private static final int LARGEST = 1 << 17;
    private static final byte LF = '\n';

    private final InputStream in;
    private int capacity = SMALLEST;
    private byte[] buffer = new byte[SMALLEST + Bytes.SLACK];
    private int next;
    private int limit;
    private boolean ended;
    private long bytesRead;

    private int from;
    private int to;
    private long length;
    private boolean terminated;
    private boolean plain;
    private int bars;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end of the stream. A stream that ends in a line end has no further, empty line. */
    boolean next() throws IOException {
        int searched = scanPlain();
        if (plain) {
            return line(next, searched, searched - next, true);
        }
        while (true) {
            int end = Bytes.indexOf(buffer, LF, searched, limit);
            if (end >= 0) {
                return line(next, end, end - next, true);
            }
            if (limit - next > MAX_LINE + 1) {
                return longLine();
            }
            if (ended) {
                return limit > next && line(next, limit, limit - next, false);
            }
            searched = limit - next;
            fill(next);
        }
    }

    /**
     * Goes over the plain characters that the next line begins with, and counts the bars among them. Sets {@link #plain} where nothing else
     * comes before the line's end.
     *
     * @return the line end, or where a search for it has to go on
     */
    private int scanPlain() {
        int found = 0;
        for (int at = next; at < limit; at += Long.BYTES) {
            long word = Bytes.word(buffer, at);
            long odd = Bytes.odd(word);
            if (odd != 0) {
                int end = at + (Long.numberOfTrailingZeros(odd) >>> 3);
                int lf = buffer[end] == '\r' ? end + 1 : end;
                plain = lf < limit && buffer[lf] == LF;
                bars = found + Long.bitCount(Bytes.equal(word, '|') & Bytes.below(odd));
                return Math.min(plain ? lf : end, limit);
            }
            found += Long.bitCount(Bytes.equal(word, '|'));
        }
        plain = false;
        return limit;
    }

    private boolean line(int start, int end, long size, boolean lineEnd) {
        boolean cr = end > start && buffer[end - 1] == '\r';
        from = start;
        to = cr ? end - 1 : end;
        length = cr ? size - 1 : size;
        terminated = lineEnd;
        next = lineEnd ? end + 1 : end;
        return true;
    }

    /** The line's head stays at the beginning of the buffer; the rest passes behind it and is forgotten. */
    private boolean longLine() throws IOException {
        long size = limit - next;
        int end = -1;
        limit = next + HEAD;
        fill(next);
        while (true) {
            end = Bytes.indexOf(buffer, LF, HEAD, limit);
            if (end >= 0 || ended) {
                break;
            }
            size += limit - HEAD;
            limit = HEAD;
            fill(0);
        }
        int stop = end >= 0 ? end : limit;
        from = 0;
        to = HEAD;
        length = size + stop - HEAD;
        terminated = end >= 0;
        next = terminated ? stop + 1 : stop;
        return true;
    }

    /** Moves [keep, limit) to the front and reads until the buffer is full or the stream ends; one that is full as it is grows. */
    private void fill(int keep) throws IOException {
        byte[] from = buffer;
        if (limit - keep == capacity) {
            capacity = Math.min(capacity * 4, LARGEST);
            buffer = new byte[capacity + Bytes.SLACK];
        }
        System.arraycopy(from, keep, buffer, 0, limit - keep);
        limit -= keep;
        next = 0;
        while (limit < capacity && !ended) {
            int got = in.read(buffer, limit, capacity - limit);
            if (got < 0) {
                ended = true;
            } else {
                bytesRead += got;
                limit = withoutNuls(limit, limit + got);
            }
        }
    }

    private int withoutNuls(int start, int end) {
        int nul = Bytes.indexOf(buffer, (byte) 0, start, end);
        if (nul < 0) {
            return end;
        }
        int kept = nul;
        int at = nul;
        while (at < end) {
            if (Bytes.word(buffer, at) == 0) {
                at += Long.BYTES;
                continue;
            }
            if (buffer[at] != 0) {
                buffer[kept++] = buffer[at];
            }
            at++;
        }
        return kept;
    }

    /** Holds the present line at [{@link #from()}, {@link #to()}), and {@link Bytes#SLACK} bytes at least behind it. */
    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The line's whole length without its end; where it is more than {@link #MAX_LINE}, not all of it need be held. */
    long length() {
        return length;
    }

    /** Whether the line holds nothing but the characters from space to tilde, and a line end follows it. */
    boolean plain() {
        return plain;
    }

    /** How many {@code |} it holds, where it is {@link #plain}. */
    int bars() {
        return bars;
    }

    boolean terminated() {
        return terminated;
    }

    /** Bytes taken from the stream so far, NULs included. */
    long bytesRead() {
        return bytesRead;
    }
}
