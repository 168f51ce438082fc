package fr.vigie.analyze;

import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.Rules;
import fr.vigie.model.WaitAnchor;
import fr.vigie.model.WaitPeriod;
import java.util.List;

/** Shortens waits that pieces contradict (spec 1.3, {@code attente_contredite}). */
final class WaitCheck {
    private static final int PIECES_OF_A_CONTRADICTION = 3;

    private final long[] pieces;
    private final long graceMs;
    private final boolean atStart;
    private final List<Anomaly> anomalies;

    /**
     * @param pieces times of the session's pieces, ascending
     * @param anomalies where those met are added
     */
    WaitCheck(long[] pieces, Rules rules, List<Anomaly> anomalies) {
        this.pieces = pieces;
        this.anomalies = anomalies;
        graceMs = rules.stopGrace().toMillis();
        atStart = rules.waitAnchor() == WaitAnchor.START;
    }

    WaitPeriod checked(WaitPeriod wait) {
        if (wait.end() - wait.start() <= graceMs) {
            // Too short for a piece in it to contradict it, as most are.
            return wait;
        }
        int first = firstAtOrAfter(wait.start() + (atStart ? graceMs : 0) + 1);
        int last = firstAtOrAfter(wait.end() - (atStart ? 0 : graceMs)) - 1;
        if (last - first + 1 < PIECES_OF_A_CONTRADICTION) {
            return wait;
        }
        anomalies.add(new Anomaly(AnomalyKind.CONTRADICTED_WAIT, wait.file(), wait.line()));
        return atStart
                ? new WaitPeriod(wait.start(), pieces[first], wait.file(), wait.line())
                : new WaitPeriod(pieces[last], wait.end(), wait.file(), wait.line());
    }

    private int firstAtOrAfter(long time) {
        int low = 0;
        int high = pieces.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (pieces[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
