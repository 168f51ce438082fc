package fr.vigie.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file as its source listed it when it was read; equal values at the next listing mean that nothing changed.
 *
 * @param size bytes
 * @param modified null where the source does not tell; kept to the microsecond
 */
public record FileRemote(long size, @Nullable Instant modified) {
    public FileRemote {
        // what the database keeps: a finer time would never be found equal again
        modified = modified == null ? null : modified.truncatedTo(ChronoUnit.MICROS);
    }
}
