package fr.vigie.ui.stops;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The screen at one query moment.
 *
 * @param lines those to justify first, then the newest first
 * @param pareto the longest first; hours in their order
 * @param balances how the durations shown and the sessions' times agree, one a kind
 * @param toJustify how many stops of the span want a reason, whether shown or not
 * @param cut whether there are more rows than are shown
 */
public record StopsState(Instant at, List<Line> lines, List<Bar> pareto, List<Balance> balances, int toJustify, boolean cut,
        List<Centre> centres, List<CentreType> types, List<Reason> reasons) {

    /**
     * A bar of the Pareto chart.
     *
     * @param key what it stands for, for the filter
     * @param part of the longest bar, 0 to 1
     * @param cumulative hundredths of the whole that this bar and those before it make; null where the order is not by length
     */
    public record Bar(String key, String label, long millis, int count, double part, @Nullable Integer cumulative, boolean picked) {}

    /**
     * Why the sum of durations is not the sessions' time: {@code shown + hidden − outside = session}, in milliseconds.
     *
     * @param shown sum of the rows shown
     * @param hidden by filters
     * @param outside before the first piece, after the last one, or under another period
     * @param session |S|, |W| or |U| of the sessions (spec 1.5)
     */
    public record Balance(PeriodKind kind, long shown, long hidden, long outside, long session) {}

    /** Reasons that are offered, in their order. */
    public List<Reason> offered() {
        return reasons.stream().filter(Reason::active).toList();
    }
}
