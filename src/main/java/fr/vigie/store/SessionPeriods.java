package fr.vigie.store;

import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import java.util.List;

/**
 * A session's periods, in their order; {@code file} of a period is an index into {@link SessionDetails#files}, and 0 where there is no
 * such list ({@link Snapshot#periods}).
 */
public record SessionPeriods(List<WaitPeriod> waits, List<StopPeriod> stops, List<UnexplainedPeriod> unexplained) {
    public static final SessionPeriods NONE = new SessionPeriods(List.of(), List.of(), List.of());

    public SessionPeriods {
        waits = List.copyOf(waits);
        stops = List.copyOf(stops);
        unexplained = List.copyOf(unexplained);
    }
}
