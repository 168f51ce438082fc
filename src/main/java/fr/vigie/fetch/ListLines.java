package fr.vigie.fetch;

import java.time.Instant;
import java.util.Calendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.net.ftp.FTPClientConfig;
import org.apache.commons.net.ftp.FTPFile;
import org.apache.commons.net.ftp.parser.NTFTPEntryParser;
import org.apache.commons.net.ftp.parser.UnixFTPEntryParser;
import org.jspecify.annotations.Nullable;

/**
 * Lines of LIST, in the forms of {@code ls -l} and of Windows. Times are taken for UTC, whatever zone the server means: they only serve to be
 * compared with themselves. For one thread at a time.
 */
final class ListLines {
    private static final Pattern TOTAL = Pattern.compile("total \\d+\\s*");
    private static final Pattern NAME_OF_BROKEN = Pattern.compile("(?:\\S+\\s+){8}(.+)|\\d\\S*\\s+\\S+\\s+\\S+\\s+(.+)");

    private final UnixLine usual = new UnixLine(Instant.now());
    private final UnixFTPEntryParser unix = new UnixFTPEntryParser(config(FTPClientConfig.SYST_UNIX));
    private final NTFTPEntryParser windows = new NTFTPEntryParser(config(FTPClientConfig.SYST_NT));

    private static FTPClientConfig config(String system) {
        FTPClientConfig config = new FTPClientConfig(system);
        config.setServerTimeZoneId("UTC");
        config.setLenientFutureDates(true);
        return config;
    }

    /** Null for lines that name nothing. */
    @Nullable
    FtpEntry parse(String line) {
        if (line.isBlank() || TOTAL.matcher(line).matches()) {
            return null;
        }
        FtpEntry entry = usual.parse(line);
        if (entry != null) {
            return entry;
        }
        FTPFile file = unix.parseFTPEntry(line);
        if (file == null) {
            file = windows.parseFTPEntry(line);
        }
        return file == null || file.getName() == null ? broken(line) : entry(file, line);
    }

    private static FtpEntry entry(FTPFile file, String line) {
        FtpEntry.Kind kind = kind(file);
        Calendar time = file.getTimestamp();
        boolean bad = time == null || (kind == FtpEntry.Kind.FILE && file.getSize() < 0);
        return new FtpEntry(kind, file.getName(), file.getSize(), toTheMinute(time), bad ? line : null);
    }

    private static FtpEntry.Kind kind(FTPFile file) {
        if (file.isFile()) {
            return FtpEntry.Kind.FILE;
        }
        if (file.isDirectory()) {
            return FtpEntry.Kind.FOLDER;
        }
        return file.isSymbolicLink() ? FtpEntry.Kind.LINK : FtpEntry.Kind.OTHER;
    }

    /** Null where only the day is told, as for files older than half a year: it would look like a change on the day it turns. */
    private static @Nullable Instant toTheMinute(@Nullable Calendar time) {
        return time == null || !time.isSet(Calendar.HOUR_OF_DAY) ? null : time.toInstant();
    }

    private static FtpEntry broken(String line) {
        Matcher name = NAME_OF_BROKEN.matcher(line);
        String wire = !name.matches() ? line : name.group(1) == null ? name.group(2) : name.group(1);
        return new FtpEntry(FtpEntry.Kind.OTHER, wire, -1, null, line);
    }
}
