package fr.vigie.parse;

import fr.vigie.model.EventKind;

/**
 * An event of a line.
 *
 * @param name exactly as in the log
 * @param at wall milliseconds
 */
public record LoggedEvent(EventKind kind, String name, long at) {}
