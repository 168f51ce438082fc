package fr.vigie.analyze;

import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.Details;
import fr.vigie.model.EventTable;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.Rules;
import fr.vigie.model.WaitAnchor;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a session's events in order: pieces, profiles, stops, waits as they state themselves, and the bounds of it all. */
final class SessionWalk {
    final List<Anomaly> anomalies;
    final List<Piece> pieces = new ArrayList<>();
    final List<Profile> profiles = new ArrayList<>();
    /** Not yet held against the pieces. */
    final List<WaitPeriod> waits = new ArrayList<>();
    final StopWalk stops;
    long rawWaitMs;
    /** All bars together, in hundredths of a millimetre. */
    long barsHundredths;
    @Nullable
    LocalDateTime firstStart;
    @Nullable
    LocalDateTime lastStop;
    long firstEvent = Long.MAX_VALUE;
    long lastEvent = Long.MIN_VALUE;

    private final boolean atStart;

    private SessionWalk(EventSequence events, Rules rules) {
        anomalies = new ArrayList<>(events.clockSteps());
        stops = new StopWalk(rules, anomalies);
        atStart = rules.waitAnchor() == WaitAnchor.START;
    }

    static SessionWalk over(EventSequence events, Rules rules) {
        SessionWalk walk = new SessionWalk(events, rules);
        int[] file = events.file();
        int[] row = events.row();
        for (int i = 0; i < row.length; i++) {
            walk.event(events.tables()[file[i]], file[i], row[i]);
        }
        walk.stops.end();
        return walk;
    }

    private void event(EventTable events, int file, int row) {
        long time = events.time(row);
        firstEvent = Math.min(firstEvent, time);
        lastEvent = Math.max(lastEvent, time);
        switch (events.kind(row)) {
            case PIECE -> piece(time, events.details(row), file, events.line(row));
            case WAIT -> waiting(time, events.look(row), file, events.line(row));
            case PROFILE -> profile(time, events.look(row), file, events.line(row));
            case STOP -> {
                lastStop = WallTime.toLocalDateTime(time);
                stops.stop(time, file, events.line(row));
            }
            case START -> {
                firstStart = firstStart == null ? WallTime.toLocalDateTime(time) : firstStart;
                stops.start(time, file, events.line(row));
            }
            case OTHER -> {
            }
        }
    }

    private void piece(long time, String details, int file, int line) {
        pieces.add(new Piece(pieces.size() + 1, time, details, profiles.size(), file, line));
        stops.piece(time);
    }

    private void waiting(long time, Details details, int file, int line) {
        long duration = WaitReader.millis(details);
        if (duration == WaitReader.NONE) {
            anomaly(AnomalyKind.WAIT_WITHOUT_DURATION, file, line);
        } else if (duration == WaitReader.ABSURD) {
            anomaly(AnomalyKind.ABSURD_DURATION, file, line);
        } else if (duration > 0) {
            rawWaitMs += duration;
            waits.add(atStart ? new WaitPeriod(time, time + duration, file, line) : new WaitPeriod(time - duration, time, file, line));
        }
    }

    private void profile(long time, Details details, int file, int line) {
        ProfileReader reader = new ProfileReader(details);
        Profile profile = reader.profile(time, file, line);
        if (profile == null) {
            anomaly(AnomalyKind.PROFILE_WITHOUT_REFERENCE, file, line);
            return;
        }
        if (reader.statesAbsurdLength()) {
            anomaly(AnomalyKind.ABSURD_LENGTH, file, line);
        }
        barsHundredths += reader.lengthHundredths();
        profiles.add(profile);
    }

    private void anomaly(AnomalyKind kind, int file, int line) {
        anomalies.add(new Anomaly(kind, file, line));
    }
}
