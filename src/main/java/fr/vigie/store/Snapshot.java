package fr.vigie.store;

import fr.vigie.model.Centre;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.OrderRow;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.Reject;
import fr.vigie.model.SessionRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The database at one moment (one repeatable-read transaction): answers of one snapshot cannot disagree. For one thread. */
public interface Snapshot {

    /** When it was taken, by the server's clock. */
    Instant at();

    /** Every centre, also those retired, by type then name. */
    List<Centre> centres();

    /** Sessions ordered by centre's name, then day. */
    List<SessionRow> sessions(SessionFilter filter);

    /** The same, each with the files that it comes from. */
    List<SessionExport> sessionsWithFiles(SessionFilter filter);

    Optional<SessionRow> session(long centreId, LocalDate day);

    /** The nearest earlier day with a session. */
    Optional<SessionRow> previous(long centreId, LocalDate day);

    /** The centre's newest session. */
    Optional<SessionRow> newest(long centreId);

    /** All that a session has. */
    Optional<SessionDetails> details(long centreId, LocalDate day);

    /** Periods of all centres on a day, by the centre's id; centres without a session are absent. */
    Map<Long, SessionPeriods> periods(LocalDate day);

    /** Pieces of all centres on a day by hour since its beginning (24 counts), by the centre's id; centres without pieces are absent. */
    Map<Long, List<Integer>> piecesByHour(LocalDate day, LocalTime changeover);

    /** When a file of the centre was last read, by the centre's id; centres never read are absent. */
    Map<Long, Instant> lastRead();

    /** All files in that state, newest first. */
    List<StoredFile> files(FileState state);

    /** The stored rejected lines of a file, in order. */
    List<Reject> rejects(StoredFile file);

    /** Stops, waits and silences, the newest first, each with what was said about it. */
    List<IdlePeriod> idlePeriods(PeriodFilter filter);

    /** How many there are of each kind and how long they last together, whatever the filter says of kinds and durations. */
    Map<PeriodKind, PeriodSum> idleSums(PeriodFilter filter);

    /** Every reason, retired ones too, by rank. */
    List<Reason> reasons();

    /** What is known of the data's quality. */
    QualityRows quality();

    /** The last runs, newest first; interrupted ones are told apart. */
    List<Run> lastRuns(int count);

    /** The newest run of that kind; interrupted ones are told apart. */
    Optional<Run> lastRun(RunKind kind);

    /** The newest run of that kind that came to its end, all of it or all but some named failures: its start is the age of what it read. */
    Optional<Run> lastGoodRun(RunKind kind);

    /** Orders by number as people count, then extension. */
    List<OrderRow> orders(OrderFilter filter);

    /**
     * The table of orders in figures.
     *
     * @param since first day that counts as new, usually yesterday
     * @param zone in which that day begins
     */
    OrderSummary orderSummary(LocalDate since, ZoneId zone);
}
