package fr.vigie.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms that settings take. */
final class Values {
    static final Duration DAY = Duration.ofHours(24);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(s|sec|min|h)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern HOST = Pattern
            .compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?|\\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\\]?");
    /** Encrypted, or of this computer. */
    private static final Pattern WEB = Pattern
            .compile(
                    "https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[\\x21-\\x7E]*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/[\\x21-\\x7E]*)?");
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9._-]+(:\\d{1,5})?");
    /** One of a list: as it stands, or in quotes where spaces at its ends count. */
    private static final Pattern QUOTED = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^\",]*?))\\s*(?:,|$)");
    private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    static final Value TEXT = new Value("…", text -> require(noControl(text), text));
    static final Value HOST_NAME = new Value("ftp.example.fr | 192.0.2.10", text -> require(HOST.matcher(text).matches(), text));
    static final Value PORT = number(1, 65_535);
    static final Value YES_NO = new Value("true | false", Values::yesNo);
    static final Value CLOCK_TIME = new Value("HH:MM (00:00 … 23:59)", text -> require(CLOCK.matcher(text).matches(), text));
    static final Value CLOCK_TIMES = new Value("HH:MM,HH:MM (09:00,14:00)", text -> some(each(text, CLOCK)));
    static final Value QUOTED_LIST = new Value("SOP,\"S P \",\"S D \"", Values::quoted);
    static final Value EVENT_NAMES = new Value("Hartslag,ZaagCyclus", text -> each(text, EVENT));
    static final Value FOLDER_NAMES = new Value("archive,old,backup", Values::folders);
    static final Value REMOTE_PATH = new Value("/logs", Values::remotePath);
    static final Value CERTIFICATE = new Value("SHA-256 (64 × 0-9 a-f)", Values::fingerprint);
    static final Value POSTGRES_URL = new Value("jdbc:postgresql://host:5432/base", Values::postgresUrl);
    static final Value WEB_ADDRESS = new Value("https://…", text -> require(WEB.matcher(text).matches(), text));
    static final Value ORIGINS = new Value("https://tableau.example.fr,https://…", text -> each(text, ORIGIN));

    private Values() {}

    static Value number(int from, int to) {
        return new Value(from + " … " + to, text -> {
            int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
            return require(number >= from && number <= to, Integer.toString(number));
        });
    }

    static Value oneOf(String... words) {
        return new Value(String.join(" | ", words), text -> {
            String word = text.toLowerCase(Locale.ROOT);
            return require(List.of(words).contains(word), word);
        });
    }

    /** {@code 600}, {@code 600 s}, {@code 10 min}, {@code 1 h}; written back in seconds. */
    static Value duration(Duration from, Duration to) {
        String expected = "600 | 600 s | 10 min | 1 h (" + from.toSeconds() + " s … " + to.toSeconds() + " s)";
        return new Value(expected, text -> {
            Duration duration = readDuration(text);
            return require(duration.compareTo(from) >= 0 && duration.compareTo(to) <= 0, duration.toSeconds() + " s");
        });
    }

    static Duration readDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        require(matcher.matches(), text);
        long count = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        return switch (unit == null ? "s" : unit.toLowerCase(Locale.ROOT)) {
            case "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofSeconds(count);
        };
    }

    static LocalTime readClock(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException(text, notATime);
        }
    }

    static List<String> readList(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** The parts of a list in which a part may stand in quotes; empty ones are left out. */
    static List<String> readQuoted(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at)) {
            require(matcher.start() == at, text);
            String part = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (!part.isBlank()) {
                parts.add(part);
            }
            at = matcher.end();
        }
        require(at == text.length(), text);
        return parts;
    }

    private static String quoted(String text) {
        require(noControl(text) && !readQuoted(text).isEmpty(), text);
        return text;
    }

    private static String some(String list) {
        return require(!list.isEmpty(), list);
    }

    private static String yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "oui" -> "true";
            case "false", "0", "no", "non" -> "false";
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String each(String text, Pattern form) {
        List<String> parts = readList(text);
        require(parts.stream().allMatch(part -> form.matcher(part).matches()), text);
        return String.join(",", parts);
    }

    private static String folders(String text) {
        List<String> parts = readList(text);
        require(parts.stream().allMatch(part -> noControl(part) && part.indexOf('/') < 0 && part.indexOf('\\') < 0), text);
        return parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).collect(Collectors.joining(","));
    }

    private static String remotePath(String text) {
        require(text.startsWith("/") && noControl(text) && !List.of(text.split("/")).contains(".."), text);
        return text;
    }

    private static String fingerprint(String text) {
        String hex = text.replace(":", "").toLowerCase(Locale.ROOT);
        return require(FINGERPRINT.matcher(hex).matches(), hex);
    }

    private static String postgresUrl(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int slashes = text.indexOf("//");
        boolean secretInside = lower.contains("password=") || (slashes >= 0 && text.indexOf('@', slashes) >= 0);
        return require(lower.startsWith("jdbc:postgresql:") && noControl(text) && text.indexOf(' ') < 0 && !secretInside, text);
    }

    private static boolean noControl(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static String require(boolean good, String text) {
        if (!good) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
