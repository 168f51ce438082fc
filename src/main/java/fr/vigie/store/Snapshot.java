package fr.vigie.store;

import fr.vigie.model.Centre;
import fr.vigie.model.Reject;
import fr.vigie.model.SessionRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The database at one moment (one repeatable-read transaction): answers of one snapshot cannot disagree. For one thread. */
public interface Snapshot {

    /** When it was taken, by the server's clock. */
    Instant at();

    /** Every centre, also those retired, by type then name. */
    List<Centre> centres();

    /** Sessions ordered by centre's name, then day. */
    List<SessionRow> sessions(SessionFilter filter);

    Optional<SessionRow> session(long centreId, LocalDate day);

    /** The nearest earlier day with a session. */
    Optional<SessionRow> previous(long centreId, LocalDate day);

    /** The centre's newest session. */
    Optional<SessionRow> newest(long centreId);

    /** All that a session has. */
    Optional<SessionDetails> details(long centreId, LocalDate day);

    /** All that sessions of one centre have, in their order; costs hardly more queries than one session's. */
    List<SessionDetails> details(List<SessionRow> rows);

    /** Why the centre stood still: reasons (comments where no reason was chosen) of the periods that began in [from, to). */
    Map<Justified, String> reasons(long centreId, LocalDateTime from, LocalDateTime to);

    /** Periods of all centres on a day, by the centre's id; centres without a session are absent. */
    Map<Long, SessionPeriods> periods(LocalDate day);

    /** Pieces of all centres on a day by hour since its beginning (24 counts), by the centre's id; centres without pieces are absent. */
    Map<Long, List<Integer>> piecesByHour(LocalDate day, LocalTime changeover);

    /** When a file of the centre was last read, by the centre's id; centres never read are absent. */
    Map<Long, Instant> lastRead();

    /** When the newest run began that looked at every file of the server, some of which it may have failed to read; empty before the first. */
    Optional<Instant> lastWholeReading();

    /** Centres with a file that could not be read last time. */
    Set<Long> failingCentres();

    /** All files in that state, newest first. */
    List<StoredFile> files(FileState state);

    /** The stored rejected lines of a file, in order. */
    List<Reject> rejects(StoredFile file);

    /** The last runs, newest first; interrupted ones are told apart. */
    List<Run> lastRuns(int count);
}
