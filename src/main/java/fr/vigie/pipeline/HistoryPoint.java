package fr.vigie.pipeline;

import fr.vigie.model.Totals;

/** A stretch of time and the sums over it; {@link Totals#NONE} where it has no session. */
public record HistoryPoint(HistorySpan span, Totals totals) {}
