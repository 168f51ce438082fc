package fr.vigie.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of MLSD (RFC 3659): {@code type=file;size=12;modify=20250528071233; name}. Read here because commons-net answers null or throws
 * where one fact is malformed, and the name is then lost.
 */
final class MlsdLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern SIZE = Pattern.compile("\\d{1,18}");
    private static final Pattern MODIFIED = Pattern.compile("(\\d{14})(?:\\.\\d*)?");

    private FtpEntry.Kind kind = FtpEntry.Kind.OTHER;
    private long size = -1;
    private @Nullable Instant modified;
    private @Nullable String trouble;
    private boolean typed;

    private MlsdLine() {}

    static FtpEntry parse(String line) {
        int space = line.indexOf(' ');
        if (space < 0 || space == line.length() - 1) {
            return new FtpEntry(FtpEntry.Kind.OTHER, line, -1, null, line);
        }
        MlsdLine facts = new MlsdLine();
        for (String fact : line.substring(0, space).split(";", -1)) {
            facts.fact(fact);
        }
        return facts.entry(line.substring(space + 1), line);
    }

    private FtpEntry entry(String name, String line) {
        boolean untold = !typed || (kind == FtpEntry.Kind.FILE && size < 0);
        return new FtpEntry(kind, name, size, modified, trouble == null && untold ? line : trouble);
    }

    private void fact(String fact) {
        int equals = fact.indexOf('=');
        String name = equals < 0 ? "" : fact.substring(0, equals).toLowerCase(Locale.ROOT);
        String value = fact.substring(equals + 1);
        switch (name) {
            case "type" -> {
                kind = kind(value.toLowerCase(Locale.ROOT));
                typed = true;
            }
            case "size" -> {
                size = SIZE.matcher(value).matches() ? Long.parseLong(value) : -1;
                trouble = size < 0 ? fact : trouble;
            }
            case "modify" -> {
                modified = time(value);
                trouble = modified == null ? fact : trouble;
            }
            default -> {
                // Owners, rights and the like say nothing about a log.
            }
        }
    }

    private static FtpEntry.Kind kind(String type) {
        return switch (type) {
            case "file" -> FtpEntry.Kind.FILE;
            case "dir" -> FtpEntry.Kind.FOLDER;
            case "cdir", "pdir" -> FtpEntry.Kind.SELF;
            default -> type.startsWith("os.unix=slink") || type.startsWith("os.unix=symlink") ? FtpEntry.Kind.LINK : FtpEntry.Kind.OTHER;
        };
    }

    /** Always UTC. Fractions are dropped: a database keeps fewer digits than some servers tell. */
    private static @Nullable Instant time(String value) {
        var digits = MODIFIED.matcher(value);
        try {
            return digits.matches() ? LocalDateTime.parse(digits.group(1), TIME).toInstant(ZoneOffset.UTC) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
