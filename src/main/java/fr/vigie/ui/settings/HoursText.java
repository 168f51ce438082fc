package fr.vigie.ui.settings;

import fr.vigie.model.HourSpan;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shifts and breaks as one types them: {@code 05:00–13:00, 13:00–21:00}, with a name before each where one is wanted. */
final class HoursText {
    private static final Pattern SPAN = Pattern.compile("(?:(?<name>.*?)\\s+)?(?<from>\\d{1,2})(?:[:hH](?<fromMinute>\\d{2})?)?"
            + "\\s*[-–—]\\s*(?<to>\\d{1,2})(?:[:hH](?<toMinute>\\d{2})?)?");
    /** A comma was forgotten: it must not become a name. */
    private static final Pattern SPAN_INSIDE = Pattern.compile("\\d\\s*[-–—]\\s*\\d");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private HoursText() {}

    /** The spans, in their order; nothing for an empty text; empty where it is not of that form. */
    static Optional<List<HourSpan>> parse(String text) {
        List<HourSpan> spans = new ArrayList<>();
        for (String part : text.split("[,;]")) {
            if (!part.isBlank()) {
                Matcher matcher = SPAN.matcher(part.strip());
                Optional<HourSpan> span = matcher.matches() ? span(matcher) : Optional.empty();
                if (span.isEmpty()) {
                    return Optional.empty();
                }
                spans.add(span.get());
            }
        }
        return Optional.of(spans);
    }

    private static Optional<HourSpan> span(Matcher matcher) {
        Optional<LocalTime> from = time(matcher.group("from"), matcher.group("fromMinute"));
        Optional<LocalTime> to = time(matcher.group("to"), matcher.group("toMinute"));
        String name = matcher.group("name") == null ? "" : matcher.group("name").strip();
        return from.isEmpty() || to.isEmpty() || from.equals(to) || SPAN_INSIDE.matcher(name).find()
                ? Optional.empty()
                : Optional.of(new HourSpan(name, from.get(), to.get()));
    }

    /** 24:00 is the midnight that follows. */
    private static Optional<LocalTime> time(String hour, @Nullable String minute) {
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        return h > 24 || m > 59 || h == 24 && m > 0 ? Optional.empty() : Optional.of(LocalTime.of(h % 24, m));
    }

    static String of(List<HourSpan> spans) {
        return spans.stream().map(span -> (span.name().isEmpty() ? "" : span.name() + " ") + CLOCK.format(span.from()) + "–"
                + CLOCK.format(span.to())).collect(Collectors.joining(", "));
    }
}
