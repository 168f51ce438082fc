package fr.vigie.store;

import org.jspecify.annotations.Nullable;

/**
 * How a user stands, and a mark of the database's state, at one moment.
 *
 * @param user null where there is none of that id
 * @param mark the same as long as no transaction that writes begins or ends: what was read under it is still so
 */
public record Standing(@Nullable User user, String mark) {}
