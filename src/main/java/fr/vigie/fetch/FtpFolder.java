package fr.vigie.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists one folder whole, or fails (spec 7, 1): by MLSD where the server has it, else by LIST. */
final class FtpFolder {
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_LINES = 1_000_000;

    private FtpFolder() {}

    /**
     * @param byMlsd whether times are UTC to the second
     */
    record Content(List<FtpEntry> entries, boolean byMlsd) {}

    /** @throws FtpRefusal when the server says no, before or after the listing */
    static Content list(FtpServer server, FtpConnection connection, String folder) throws IOException {
        connection.command("CWD", folder);
        if (connection.mlsd()) {
            try {
                return new Content(transfer(connection, "MLSD", MlsdLine::parse), true);
            } catch (FtpRefusal e) {
                if (!e.notImplemented()) {
                    throw e;
                }
                server.withoutMlsd();
            }
        }
        return new Content(transfer(connection, "LIST", new ListLines()::parse), false);
    }

    private static List<FtpEntry> transfer(FtpConnection connection, String command, Function<String, @Nullable FtpEntry> parser)
            throws IOException {
        FtpConnection.Data data = connection.open(command, null, 0, 0);
        List<FtpEntry> entries = new ArrayList<>();
        try {
            InputStream in = new BufferedInputStream(data.in(), 1 << 16);
            for (String line = line(in); line != null; line = line(in)) {
                FtpEntry entry = parser.apply(line);
                if (entry != null && !entry.isDots()) {
                    entries.add(entry);
                }
                if (entries.size() > MOST_LINES) {
                    throw new IOException("more than " + MOST_LINES + " entries");
                }
            }
        } catch (IOException e) {
            throw data.failed(e);
        }
        data.complete();
        return entries;
    }

    /** The next line, one char a byte, cut at {@link #LONGEST_LINE}; null at the end. */
    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int dropped = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                if (line.size() == 0) {
                    return null;
                }
                throw new IOException("the listing ends in the middle of a line");
            }
            if (line.size() < LONGEST_LINE) {
                line.write(b);
            } else if (++dropped > MOST_LINES) {
                throw new IOException("a line of the listing does not end");
            }
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
