package fr.vigie.store;

import java.time.Duration;

/**
 * What a PostgreSQL server said when it was tried; nothing was written there.
 *
 * @param where for people, never a secret
 * @param version e.g. {@code 18.6}
 * @param schema Vigie's tables there: the last migration; 0 without any
 * @param writable whether this user may make what Vigie needs
 * @param clockAhead how far its clock is ahead of this computer's
 */
public record ServerAnswer(String where, String version, int schema, boolean writable, Duration clockAhead) {}
