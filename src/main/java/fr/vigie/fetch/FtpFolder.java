package fr.vigie.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists one folder whole, or fails (spec 7, 1): by MLSD where the server has it, else by LIST. */
final class FtpFolder {
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
            ListingLines lines = new ListingLines(data.in());
            for (String line = lines.next(); line != null; line = lines.next()) {
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
}
