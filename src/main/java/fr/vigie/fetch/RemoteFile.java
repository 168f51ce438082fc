package fr.vigie.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A log file as its source lists it.
 *
 * @param path relative to the root, with {@code /}; never holds {@code ..}, control characters or an empty part
 * @param size bytes
 * @param modified as the source tells it; null where it does not
 */
public record RemoteFile(String path, long size, @Nullable Instant modified) {}
