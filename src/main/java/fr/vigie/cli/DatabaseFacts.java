package fr.vigie.cli;

import fr.vigie.store.DatabaseInfo;
import java.time.Duration;

/**
 * What the database answered to {@code doctor}.
 *
 * @param fsync whether commits reach the disk
 * @param encoding {@code server_encoding}
 * @param writable whether Vigie may write its tables
 * @param clockAhead how far its clock is ahead of this computer's
 */
public record DatabaseFacts(DatabaseInfo info, boolean fsync, String encoding, boolean writable, Duration clockAhead) {}
