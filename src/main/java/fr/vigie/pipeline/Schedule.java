package fr.vigie.pipeline;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next scheduled run: a refused password is asked for ever more rarely (spec 7, 6). Pure. */
record Schedule(Duration every) {

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int MOST_DOUBLINGS = 10;

    /** @param refusals runs in a row that ended in a refused login */
    Duration pause(int refusals) {
        Duration longer = every.multipliedBy(1L << Math.min(refusals, MOST_DOUBLINGS));
        return longer.compareTo(longest()) > 0 ? longest() : longer;
    }

    /** No pause is longer. */
    Duration longest() {
        return every.compareTo(LONGEST) > 0 ? every : LONGEST;
    }

    /** Refusals in a row after one more run. */
    static int refusals(int before, @Nullable VigieException fault) {
        boolean refused = fault != null && (fault.fault() == Fault.FTP_LOGIN || fault.fault() == Fault.FTP_CERTIFICATE);
        return refused ? before + 1 : 0;
    }
}
