package fr.vigie.parse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;

/**
 * How a file is to be read.
 *
 * @param path relative to the root, with {@code /}; only a date in its last part matters (spec 1.1, {@code hors_date})
 * @param changeover hour at which a production day begins
 * @param days production days whose events are kept; the others are only counted
 * @param leaveUnterminated leave a last part that no line end follows out of everything: the machine is in the middle of writing it
 */
public record ParseRequest(String path, LocalTime changeover, Predicate<LocalDate> days, boolean leaveUnterminated) {

    /** Keeps every event of the file. */
    public static ParseRequest whole(String path, LocalTime changeover) {
        return new ParseRequest(path, changeover, day -> true, false);
    }
}
