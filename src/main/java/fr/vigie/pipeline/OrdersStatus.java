package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.task.Progress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reading of the ERP as screens see it; cheap to ask for, from memory.
 *
 * @param source what is read, e.g. {@code mysql://192.0.2.20:3306/erp}; null where no ERP is configured
 * @param running whether a run is under way
 * @param lastEnd when this Vigie's last run ended; null before the first
 * @param lastFault why this Vigie's last run failed; null where it did not
 * @param lastGood when the newest good run began, by whichever Vigie: the age of the orders; null where there is none or it is not known yet
 * @param next when the schedule reads next; null without a schedule
 */
public record OrdersStatus(@Nullable String source, boolean running, Progress progress, @Nullable Instant lastEnd,
        @Nullable VigieException lastFault, @Nullable Instant lastGood, @Nullable Instant next) {
    public boolean configured() {
        return source != null;
    }
}
