package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.HourBars;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.controls.TimelineDay;
import java.math.BigDecimal;
import java.util.List;

/**
 * A centre's dashboard at one moment: every word of it from one query.
 *
 * @param situation what it does now, or how the day ended
 * @param hasSession without one, only {@code situation} and {@code origin} mean anything
 * @param origin where the figures come from
 */
public record CentreState(String name, String typeLabel, String situation, boolean hasSession, List<Tile> tiles, TimelineDay timeline,
        List<Share> shares, List<HourBars.Hour> hours, List<Longest> longest, List<Reference> references, String origin) {

    /** A figure, its small complement (a unit, may be empty) and what it compares with. */
    public record Tile(String name, String value, String unit, String note) {}

    /** A state's part of the amplitude. */
    public record Share(MachineState state, Span span, String total, String rate) {}

    /** A stop or a wait, among the longest. {@code part}: of the longest one, 0 to 1. */
    public record Longest(MachineState state, String at, double part, String length) {}

    /** What one reference made. */
    public record Reference(String name, long pieces, long bars, BigDecimal metres, BigDecimal minutesPerPiece) {}
}
