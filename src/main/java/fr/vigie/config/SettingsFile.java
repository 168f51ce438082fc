package fr.vigie.config;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code vigie.properties}: one {@code key = value} a line in UTF-8, taken literally (no escapes, no continued lines); {@code #} or
 * {@code !} begins a comment. Lines keep their numbers for messages and their place when the file is written again.
 */
public final class SettingsFile {
    private final Path file;
    private final List<String> lines;

    private SettingsFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Reads {@code file}; one that does not exist is empty. */
    public static SettingsFile read(Path file) throws VigieException {
        try {
            if (!Files.exists(file)) {
                return new SettingsFile(file, List.of());
            }
            return new SettingsFile(file, decode(file, Files.readAllBytes(file)));
        } catch (IOException cause) {
            throw new VigieException(Fault.SETTINGS_UNREADABLE, cause, file, reason(cause));
        }
    }

    private static List<String> decode(Path file, byte[] bytes) throws VigieException {
        List<String> lines = new ArrayList<>();
        int from = startsWithBom(bytes) ? 3 : 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            try {
                String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
                lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            } catch (CharacterCodingException notUtf8) {
                throw new VigieException(Fault.SETTING_NOT_UTF8, notUtf8, file, lines.size() + 1);
            }
            from = to + 1;
        }
        return lines;
    }

    private static boolean startsWithBom(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** The settings in their order; what is no setting, or is given twice, is added to {@code problems}. */
    List<Given> settings(List<VigieException> problems) {
        Map<String, Integer> seen = new HashMap<>();
        List<Given> settings = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || isComment(line)) {
                continue;
            }
            String key = key(line);
            Integer first = seen.putIfAbsent(key, number);
            if (line.indexOf('=') < 0) {
                problems.add(new VigieException(Fault.SETTING_MALFORMED, file, number, key));
            } else if (first != null) {
                problems.add(new VigieException(Fault.SETTING_TWICE, file, number, key, first));
            } else {
                settings.add(new Given(key, line.substring(line.indexOf('=') + 1).strip(), new Origin.FileLine(file, number)));
            }
        }
        return settings;
    }

    /**
     * Writes the file with {@code changes}: a changed key keeps its line, a new one goes to the end, one that is empty in {@code changes}
     * loses its line; comments and order stay. The old file stands whole until the new one does.
     */
    public SettingsFile save(Map<String, java.util.Optional<String>> changes) throws VigieException {
        Map<String, java.util.Optional<String>> left = new LinkedHashMap<>(changes);
        List<String> written = new ArrayList<>();
        for (String line : lines) {
            String key = line.isBlank() || isComment(line.strip()) ? "" : key(line.strip());
            java.util.Optional<String> change = left.remove(key);
            if (change == null) {
                written.add(line);
            } else {
                change.ifPresent(value -> written.add(key + " = " + value));
            }
        }
        left.forEach((key, value) -> value.ifPresent(text -> written.add(key + " = " + text)));
        try {
            String text = written.stream().map(line -> line + "\n").collect(Collectors.joining());
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8), false);
        } catch (IOException cause) {
            throw new VigieException(Fault.SETTINGS_UNREADABLE, cause, file, reason(cause));
        }
        return new SettingsFile(file, List.copyOf(written));
    }

    static String reason(IOException cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean isComment(String line) {
        return line.startsWith("#") || line.startsWith("!");
    }

    /** What stands before {@code =}; in a line without one, its first word, so that a password never gets into a message. */
    private static String key(String line) {
        int equals = line.indexOf('=');
        return equals >= 0 ? line.substring(0, equals).strip() : line.split("\\s+", 2)[0];
    }
}
