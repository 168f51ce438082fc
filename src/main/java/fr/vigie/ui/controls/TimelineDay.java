package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import java.util.List;

/**
 * What a timeline shows.
 *
 * @param from, to its whole extent, wall milliseconds
 * @param marks states in order of time, not overlapping
 * @param pieces times of pieces in order, wall milliseconds
 * @param bars in order of time
 * @param now the line; outside the extent it is not drawn
 */
public record TimelineDay(long from, long to, List<Mark> marks, List<Long> pieces, List<Bar> bars, long now) {

    /**
     * A stretch of one state.
     *
     * @param span as drawn
     * @param whole the period it belongs to, not clipped
     * @param origin where it comes from, e.g. {@code 20250528.LOG, ligne 588}; empty where there is no single line
     */
    public record Mark(Span span, Span whole, String origin) {
        public MachineState state() {
            return span.state();
        }
    }

    /**
     * A bar in the machine.
     *
     * @param shade number of its reference among the day's, from 0
     */
    public record Bar(long from, long to, int shade, String reference) {}

    List<Span> spans() {
        return marks.stream().map(Mark::span).toList();
    }
}
