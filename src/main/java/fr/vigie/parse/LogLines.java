package fr.vigie.parse;

import fr.vigie.model.EventTable;
import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import fr.vigie.model.Windows1252;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log's lines, some at a time, each judged by the very parser that reads it. Needs a fixed buffer. For one thread. */
public final class LogLines {
    /** Characters of a line that are kept for the eye. */
    public static final int TEXT = 2_000;

    private final LineReader reader;
    private final boolean texts;
    private int number;

    private record Seen(int number, String text, long length, boolean blank) {}

    /**
     * @param in begins where a line begins; not closed
     * @param before lines that stand before it in the file
     * @param texts whether the lines' texts are wanted
     */
    public LogLines(InputStream in, int before, boolean texts) {
        this.reader = new LineReader(in);
        this.number = before;
        this.texts = texts;
    }

    /** The next lines, at most {@code count}; none at the end. */
    public List<LogLine> next(int count) throws IOException {
        int before = number;
        List<Seen> seen = new ArrayList<>();
        Map<Integer, List<RejectReason>> rejects = new HashMap<>();
        LineParser parser = new LineParser(ParseRequest.whole("", LocalTime.MIDNIGHT), reject -> note(reject, rejects));
        while (seen.size() < count && reader.next()) {
            number++;
            // before the parser makes spaces of what it cannot read
            seen.add(seen());
            parser.line(reader);
        }
        Map<Integer, List<LoggedEvent>> events = events(parser);
        List<LogLine> lines = new ArrayList<>(seen.size());
        for (Seen line : seen) {
            int inWindow = line.number() - before;
            lines.add(new LogLine(line.number(), line.text(), line.length(), line.blank(), events.getOrDefault(inWindow, List.of()),
                    rejects.getOrDefault(inWindow, List.of())));
        }
        return lines;
    }

    private static void note(Reject reject, Map<Integer, List<RejectReason>> rejects) {
        rejects.computeIfAbsent(reject.line(), _ -> new ArrayList<>(1)).add(reject.reason());
    }

    private Seen seen() {
        byte[] bytes = reader.bytes();
        int from = reader.from();
        int to = reader.to();
        return new Seen(number, texts ? Windows1252.text(bytes, from, Math.min(to, from + TEXT)) : "", reader.length(),
                reader.length() <= LineReader.MAX_LINE && isBlank(bytes, from, to));
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && Bytes.isSpace(bytes[at])) {
            at++;
        }
        return at == to;
    }

    private static Map<Integer, List<LoggedEvent>> events(LineParser parser) {
        Map<Integer, List<LoggedEvent>> events = new HashMap<>();
        for (EventTable table : parser.result(0).tables().values()) {
            for (int i = 0; i < table.size(); i++) {
                LoggedEvent event = new LoggedEvent(table.kind(i), table.name(i), table.time(i));
                events.computeIfAbsent(table.line(i), _ -> new ArrayList<>(1)).add(event);
            }
        }
        return events;
    }
}
