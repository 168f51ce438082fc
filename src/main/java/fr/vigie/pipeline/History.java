package fr.vigie.pipeline;

import fr.vigie.model.VigieException;

/**
 * Sessions of any time and sums of them (spec 1.6): every sum is a {@link fr.vigie.model.Totals}, so a rate is Σ part ÷ Σ amplitude. Each
 * answer comes from one moment of the database. Thread-safe; every method blocks.
 */
public interface History {

    /** The sessions chosen, by centre's name, then day. */
    HistorySessions sessions(HistoryFilter filter) throws VigieException;

    /** Their sums, ordered by name, type, then time; what has no session has no sum. */
    HistorySummaries summaries(HistoryFilter filter, HistoryGroup by, HistoryStep per) throws VigieException;

    /** Centres and types side by side, with the period before. */
    HistoryComparison compare(HistoryQuestion question) throws VigieException;
}
