package fr.vigie.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a listing, one char a byte. A line that is too long is cut, one that does not end is an error. */
final class ListingLines {
    private static final int LONGEST_LINE = 8192;
    private static final int LONGEST_REST = 1_000_000;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int limit;

    ListingLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; null at the end of the listing. */
    @Nullable
    String next() throws IOException {
        String line = "";
        int dropped = 0;
        while (true) {
            int end = lineEnd();
            int kept = Math.min(end - next, LONGEST_LINE - line.length());
            dropped += end - next - kept;
            if (dropped > LONGEST_REST) {
                throw new IOException("a line of the listing does not end");
            }
            line += new String(buffer, next, kept, StandardCharsets.ISO_8859_1);
            next = end + 1;
            if (end < limit) {
                return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            }
            if (!fill()) {
                if (line.isEmpty()) {
                    return null;
                }
                throw new IOException("the listing ends in the middle of a line");
            }
        }
    }

    /** Place of the next LF, or the limit where there is none. */
    private int lineEnd() {
        int at = next;
        while (at < limit && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean fill() throws IOException {
        next = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
