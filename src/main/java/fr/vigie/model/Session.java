package fr.vigie.model;

import java.time.LocalDate;
import java.util.List;

/**
 * One centre on one production day (spec 1.4), whole: figures and every detail they come from.
 *
 * @param files every file of the session, also one whose events were all dropped, ordered by path then generation
 */
public record Session(CentreRef centre, LocalDate day, List<SourceFile> files, SessionFigures figures, List<Piece> pieces,
        List<Profile> profiles, List<WaitPeriod> waits, List<StopPeriod> stops, List<UnexplainedPeriod> unexplained,
        List<Anomaly> anomalies) {
    public Session {
        files = List.copyOf(files);
        pieces = List.copyOf(pieces);
        profiles = List.copyOf(profiles);
        waits = List.copyOf(waits);
        stops = List.copyOf(stops);
        unexplained = List.copyOf(unexplained);
        anomalies = List.copyOf(anomalies);
    }
}
