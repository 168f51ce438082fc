package fr.vigie.analyze;

import fr.vigie.model.Details;
import fr.vigie.model.Profile;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a {@code JobProfiel} says (spec 1.3), found in one pass over its details. */
final class ProfileReader {
    /** Hundredths of a millimetre that no bar is long. */
    private static final long ABSURD_LENGTH = 10_000_000;
    private static final int MAX_REFERENCE = 50;
    private static final int MAX_COLOUR = 50;
    private static final int MAX_LABEL = 100;
    private static final String NO_COLOUR = "N/A";
    private static final int NOWHERE = -1;

    private final Details details;
    /** Where the text of each field begins. */
    private int reference = NOWHERE;
    private int length = NOWHERE;
    private int colour = NOWHERE;
    private final long hundredths;

    ProfileReader(Details details) {
        this.details = details;
        for (int colon = 1; colon < details.length(); colon++) {
            if (details.is(colon, ':') && (colon == 1 || details.is(colon - 2, ' '))) {
                field(details.at(colon - 1), colon + 1);
            }
        }
        hundredths = length < 0 ? 0 : Numbers.hundredths(details, length);
    }

    /** The first of each letter that has what it needs. */
    private void field(byte letter, int from) {
        if (letter == 'R' && reference < 0 && from < details.length() && !details.is(from, ' ')) {
            reference = from;
        } else if (letter == 'L' && length < 0 && details.digit(from) >= 0) {
            length = from;
        } else if (letter == 'C' && colour < 0) {
            colour = from;
        }
    }

    /** The profile, or null where the details name no reference. */
    @Nullable
    Profile profile(long at, int file, int line) {
        if (reference < 0) {
            return null;
        }
        String name = details.text(reference, Math.min(endOfWord(reference), reference + MAX_REFERENCE));
        BigDecimal stated = length < 0 || statesAbsurdLength() ? null : BigDecimal.valueOf(hundredths, 2);
        int from = colour < 0 ? details.length() : startOfLabel();
        int to = endOfLabel(from);
        if (from == to) {
            return new Profile(name, stated, NO_COLOUR, null, at, file, line);
        }
        String label = details.text(from, Math.min(to, from + MAX_LABEL));
        int code = Math.min(endOfWord(from) - from, MAX_COLOUR);
        return new Profile(name, stated, code >= label.length() ? label : label.substring(0, code), label, at, file, line);
    }

    /** Whether the details state a length that no bar has. */
    boolean statesAbsurdLength() {
        return hundredths >= ABSURD_LENGTH;
    }

    /** The length in hundredths of a millimetre; 0 where none is stated, or an absurd one. */
    long lengthHundredths() {
        return statesAbsurdLength() ? 0 : hundredths;
    }

    private int startOfLabel() {
        int from = colour;
        while (details.is(from, ' ') && !isFieldStart(from)) {
            from++;
        }
        return from;
    }

    private int endOfLabel(int from) {
        int to = from;
        while (to < details.length() && !isFieldStart(to)) {
            to++;
        }
        while (to > from && details.is(to - 1, ' ')) {
            to--;
        }
        return to;
    }

    /** A space, a capital letter and a colon. */
    private boolean isFieldStart(int at) {
        return details.is(at, ' ') && details.is(at + 2, ':') && details.at(at + 1) >= 'A' && details.at(at + 1) <= 'Z';
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < details.length() && !details.is(end, ' ')) {
            end++;
        }
        return end;
    }
}
