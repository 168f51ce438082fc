package fr.vigie.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date in a file's name (spec 1.1), against which a machine's clock is held. */
final class FileDate {
    private static final Pattern DATE = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");

    private FileDate() {}

    /** The date in the path's last part, where the first that looks like one is real; else null. */
    static @Nullable LocalDate of(String path) {
        Matcher found = DATE.matcher(path.substring(path.lastIndexOf('/') + 1));
        if (!found.find()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
        } catch (DateTimeException notReal) {
            return null;
        }
    }
}
