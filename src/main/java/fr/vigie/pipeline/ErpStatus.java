package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reading of the ERP's orders, as screens see it.
 *
 * @param source what is read, never a secret
 * @param lastEnd when it was last read; null before the first time
 * @param lastFault why that failed; null where it did not
 * @param next when the schedule reads it next; null without a schedule
 */
public record ErpStatus(String source, boolean running, @Nullable Instant lastEnd, @Nullable VigieException lastFault,
        @Nullable Instant next) {}
