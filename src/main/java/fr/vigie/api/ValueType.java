package fr.vigie.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a parameter or a field of a body may be: read and documented by the same object.
 *
 * @param schema as JSON Schema, for {@code /openapi.json}
 * @param reader throws {@link RuntimeException} for anything else
 */
record ValueType<T>(Map<String, Object> schema, Function<String, T> reader) {
    private static final DateTimeFormatter DAY_FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DAY_TEXT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern KEY_TEXT = Pattern.compile("\\d{1,18}(-\\d{1,18}){0,2}");

    static final ValueType<Long> ID = new ValueType<>(Schema.of("type", "integer", "format", "int64", "minimum", 1, "example", 1),
            text -> within(text, 1, Long.MAX_VALUE));
    static final ValueType<Integer> SKIP = new ValueType<>(Schema.of("type", "integer", "format", "int32", "minimum", 0, "default", 0),
            text -> (int) within(text, 0, Integer.MAX_VALUE));
    static final ValueType<Integer> LIMIT = new ValueType<>(
            Schema.of("type", "integer", "format", "int32", "minimum", 1, "maximum", 1000, "default", 100),
            text -> (int) within(text, 1, 1000));
    static final ValueType<LocalDate> DAY = new ValueType<>(Schema.of("type", "string", "format", "date", "example", "2026-11-02"),
            ValueType::day);
    static final ValueType<Boolean> TRUTH = new ValueType<>(Schema.of("type", "boolean"), ValueType::truth);
    static final ValueType<List<Long>> KEY = new ValueType<>(Schema.of("type", "string", "pattern", "^\\d{1,18}(-\\d{1,18}){0,2}$"),
            ValueType::key);

    /** Visible characters, {@code least} to {@code most} of them. */
    static ValueType<String> text(int least, int most) {
        return new ValueType<>(Schema.of("type", "string", "minLength", least, "maxLength", most), text -> {
            int length = text.codePointCount(0, text.length());
            require(length >= least && length <= most && text.codePoints().allMatch(ValueType::harmless));
            return text;
        });
    }

    static ValueType<String> text(String pattern, int most) {
        Pattern form = Pattern.compile(pattern);
        return new ValueType<>(Schema.of("type", "string", "maxLength", most), text -> {
            require(text.length() <= most && form.matcher(text).matches());
            return text;
        });
    }

    /** Of any characters: what it holds is judged elsewhere. */
    static ValueType<String> secret(int most) {
        return new ValueType<>(Schema.of("type", "string", "format", "password", "maxLength", most), text -> {
            require(text.length() <= most);
            return text;
        });
    }

    static ValueType<String> oneOf(String... words) {
        return new ValueType<>(Schema.of("type", "string", "enum", List.of(words)), text -> {
            require(Arrays.asList(words).contains(text));
            return text;
        });
    }

    /** No control, no mark that turns the line's direction, nothing that is no character. */
    private static boolean harmless(int codePoint) {
        int kind = Character.getType(codePoint);
        return kind != Character.CONTROL && kind != Character.FORMAT && kind != Character.SURROGATE && kind != Character.UNASSIGNED
                && kind != Character.LINE_SEPARATOR && kind != Character.PARAGRAPH_SEPARATOR;
    }

    private static long within(String text, long from, long to) {
        require(NUMBER.matcher(text).matches());
        long number = Long.parseLong(text);
        require(number >= from && number <= to);
        return number;
    }

    private static LocalDate day(String text) {
        require(DAY_TEXT.matcher(text).matches());
        return LocalDate.parse(text, DAY_FORM);
    }

    private static boolean truth(String text) {
        require(text.equals("true") || text.equals("false"));
        return text.equals("true");
    }

    private static List<Long> key(String text) {
        require(KEY_TEXT.matcher(text).matches());
        return Arrays.stream(text.split("-")).map(Long::valueOf).toList();
    }

    private static void require(boolean good) {
        if (!good) {
            throw new IllegalArgumentException();
        }
    }
}
