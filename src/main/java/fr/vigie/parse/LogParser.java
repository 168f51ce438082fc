package fr.vigie.parse;

import fr.vigie.model.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads a machine's LOG file (spec 1.2). Needs a fixed buffer and the events of the days kept, however large the file or its lines.
 * Stateless and thread-safe.
 */
public final class LogParser {

    /**
     * Reads a stream to its end. Any bytes are a valid log.
     *
     * @param in read in large pieces, so it needs no buffer of its own; not closed
     * @param rejects told each rejected line, in order
     * @throws IOException only when {@code in} throws it
     */
    public ParsedLog parse(InputStream in, ParseRequest request, Consumer<Reject> rejects) throws IOException {
        LineReader reader = new LineReader(in);
        LineParser parser = new LineParser(request, rejects);
        while (reader.next()) {
            parser.line(reader);
        }
        return parser.result(reader.bytesRead());
    }
}
