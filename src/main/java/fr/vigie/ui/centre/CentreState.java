package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.ui.controls.HourBars;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.controls.TimelineDay;
import fr.vigie.ui.fx.Place;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A centre's dashboard at one moment: every word of it from one query.
 *
 * @param situation what it does now, or how the day ended
 * @param compared what the tiles compare with; empty where there is nothing
 * @param hasSession without one, only {@code situation} and {@code origin} mean anything
 * @param timeline null where the period is too long for details
 * @param required estimates by NF E60-182; empty without opening hours
 * @param counts pieces by hour, day, week or month
 * @param origin where the figures come from
 */
public record CentreState(String name, String typeLabel, String situation, String compared, boolean hasSession, List<Tile> tiles,
        @Nullable TimelineDay timeline, List<Share> shares, List<Estimate> required, Counts counts, List<Longest> longest,
        List<Reference> references, Origin origin) {

    /**
     * A figure.
     *
     * @param unit its small complement; may be empty
     * @param note what it is part of; may be empty
     * @param before the same figure of the period before; empty without
     * @param difference in words; empty where it would say nothing
     * @param place where its lines are; null where there are none
     */
    public record Tile(String name, String value, String unit, String note, String before, String difference, @Nullable Place place) {}

    /** A state's part of the amplitude. */
    public record Share(MachineState state, Span span, String total, String rate) {}

    /** A figure of NF E60-182, with what it is made of. */
    public record Estimate(String name, String value, String note) {}

    /**
     * Pieces as bars.
     *
     * @param target e.g. {@code objectif : 56 par heure}; empty without
     * @param places where each bar leads
     */
    public record Counts(String title, String target, List<HourBars.Bar> bars, List<Place> places) {}

    /**
     * A stop or a wait, among the longest.
     *
     * @param part of the longest one, 0 to 1
     * @param reason why; empty where it needs none
     * @param missing whether {@code reason} only says that one is wanted
     */
    public record Longest(MachineState state, String at, double part, String length, String reason, boolean missing,
            @Nullable Place place) {}

    /** What one reference made; {@code place} is its first bar's line. */
    public record Reference(String name, long pieces, long bars, BigDecimal metres, BigDecimal minutesPerPiece, @Nullable Place place) {}

    /** Where figures come from, and the raw log. */
    public record Origin(String words, Place place) {}
}
