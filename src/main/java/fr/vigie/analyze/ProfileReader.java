package fr.vigie.analyze;

import fr.vigie.model.Profile;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code JobProfiel} says (spec 1.3). White space in details is the space alone, as every control character was read as one.
 */
final class ProfileReader {
    private static final BigDecimal ABSURD_LENGTH = BigDecimal.valueOf(100_000);
    private static final int MAX_REFERENCE = 50;
    private static final int MAX_COLOUR = 50;
    private static final int MAX_LABEL = 100;
    private static final String NO_COLOUR = "N/A";

    private ProfileReader() {}

    /** The profile, or null where the details name no reference. */
    static @Nullable Profile read(String details, long at, int file, int line) {
        int reference = reference(details);
        if (reference < 0) {
            return null;
        }
        BigDecimal length = statedLength(details);
        String label = label(details);
        return new Profile(cut(firstWord(details.substring(reference)), MAX_REFERENCE), isAbsurd(length) ? null : length, label.isEmpty()
                ? NO_COLOUR
                : cut(firstWord(label), MAX_COLOUR), label.isEmpty() ? null : cut(label, MAX_LABEL), at, file, line);
    }

    /** Whether the details state a length that no bar has. */
    static boolean statesAbsurdLength(String details) {
        return isAbsurd(statedLength(details));
    }

    private static boolean isAbsurd(@Nullable BigDecimal length) {
        return length != null && length.compareTo(ABSURD_LENGTH) >= 0;
    }

    /** Start of the reference's text, or -1. */
    private static int reference(String details) {
        int at = field(details, 'R', 0);
        while (at >= 0 && (at == details.length() || details.charAt(at) == ' ')) {
            at = field(details, 'R', at);
        }
        return at;
    }

    private static @Nullable BigDecimal statedLength(String details) {
        int at = field(details, 'L', 0);
        while (at >= 0 && !Numbers.isDigit(details, at)) {
            at = field(details, 'L', at);
        }
        return at < 0 ? null : Numbers.rounded(details, at, 2);
    }

    /** The colour, trimmed; empty where there is none. */
    private static String label(String details) {
        int from = field(details, 'C', 0);
        if (from < 0) {
            return "";
        }
        int to = from;
        while (to < details.length() && !isFieldStart(details, to)) {
            to++;
        }
        return trim(details.substring(from, to));
    }

    /** Behind the first {@code <letter>:} at or after {@code from} that begins the details or follows white space; -1 without. */
    private static int field(String details, char letter, int from) {
        for (int at = from; at + 1 < details.length(); at++) {
            if (details.charAt(at) == letter && details.charAt(at + 1) == ':' && (at == 0 || details.charAt(at - 1) == ' ')) {
                return at + 2;
            }
        }
        return -1;
    }

    /** A space, a capital letter and a colon. */
    private static boolean isFieldStart(String details, int at) {
        return at + 2 < details.length() && details.charAt(at) == ' ' && details.charAt(at + 1) >= 'A' && details.charAt(at + 1) <= 'Z'
                && details.charAt(at + 2) == ':';
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
