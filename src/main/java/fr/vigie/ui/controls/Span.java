package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;

/** A stretch of one state on a time axis, [from, to) in wall milliseconds. */
public record Span(MachineState state, long from, long to) {
    public Span {
        if (to < from) {
            throw new IllegalArgumentException("a span ends after its start");
        }
    }

    public long millis() {
        return to - from;
    }
}
