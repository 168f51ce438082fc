package fr.vigie.store;

import fr.vigie.model.AnomalyKind;
import fr.vigie.model.RejectReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the screen of data quality asks of a {@link Snapshot}. For one thread. */
public interface QualityRows {

    /** First and last day of a centre's sessions. */
    record Life(LocalDate first, LocalDate last) {}

    /** An oddity and where its line stands. */
    record AnomalyLine(AnomalyKind kind, long fileId, String path, int line) {}

    /** A rejected line and where it stands. */
    record RejectLine(RejectReason reason, long fileId, String path, int line, String text) {}

    /** How many waits there are, and how many of them pieces contradict (spec 1.3). */
    record WaitCount(long waits, long contradicted) {}

    /** By the centre's id; centres without sessions are absent. */
    Map<Long, Life> lives();

    /** Files with events in a span of days, and all those without any event, those set aside too; by path, then generation. */
    List<StoredFile> files(LocalDate from, LocalDate to);

    /** Which of these files do not end with a line's end, as stored: ids. */
    Set<Long> cut(Collection<StoredFile> files);

    /** The oddities of a session, by kind, then file and line. */
    List<AnomalyLine> anomalies(long centreId, LocalDate day);

    /** The first rejected lines of some files of a centre, by file, then line. */
    List<RejectLine> rejects(long centreId, Collection<Long> fileIds, int atMost);

    /** From a day on, by the centre's id; centres without waits are absent. */
    Map<Long, WaitCount> waits(LocalDate from);
}
