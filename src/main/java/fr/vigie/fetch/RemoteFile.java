package fr.vigie.fetch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A log file as its source lists it.
 *
 * @param path relative to the root, with {@code /}; never holds {@code ..}, control characters or an empty part
 * @param size bytes
 * @param modified as the source tells it; null where it does not. To the second or better, or only to the minute (then on a whole minute)
 */
public record RemoteFile(String path, long size, @Nullable Instant modified) {

    /**
     * Whether nothing shows a change since the file was seen with this size and time. A time that one side does not tell, or tells only to
     * the minute, is compared no further than that: FTP's LIST gives minutes, and only days for files older than six months.
     */
    public boolean looksUnchanged(long seenSize, @Nullable Instant seenModified) {
        return size == seenSize && (modified == null || seenModified == null || sameTime(modified, seenModified));
    }

    private static boolean sameTime(Instant a, Instant b) {
        if (a.equals(b)) {
            return true;
        }
        if (onMinute(a) || onMinute(b)) {
            return a.truncatedTo(ChronoUnit.MINUTES).equals(b.truncatedTo(ChronoUnit.MINUTES));
        }
        return a.truncatedTo(ChronoUnit.MILLIS).equals(b.truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean onMinute(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
