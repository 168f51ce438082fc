package fr.vigie.pipeline;

import fr.vigie.model.EventKind;
import fr.vigie.model.RejectReason;
import fr.vigie.parse.LogLine;
import fr.vigie.parse.LoggedEvent;
import java.util.List;

/**
 * A line of a stored log.
 *
 * @param number from 1
 * @param text as the parser reads it, cut where it is long; empty where texts were not asked for
 * @param length characters of the whole line
 * @param events more than one where a power cut glued lines together
 */
public record RawLine(int number, String text, long length, LineKind kind, List<Event> events, List<RejectReason> rejects) {

    /**
     * An event of the line.
     *
     * @param at wall milliseconds
     */
    public record Event(EventKind kind, String name, long at) {}

    public RawLine {
        events = List.copyOf(events);
        rejects = List.copyOf(rejects);
    }

    static RawLine of(LogLine line) {
        return new RawLine(line.number(), line.text(), line.length(), kind(line),
                line.events().stream().map(event -> new Event(event.kind(), event.name(), event.at())).toList(), line.rejects());
    }

    /** Whether {@link #text} is not all of it. */
    public boolean cut() {
        return length > text.length();
    }

    static LineKind kind(LogLine line) {
        if (!line.rejects().isEmpty()) {
            return LineKind.REJECTED;
        }
        LineKind kind = line.blank() ? LineKind.BLANK : LineKind.OFF_FORMAT;
        for (LoggedEvent event : line.events()) {
            LineKind other = kind(event.kind());
            kind = other.compareTo(kind) < 0 ? other : kind;
        }
        return kind;
    }

    private static LineKind kind(EventKind event) {
        return switch (event) {
            case PIECE -> LineKind.PIECE;
            case WAIT -> LineKind.WAIT;
            case STOP -> LineKind.STOP;
            case START -> LineKind.START;
            case PROFILE -> LineKind.PROFILE;
            case OTHER -> LineKind.OTHER;
        };
    }
}
