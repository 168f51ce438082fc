package fr.vigie.store;

import org.jspecify.annotations.Nullable;

/**
 * A detail's row with its keys.
 *
 * @param id its own, unique in its table
 * @param profileId of a piece: the bar it was cut from; null where there is none, and for other details
 */
public record Keyed<R>(long id, long sessionId, long centreId, long fileId, @Nullable Long profileId, R row) {}
