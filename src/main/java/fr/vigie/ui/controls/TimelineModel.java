package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.TimelineDay.Bar;
import fr.vigie.ui.controls.TimelineDay.Mark;
import fr.vigie.ui.controls.TimelineDay.Tick;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Which part of a timeline shows, which states, and which period is chosen. No pixel is kept: the width comes with each question. */
public final class TimelineModel {
    private static final long LEAST_EXTENT = 120_000;
    private static final double REACH = 3;

    private final Set<MachineState> hidden = EnumSet.noneOf(MachineState.class);
    private TimelineDay day;
    private List<Span> spans;
    private long from;
    private long to;
    private int chosen = -1;

    public TimelineModel(TimelineDay day) {
        this.day = day;
        this.spans = day.spans();
        this.from = day.from();
        this.to = day.to();
    }

    /** Newer data of the same days: the view stays where it is, unless it showed all. */
    public void show(TimelineDay newer) {
        boolean all = from == day.from() && to == day.to();
        Optional<Mark> kept = chosen();
        day = newer;
        spans = newer.spans();
        if (all || from < newer.from() || to > newer.to()) {
            reset();
        }
        chosen = kept.map(mark -> indexAt(mark.span().from())).orElse(-1);
    }

    public TimelineDay day() {
        return day;
    }

    public Axis axis(double width) {
        return new Axis(from, to, width);
    }

    public Columns columns(double width) {
        return Columns.of(visible(spans, Span::from), hidden, axis(width));
    }

    /** What begins before the view's end, from the last that began before its beginning: things in order, not overlapping. */
    private <T> List<T> visible(List<T> things, ToLongFunction<T> begin) {
        int first = Math.max(0, firstFrom(things, begin, from) - 1);
        return things.subList(first, Math.max(first, firstFrom(things, begin, to)));
    }

    List<Tick> visiblePieces() {
        return visible(day.pieces(), Tick::at);
    }

    List<Bar> visibleBars() {
        return visible(day.bars(), Bar::from);
    }

    /** The marks whose state is shown, in order. */
    public List<Mark> marks() {
        return day.marks().stream().filter(mark -> !hidden(mark.state())).toList();
    }

    public boolean zoomed() {
        return from != day.from() || to != day.to();
    }

    public void reset() {
        from = day.from();
        to = day.to();
    }

    /**
     * Shows more or less, keeping the time under the pointer where it is.
     *
     * @param factor above 1 shows less
     */
    public void zoom(double x, double factor, double width) {
        long whole = day.to() - day.from();
        long extent = Math.clamp(Math.round((to - from) / factor), Math.min(LEAST_EXTENT, whole), whole);
        long fixed = axis(width).time(x);
        place(fixed - Math.round(x / width * extent), extent);
    }

    /** @param dx pixels that the content moves to the right */
    public void pan(double dx, double width) {
        place(from - Math.round(dx * axis(width).millisPerPixel()), to - from);
    }

    private void place(long wanted, long extent) {
        from = Math.clamp(wanted, day.from(), day.to() - extent);
        to = from + extent;
    }

    public boolean hidden(MachineState state) {
        return hidden.contains(state);
    }

    public void setHidden(MachineState state, boolean hide) {
        if (hide ? hidden.add(state) : hidden.remove(state)) {
            chosen().filter(mark -> hidden(mark.state())).ifPresent(mark -> chosen = -1);
        }
    }

    /** The visible period at a time. */
    public Optional<Mark> at(long time) {
        int index = indexAt(time);
        return index < 0 || hidden(day.marks().get(index).state()) ? Optional.empty() : Optional.of(day.marks().get(index));
    }

    /** The visible period under a pixel: a stop within two pixels of it wins, for it may be too short to hit. */
    public Optional<Mark> under(double x, double width) {
        Axis axis = axis(width);
        long near = Math.round(2 * axis.millisPerPixel());
        long time = axis.time(x);
        if (!hidden(MachineState.STOPPED)) {
            int index = Math.max(0, firstFrom(spans, Span::from, time - near) - 1);
            for (; index < spans.size() && spans.get(index).from() <= time + near; index++) {
                if (spans.get(index).state() == MachineState.STOPPED && spans.get(index).to() >= time - near) {
                    return Optional.of(day.marks().get(index));
                }
            }
        }
        return at(time);
    }

    /** The piece under a pixel, or nearest to it. */
    public Optional<Tick> pieceUnder(double x, double width) {
        Axis axis = axis(width);
        List<Tick> pieces = day.pieces();
        int after = firstFrom(pieces, Tick::at, axis.time(x));
        Optional<Tick> nearest = Optional.empty();
        double least = REACH;
        for (int i = Math.max(0, after - 1); i < Math.min(pieces.size(), after + 1); i++) {
            double distance = Math.abs(axis.x(pieces.get(i).at()) - x);
            if (distance <= least) {
                least = distance;
                nearest = Optional.of(pieces.get(i));
            }
        }
        return nearest;
    }

    public Optional<Bar> barUnder(double x, double width) {
        long time = axis(width).time(x);
        int index = firstFrom(day.bars(), Bar::from, time + 1) - 1;
        return index < 0 || day.bars().get(index).to() <= time ? Optional.empty() : Optional.of(day.bars().get(index));
    }

    private int indexAt(long time) {
        int index = firstFrom(spans, Span::from, time + 1) - 1;
        return index >= 0 && spans.get(index).to() > time ? index : -1;
    }

    /** Index of the first that begins at {@code time} or later. */
    private static <T> int firstFrom(List<T> things, ToLongFunction<T> begin, long time) {
        int low = 0;
        int high = things.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin.applyAsLong(things.get(middle)) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The period walked to by the arrow keys. */
    public Optional<Mark> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(day.marks().get(chosen));
    }

    /** Walks to the next visible period that is not plain production, and moves the view to it. */
    public Optional<Mark> walk(int step) {
        int index = chosen >= 0 ? chosen : step > 0 ? firstFrom(spans, Span::from, from) - 1 : firstFrom(spans, Span::from, to);
        do {
            index += step;
        } while (index >= 0 && index < spans.size() && !worthAStep(spans.get(index).state()));
        if (index >= 0 && index < spans.size()) {
            chosen = index;
            reveal(spans.get(index));
        }
        return chosen();
    }

    private boolean worthAStep(MachineState state) {
        return !hidden(state) && state != MachineState.PRODUCING;
    }

    private void reveal(Span span) {
        if (span.from() < from || span.to() > to) {
            place(span.from() + span.millis() / 2 - (to - from) / 2, to - from);
        }
    }

    public void forget() {
        chosen = -1;
    }
}
