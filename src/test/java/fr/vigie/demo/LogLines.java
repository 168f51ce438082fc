package fr.vigie.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A slow and obvious reading of spec 1.2, to judge generated files by without the product's parser. */
final class LogLines {
    private static final Pattern EVENT = Pattern.compile("(\\d{8} \\d{2}:\\d{2}:\\d{2})\\|@([A-Za-z0-9_]+)(?:: (.*))?");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern WRITTEN_ON = Pattern.compile("(?<=[\\x21-\\x7E])(?=\\d{8} \\d{2}:\\d{2}:\\d{2}\\|@)");

    record Event(LocalDateTime at, String name, String details) {}

    private LogLines() {}

    static List<String> of(byte[] bytes) {
        String text = new String(bytes, Charset.forName("windows-1252")).replace("\0", "");
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\r\n")) {
            lines.addAll(List.of(WRITTEN_ON.split(line)));
        }
        return lines;
    }

    static Optional<Event> event(String line) {
        Matcher matcher = EVENT.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String details = matcher.group(3) == null ? "" : matcher.group(3);
            return Optional.of(new Event(LocalDateTime.parse(matcher.group(1), STAMP), matcher.group(2), details));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static List<Event> events(byte[] bytes) {
        return of(bytes).stream().flatMap(line -> event(line).stream()).toList();
    }

    static boolean hasNul(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    }
}
