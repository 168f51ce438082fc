package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which part of a day a timeline shows, which states, and which period is chosen. No pixel is kept: the width comes with each question. */
public final class TimelineModel {
    private static final long LEAST_EXTENT = 120_000;

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

    /** Newer data of the same day: the view stays where it is, unless it showed all. */
    public void show(TimelineDay newer) {
        boolean all = from == day.from() && to == day.to();
        Optional<TimelineDay.Mark> kept = chosen();
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
        return Columns.of(spans, hidden, axis(width));
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
    public Optional<TimelineDay.Mark> at(long time) {
        int index = indexAt(time);
        return index < 0 || hidden(day.marks().get(index).state()) ? Optional.empty() : Optional.of(day.marks().get(index));
    }

    /**
     * The visible period under a pixel: one that is too short to hit wins within two pixels of it, a stop before others.
     */
    public Optional<TimelineDay.Mark> under(double x, double width) {
        Axis axis = axis(width);
        long near = Math.round(2 * axis.millisPerPixel());
        Optional<TimelineDay.Mark> stop = day.marks().stream().filter(mark -> mark.state() == MachineState.STOPPED && !hidden(mark.state()))
                .filter(mark -> mark.span().from() <= axis.time(x) + near && mark.span().to() >= axis.time(x) - near).findFirst();
        return stop.isPresent() ? stop : at(axis.time(x));
    }

    private int indexAt(long time) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = spans.get(middle);
            if (time < span.from()) {
                high = middle - 1;
            } else if (time >= span.to()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** The period walked to by the arrow keys. */
    public Optional<TimelineDay.Mark> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(day.marks().get(chosen));
    }

    /** Walks to the next visible period that is not plain production, and moves the view to it. */
    public Optional<TimelineDay.Mark> walk(int step) {
        int index = chosen >= 0 ? chosen : step > 0 ? firstFrom(from) - 1 : firstFrom(to);
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

    private int firstFrom(long time) {
        int index = 0;
        while (index < spans.size() && spans.get(index).from() < time) {
            index++;
        }
        return index;
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
