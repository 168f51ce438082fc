package fr.vigie.pipeline;

import java.time.Instant;
import java.util.List;

/**
 * Sessions at one moment.
 *
 * @param at by this computer's clock
 * @param centres every centre, also those retired or without a session, by type then name
 */
public record HistorySessions(Instant at, HistoryFilter asked, List<HistorySubject> centres, List<HistorySession> sessions) {}
