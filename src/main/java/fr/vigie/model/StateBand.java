package fr.vigie.model;

/** A stretch of one state inside the amplitude, [start, end) in wall milliseconds. The bands of a session tile its amplitude. */
public record StateBand(MachineState state, long start, long end) {
    public long millis() {
        return end - start;
    }
}
