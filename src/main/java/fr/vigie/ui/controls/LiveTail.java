package fr.vigie.ui.controls;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.StateBand;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A running day's states up to now: the amplitude's bands end at the last piece; after it, only what is known is drawn. */
public final class LiveTail {
    private LiveTail() {}

    /**
     * @param start where a day without any band begins, wall milliseconds
     * @param now wall milliseconds
     */
    public static List<Span> spans(CentreDay day, long start, long now) {
        List<Span> spans = ended(day);
        Span tail = tail(day.live(), spans.isEmpty() ? start : spans.getLast().to(), now);
        if (tail != null) {
            spans.add(tail);
        }
        return spans;
    }

    /** The states of a day that is over. */
    public static List<Span> ended(CentreDay day) {
        List<Span> spans = new ArrayList<>(day.bands().size() + 1);
        for (StateBand band : day.bands()) {
            spans.add(new Span(band.state(), band.start(), band.end()));
        }
        return spans;
    }

    private static @Nullable Span tail(LiveStatus live, long end, long now) {
        long from = switch (live.state()) {
            case PRODUCING -> end;
            case STOPPED, WAITING -> live.since() == null ? end : WallTime.of(live.since());
            case UNEXPLAINED, NO_DATA -> live.lastEvent() == null ? end : WallTime.of(live.lastEvent());
        };
        long to = live.state() == MachineState.PRODUCING && live.lastEvent() != null ? WallTime.of(live.lastEvent()) : now;
        from = Math.max(end, from);
        return to > from ? new Span(live.state(), from, to) : null;
    }
}
