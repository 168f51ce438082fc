package fr.vigie.analyze;

import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.Rules;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import java.util.ArrayList;
import java.util.List;

/** Finds the voluntary stops while a session's events go by in order (spec 1.5, from "Walk the session's events"). */
final class StopWalk {
    /** This many pieces since a stop began prove that a restart was not logged. */
    private static final int PIECES_OF_A_RESTART = 3;
    private static final long SILENCE_WHERE_OFF_MS = 600_000;

    private final long graceMs;
    private final long silenceMs;
    private final List<StopPeriod> stops = new ArrayList<>();
    private final List<Anomaly> anomalies;

    private boolean startMet;
    private boolean open;
    private long openedAt;
    private int openedFile;
    private int openedLine;
    private int since;
    private long firstSince;
    private long lastSince;

    /** @param anomalies where those met are added */
    StopWalk(Rules rules, List<Anomaly> anomalies) {
        graceMs = rules.stopGrace().toMillis();
        silenceMs = rules.gapThreshold().isZero() ? SILENCE_WHERE_OFF_MS : rules.gapThreshold().toMillis();
        this.anomalies = anomalies;
    }

    void piece(long time) {
        if (open && time - openedAt > graceMs) {
            firstSince = since == 0 ? time : firstSince;
            lastSince = time;
            since++;
        }
    }

    void stop(long time, int file, int line) {
        if (open && since == 0) {
            anomalies.add(new Anomaly(AnomalyKind.DOUBLE_STOP, file, line));
            return;
        }
        if (open) {
            endInferred();
        }
        open = true;
        openedAt = time;
        openedFile = file;
        openedLine = line;
        since = 0;
    }

    void start(long time, int file, int line) {
        if (open && since >= PIECES_OF_A_RESTART) {
            endInferred();
            if (time - lastSince > silenceMs) {
                period(lastSince, time, StopBounds.START_INFERRED, file, line);
            }
        } else if (open) {
            period(openedAt, time, StopBounds.KNOWN, openedFile, openedLine);
        } else if (startMet) {
            anomalies.add(new Anomaly(AnomalyKind.LONE_START, file, line));
        }
        open = false;
        startMet = true;
    }

    void end() {
        if (open && since > 0) {
            endInferred();
            open = false;
        }
    }

    private void endInferred() {
        period(openedAt, firstSince, StopBounds.END_INFERRED, openedFile, openedLine);
        anomalies.add(new Anomaly(AnomalyKind.INFERRED_RESTART, openedFile, openedLine));
    }

    private void period(long from, long to, StopBounds bounds, int file, int line) {
        if (to > from) {
            stops.add(new StopPeriod(from, to, bounds, file, line));
        }
    }

    /** In the order in which they ended. */
    List<StopPeriod> stops() {
        return stops;
    }

    /** Whether a stop is still open at the session's end; then {@link #openedAt()} tells since when. */
    boolean open() {
        return open;
    }

    long openedAt() {
        return openedAt;
    }
}
