package fr.vigie.parse;

import fr.vigie.model.RejectReason;
import java.util.List;

/**
 * A line of a log, for the eye.
 *
 * @param number from 1
 * @param text as the parser reads it, at most {@link LogLines#TEXT} characters; empty where texts were not asked for
 * @param length characters of the whole line, its end and its NULs left out
 * @param blank nothing but white space
 * @param events more than one where the line had to be cut (spec 1.2, 1)
 * @param rejects why parts of it were rejected
 */
public record LogLine(int number, String text, long length, boolean blank, List<LoggedEvent> events, List<RejectReason> rejects) {
    public LogLine {
        events = List.copyOf(events);
        rejects = List.copyOf(rejects);
    }
}
