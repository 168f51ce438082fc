package fr.vigie.parse;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines without their ends (spec 1.2), in a buffer of fixed size. NULs are dropped first. Of a line that is too long
 * only the beginning is held.
 */
final class LineReader {
    /** Longest line that is read, in bytes, its end not counted. */
    static final int MAX_LINE = 65_536;
    /** What is kept of a longer one. */
    static final int HEAD = 500;
    private static final int CAPACITY = 1 << 17;
    private static final byte LF = '\n';

    private final InputStream in;
    private final byte[] buffer = new byte[CAPACITY + Bytes.SLACK];
    private int next;
    private int limit;
    private boolean ended;
    private long bytesRead;

    private int from;
    private int to;
    private long length;
    private boolean terminated;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end of the stream. A stream that ends in a line end has no further, empty line. */
    boolean next() throws IOException {
        int searched = next;
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

    /** Moves [keep, limit) to the front and reads until the buffer is full or the stream ends. */
    private void fill(int keep) throws IOException {
        System.arraycopy(buffer, keep, buffer, 0, limit - keep);
        limit -= keep;
        next = 0;
        while (limit < CAPACITY && !ended) {
            int got = in.read(buffer, limit, CAPACITY - limit);
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

    boolean terminated() {
        return terminated;
    }

    /** Bytes taken from the stream so far, NULs included. */
    long bytesRead() {
        return bytesRead;
    }
}
