package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline shows: one day, or several.
 *
 * @param from, to its whole extent, wall milliseconds
 * @param marks states in order of time, not overlapping
 * @param pieces in order of time
 * @param bars in order of time, not overlapping
 * @param now the line; outside the extent it is not drawn
 */
public record TimelineDay(long from, long to, List<Mark> marks, List<Tick> pieces, List<Bar> bars, long now) {
    private static final long DAY_AND_MORE = 36 * 3_600_000L;

    /** What can be pointed at. */
    public sealed interface Thing permits Mark, Tick, Bar {
        /** The line that it comes from; null where there is no single one. */
        @Nullable
        Source source();
    }

    /**
     * A line of a file.
     *
     * @param fileId key of the file
     * @param file its name, e.g. {@code 20250528.LOG}
     * @param line from 1
     * @param day production day of the session
     */
    public record Source(long fileId, String file, int line, LocalDate day) {}

    /**
     * A stretch of one state.
     *
     * @param span as drawn
     * @param whole the period it belongs to, not clipped
     * @param bar reference in the machine when the stretch began; empty where there was none
     */
    public record Mark(Span span, Span whole, String bar, @Nullable Source source) implements Thing {
        public MachineState state() {
            return span.state();
        }
    }

    /** A piece: its number on its day and what the machine said of it. */
    public record Tick(long at, int number, String details, @Nullable Source source) implements Thing {}

    /**
     * A bar in the machine.
     *
     * @param shade number of its reference among those shown, from 0
     */
    public record Bar(long from, long to, int shade, String reference, @Nullable Source source) implements Thing {}

    List<Span> spans() {
        return marks.stream().map(Mark::span).toList();
    }

    /** Whether days have to be told apart. */
    boolean severalDays() {
        return to - from > DAY_AND_MORE;
    }
}
