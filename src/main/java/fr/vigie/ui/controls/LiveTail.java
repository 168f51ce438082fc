package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.model.StateBand;
import fr.vigie.pipeline.CentreDay;
import java.util.ArrayList;
import java.util.List;

/** A running day's states up to now: the amplitude's bands end at the last piece; after it, only what is known is drawn. */
public final class LiveTail {
    private LiveTail() {}

    /**
     * The states of a running day: its amplitude, then what is known since. What lasts until the snapshot's moment and is no production
     * lasts until now.
     *
     * @param now wall milliseconds
     */
    public static List<Span> running(CentreDay day, long now) {
        List<Span> spans = ended(day);
        for (StateBand band : day.tail()) {
            spans.add(new Span(band.state(), band.start(), band.end()));
        }
        MachineState state = day.live().state();
        if (!day.tail().isEmpty() && state != MachineState.PRODUCING && spans.getLast().state() == state && spans.getLast().to() < now) {
            Span last = spans.removeLast();
            spans.add(new Span(state, last.from(), now));
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
}
