package fr.vigie.parse;

import fr.vigie.model.EventTable;
import fr.vigie.model.FileCounts;
import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import fr.vigie.model.Windows1252;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one file (spec 1.2), one after the other, from the bytes they stand in. */
final class LineParser {
    private static final int MAX_DETAILS = 500;
    private static final int MAX_REJECT_TEXT = LineReader.HEAD;
    private static final long SECONDS_PER_DAY = 86_400;

    private final boolean leaveUnterminated;
    private final Consumer<Reject> rejects;
    private final StampReader stamps = new StampReader();
    private final NameTable names = new NameTable();
    private final DayTables days;
    private final long firstSecondOnDate;
    private final long endSecondOnDate;

    private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
    private long lines;
    private long events;
    private long offFormat;
    private long offDate;
    private long newest = StampReader.INVALID;
    private boolean endsUnterminated;
    private long unterminatedSecond = StampReader.INVALID;
    private long leftBytes;
    /** Whether the line in hand is. */
    private boolean plain;

    LineParser(ParseRequest request, Consumer<Reject> rejects) {
        this.rejects = rejects;
        leaveUnterminated = request.leaveUnterminated();
        days = new DayTables(request.changeover(), request.days());
        LocalDate date = FileDate.of(request.path());
        firstSecondOnDate = date == null ? Long.MIN_VALUE : (date.toEpochDay() - 1) * SECONDS_PER_DAY;
        endSecondOnDate = date == null ? Long.MAX_VALUE : (date.toEpochDay() + 2) * SECONDS_PER_DAY;
    }

    void line(LineReader line) {
        lines++;
        plain = line.plain();
        byte[] bytes = line.bytes();
        int from = line.from();
        int to = line.to();
        if (line.length() > LineReader.MAX_LINE) {
            tooLong(line);
            return;
        }
        long second = line.plain() && line.bars() == 1 ? stamps.readUsual(bytes, from, to) : StampReader.INVALID;
        if (second != StampReader.INVALID) {
            named(second, bytes, from, from + StampReader.LENGTH, to);
        } else {
            unusual(line, bytes, from, to);
        }
    }

    /** A line that may have to be cut before further stamps. */
    private void unusual(LineReader line, byte[] bytes, int lineStart, int to) {
        int from = lineStart;
        int mark = Bytes.indexOfMark(bytes, from, to);
        int start = mark < 0 ? -1 : StampReader.startOf(bytes, from, mark);
        if (start > from && anyVisible(bytes, from, start)) {
            part(bytes, from, -1, start);
            from = start;
        }
        int next = mark < 0 ? -1 : Bytes.indexOfMark(bytes, mark + 2, to);
        int low = mark + 2;
        while (next >= 0) {
            start = StampReader.startOf(bytes, low, next);
            if (start >= 0) {
                part(bytes, from, mark, start);
                from = start;
                mark = next;
            }
            low = next + 2;
            next = Bytes.indexOfMark(bytes, low, to);
        }
        if (line.terminated()) {
            part(bytes, from, mark, to);
        } else {
            unterminatedPart(bytes, from, mark, to, from == lineStart);
        }
    }

    private void tooLong(LineReader line) {
        endsUnterminated = !line.terminated();
        if (endsUnterminated && leaveUnterminated) {
            leftBytes = line.length();
            lines--;
        } else {
            reject(RejectReason.LINE_TOO_LONG, line.bytes(), line.from(), line.to());
        }
    }

    private void unterminatedPart(byte[] bytes, int from, int mark, int to, boolean wholeLine) {
        if (mark < 0 && isBlank(bytes, from, to)) {
            return;
        }
        endsUnterminated = true;
        if (mark >= 0 && nameEnd(bytes, nameStart(bytes, mark, to), to) > nameStart(bytes, mark, to)) {
            unterminatedSecond = stamps.read(bytes, from, mark);
        }
        if (leaveUnterminated) {
            leftBytes = to - from;
            lines -= wholeLine ? 1 : 0;
        } else {
            part(bytes, from, mark, to);
        }
    }

    /**
     * A line, or what a cut made of one.
     *
     * @param mark its first {@code |@}, or negative where it has none
     */
    private void part(byte[] bytes, int from, int mark, int to) {
        if (mark < 0) {
            offFormat += isBlank(bytes, from, to) ? 0 : 1;
            return;
        }
        long second = stamps.read(bytes, from, mark);
        if (second == StampReader.INVALID) {
            reject(RejectReason.TIMESTAMP, bytes, from, to);
        } else {
            named(second, bytes, from, mark, to);
        }
    }

    private void named(long second, byte[] bytes, int from, int mark, int to) {
        int nameStart = nameStart(bytes, mark, to);
        int nameEnd = nameEnd(bytes, nameStart, to);
        if (nameEnd == nameStart) {
            reject(RejectReason.EVENT, bytes, from, to);
        } else {
            event(second, bytes, nameStart, nameEnd, to);
        }
    }

    private void event(long second, byte[] bytes, int nameStart, int nameEnd, int to) {
        events++;
        newest = Math.max(newest, second);
        if (second < firstSecondOnDate || second >= endSecondOnDate) {
            offDate++;
        }
        EventTable.@Nullable Builder table = days.count(second);
        int name = names.count(bytes, nameStart, nameEnd, table != null);
        if (table != null) {
            int start = detailsStart(bytes, nameEnd, to);
            int end = detailsEnd(bytes, start, to);
            table.add(second, name, lineNumber(), bytes, start, end, endsUnterminated);
        }
    }

    private static int nameStart(byte[] bytes, int mark, int to) {
        return skipSpacesAndTabs(bytes, mark + 2, to);
    }

    private static int nameEnd(byte[] bytes, int nameStart, int to) {
        return Bytes.endOfName(bytes, nameStart, to);
    }

    private static int detailsStart(byte[] bytes, int nameEnd, int to) {
        int at = skipSpacesAndTabs(bytes, nameEnd, to);
        if (at < to && bytes[at] == ':') {
            at++;
        }
        while (at < to && Windows1252.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Trims, cuts, and makes every blank byte a space where it stands. */
    private int detailsEnd(byte[] bytes, int start, int to) {
        int end = to;
        while (end > start && Windows1252.isBlank(bytes[end - 1])) {
            end--;
        }
        end = Math.min(end, start + MAX_DETAILS);
        for (int at = plain ? end : start; at < end; at++) {
            if (Windows1252.isBlank(bytes[at])) {
                bytes[at] = ' ';
            }
        }
        return end;
    }

    private static int skipSpacesAndTabs(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Bytes.isSpace(bytes[at])) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyVisible(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Bytes.isVisible(bytes[at])) {
                return true;
            }
        }
        return false;
    }

    private void reject(RejectReason reason, byte[] bytes, int from, int to) {
        rejected.merge(reason, 1L, Long::sum);
        rejects.accept(new Reject(lineNumber(), reason, Windows1252.text(bytes, from, Math.min(to, from + MAX_REJECT_TEXT))));
    }

    /** A file of more lines than an {@code int} counts keeps the largest. */
    private int lineNumber() {
        return (int) Math.min(lines, Integer.MAX_VALUE);
    }

    ParsedLog result(long bytesRead) {
        FileCounts counts = new FileCounts(bytesRead, lines, events, offFormat, offDate, rejected, names.others());
        return new ParsedLog(counts, days.counts(), days.tables(names.dictionary()), millis(newest), endsUnterminated,
                millis(unterminatedSecond), leftBytes);
    }

    private static OptionalLong millis(long second) {
        return second == StampReader.INVALID ? OptionalLong.empty() : OptionalLong.of(second * 1000);
    }
}
