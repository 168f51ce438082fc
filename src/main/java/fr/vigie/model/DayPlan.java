package fr.vigie.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is planned for one centre on one production day.
 *
 * @param known whether opening hours were entered at all: without them nothing is required, which is not the same as a closed day
 * @param openings shifts clipped to the production day, merged, in order (NF E60-182: tO)
 * @param required openings without breaks, in order (tR before planned stops are taken off)
 * @param target pieces; null where none was set, or the day is closed
 */
public record DayPlan(boolean known, List<Span> openings, List<Span> required, @Nullable Integer target) {
    public static final DayPlan NONE = new DayPlan(false, List.of(), List.of(), null);

    private static final long HOUR_MS = 3_600_000;

    public DayPlan {
        openings = List.copyOf(openings);
        required = List.copyOf(required);
    }

    /** A stretch of time in wall milliseconds, not empty; {@code to} is outside. */
    public record Span(long from, long to) {
        public long millis() {
            return to - from;
        }

        long within(long low, long high) {
            return Math.max(0, Math.min(to, high) - Math.max(from, low));
        }
    }

    static DayPlan of(WorkCalendar calendar, LocalDate day, LocalTime changeover, @Nullable Integer target) {
        if (calendar.isEmpty()) {
            return new DayPlan(false, List.of(), List.of(), target);
        }
        long begin = WallTime.of(day.atTime(changeover));
        long end = WallTime.of(day.plusDays(1).atTime(changeover));
        List<Span> shifts = new ArrayList<>();
        List<Span> breaks = new ArrayList<>();
        for (LocalDate date = day.minusDays(1); !date.isAfter(day.plusDays(1)); date = date.plusDays(1)) {
            DayHours hours = calendar.on(date);
            collect(hours.shifts(), date, begin, end, shifts);
            collect(hours.breaks(), date, begin, end, breaks);
        }
        List<Span> openings = union(shifts);
        List<Span> required = minus(openings, union(breaks));
        return new DayPlan(true, openings, required, required.isEmpty() ? null : target);
    }

    private static void collect(List<HourSpan> spans, LocalDate date, long begin, long end, List<Span> to) {
        for (HourSpan span : spans) {
            long from = Math.max(begin, span.start(date));
            long until = Math.min(end, span.end(date));
            if (until > from) {
                to.add(new Span(from, until));
            }
        }
    }

    private static List<Span> union(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.stream().sorted(Comparator.comparingLong(Span::from)).forEach(span -> {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.to() < span.from()) {
                merged.add(span);
            } else if (last.to() < span.to()) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to()));
            }
        });
        return merged;
    }

    private static List<Span> minus(List<Span> spans, List<Span> holes) {
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            long from = span.from();
            for (Span hole : holes) {
                if (hole.from() < span.to() && hole.to() > from) {
                    if (hole.from() > from) {
                        left.add(new Span(from, hole.from()));
                    }
                    from = Math.max(from, hole.to());
                }
            }
            if (from < span.to()) {
                left.add(new Span(from, span.to()));
            }
        }
        return left;
    }

    public boolean open() {
        return !openings.isEmpty();
    }

    /** Required time, milliseconds. */
    public long requiredMs() {
        return required.stream().mapToLong(Span::millis).sum();
    }

    /** Required time in [from, to), milliseconds. */
    public long requiredMs(long from, long to) {
        return required.stream().mapToLong(span -> span.within(from, to)).sum();
    }

    /** Pieces that should be there at a moment (wall milliseconds), in proportion to required time; null without target or hours. */
    public @Nullable Integer expectedAt(long moment) {
        long whole = requiredMs();
        return target == null || whole == 0 ? null : (int) Math.round((double) target * requiredMs(Long.MIN_VALUE, moment) / whole);
    }

    /** Pieces that the hour beginning at {@code hour} (wall milliseconds) should bring; null without target or hours. */
    public @Nullable Integer expectedInHour(long hour) {
        long whole = requiredMs();
        return target == null || whole == 0 ? null : (int) Math.round((double) target * requiredMs(hour, hour + HOUR_MS) / whole);
    }
}
