package fr.vigie.ui.sessions;

import fr.vigie.pipeline.HistorySession;
import java.util.List;

/**
 * What the screen shows.
 *
 * @param empty whether the period has no session, whatever the filters
 * @param rows that pass the filters, newest first
 * @param origin from which moment they are
 */
public record SessionsState(boolean empty, List<HistorySession> rows, List<Choice> types, List<Choice> centres, String origin) {}
