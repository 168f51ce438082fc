package fr.vigie.store;

import fr.vigie.model.Centre;
import fr.vigie.model.IdlePeriod;
import fr.vigie.model.OrderRow;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.Reject;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import fr.vigie.store.entity.CentreEntity;
import fr.vigie.store.entity.OrderEntity;
import fr.vigie.store.entity.RejectEntity;
import fr.vigie.store.entity.RunEntity;
import fr.vigie.store.entity.SessionEntity;
import fr.vigie.store.entity.StopEntity;
import fr.vigie.store.entity.UnexplainedEntity;
import fr.vigie.store.entity.WaitEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** {@link Snapshot} in a repeatable-read transaction of the caller's. */
final class HibernateSnapshot implements Snapshot {
    private static final int HOURS = 24;
    private static final String BY_HOUR = """
            select p.centre_usinage_id, cast(floor(extract(epoch from p.timestamp_production - cast(:debut as timestamp)) / 3600) as integer),
                count(*)
            from session_production s
            join piece_production p on p.centre_usinage_id = s.centre_usinage_id and p.session_id = s.id
            where s.date_production = :jour group by 1, 2""";
    private static final String OF_DAY = " d join SessionEntity s on s.centre.id = d.centreId and s.id = d.sessionId where s.day = :day "
            + "order by d.id";

    private final StatelessSession session;

    HibernateSnapshot(StatelessSession session) {
        this.session = session;
    }

    @Override
    public Instant at() {
        return session.createNativeQuery("select now()", Instant.class).getSingleResult();
    }

    @Override
    public List<Centre> centres() {
        return session.createSelectionQuery("from CentreEntity c order by c.type, c.name", CentreEntity.class).getResultStream()
                .map(CentreEntity::toCentre).toList();
    }

    @Override
    public List<SessionRow> sessions(SessionFilter filter) {
        return SessionQuery.of(session, filter).getResultStream().map(SessionEntity::toRow).toList();
    }

    @Override
    public List<SessionExport> sessionsWithFiles(SessionFilter filter) {
        return SessionQuery.of(session, filter).getResultStream().map(row -> new SessionExport(row.toRow(), row.sources(), row.created()))
                .toList();
    }

    @Override
    public Optional<SessionRow> session(long centreId, LocalDate day) {
        return one("s.day = :day", centreId, day);
    }

    @Override
    public Optional<SessionRow> previous(long centreId, LocalDate day) {
        return one("s.day < :day", centreId, day);
    }

    @Override
    public Optional<SessionRow> newest(long centreId) {
        return one("s.day <= :day", centreId, LocalDate.of(9999, 12, 31));
    }

    private Optional<SessionRow> one(String condition, long centreId, LocalDate day) {
        return session
                .createSelectionQuery("from SessionEntity s join fetch s.centre where s.centre.id = :centre and " + condition
                        + " order by s.day desc", SessionEntity.class)
                .setParameter("centre", (int) centreId).setParameter("day", day).setMaxResults(1).getResultStream().findFirst()
                .map(SessionEntity::toRow);
    }

    @Override
    public Optional<SessionDetails> details(long centreId, LocalDate day) {
        return session(centreId, day).map(row -> new DetailReader(session, row).read());
    }

    @Override
    public Map<Long, SessionPeriods> periods(LocalDate day) {
        Map<Long, List<WaitPeriod>> waits = new HashMap<>();
        for (WaitEntity wait : ofDay("select d from WaitEntity", WaitEntity.class, day)) {
            waits.computeIfAbsent(wait.centreId(), centre -> new ArrayList<>()).add(wait.toPeriod(file -> 0));
        }
        Map<Long, List<StopPeriod>> stops = new HashMap<>();
        for (StopEntity stop : ofDay("select d from StopEntity", StopEntity.class, day)) {
            stops.computeIfAbsent(stop.centreId(), centre -> new ArrayList<>()).add(stop.toPeriod(file -> 0));
        }
        Map<Long, List<UnexplainedPeriod>> unexplained = new HashMap<>();
        for (UnexplainedEntity period : ofDay("select d from UnexplainedEntity", UnexplainedEntity.class, day)) {
            unexplained.computeIfAbsent(period.centreId(), centre -> new ArrayList<>()).add(period.toPeriod(file -> 0));
        }
        Map<Long, SessionPeriods> periods = new HashMap<>();
        for (SessionRow row : sessions(SessionFilter.ofDay(day))) {
            long centre = row.centre().id();
            periods.put(centre, new SessionPeriods(waits.getOrDefault(centre, List.of()), stops.getOrDefault(centre, List.of()),
                    unexplained.getOrDefault(centre, List.of())));
        }
        return periods;
    }

    private <T> List<T> ofDay(String select, Class<T> type, LocalDate day) {
        return session.createSelectionQuery(select + OF_DAY, type).setParameter("day", day).getResultList();
    }

    @Override
    public Map<Long, List<Integer>> piecesByHour(LocalDate day, LocalTime changeover) {
        Map<Long, Integer[]> counts = new HashMap<>();
        for (Object[] row : session.createNativeQuery(BY_HOUR, Object[].class).setParameter("debut", day.atTime(changeover))
                .setParameter("jour", day).getResultList()) {
            Integer[] hours = counts.computeIfAbsent(((Number) row[0]).longValue(), centre -> {
                Integer[] none = new Integer[HOURS];
                Arrays.fill(none, 0);
                return none;
            });
            // a session built under another changeover hour, until it is built again
            hours[Math.clamp(((Number) row[1]).intValue(), 0, HOURS - 1)] += ((Number) row[2]).intValue();
        }
        Map<Long, List<Integer>> lists = new HashMap<>();
        counts.forEach((centre, hours) -> lists.put(centre, List.of(hours)));
        return Collections.unmodifiableMap(lists);
    }

    @Override
    public Map<Long, Instant> lastRead() {
        Map<Long, Instant> newest = new HashMap<>();
        session.createSelectionQuery(
                "select f.centreId, max(f.readAt) from FileEntity f where f.state <> 'en_erreur' or f.bytes > 0 group by f.centreId",
                Object[].class).getResultStream().forEach(row -> newest.put((Long) row[0], (Instant) row[1]));
        return newest;
    }

    @Override
    public List<StoredFile> files(FileState state) {
        List<StoredFile> files = session.doReturningWork(connection -> FileRows.read(connection, "f.etat = ?", 1,
                (statement, first) -> statement.setString(first, state.code())));
        return files.stream().sorted(Comparator.comparing(StoredFile::readAt).reversed()).toList();
    }

    @Override
    public List<Reject> rejects(StoredFile file) {
        return session
                .createSelectionQuery("from RejectEntity r where r.key.centreId = :centre and r.key.fileId = :file order by r.key.number",
                        RejectEntity.class)
                .setParameter("centre", file.centreId()).setParameter("file", file.id()).getResultStream().map(RejectEntity::toReject)
                .toList();
    }

    @Override
    public List<IdlePeriod> idlePeriods(PeriodFilter filter) {
        return session.doReturningWork(connection -> new IdlePeriodReader(connection).rows(filter));
    }

    @Override
    public Map<PeriodKind, PeriodSum> idleSums(PeriodFilter filter) {
        return session.doReturningWork(connection -> new IdlePeriodReader(connection).sums(filter));
    }

    @Override
    public List<Reason> reasons() {
        return session.doReturningWork(Reasons::read);
    }

    @Override
    public QualityRows quality() {
        return new JdbcQualityRows(session);
    }

    @Override
    public List<Run> lastRuns(int count) {
        return runs(session.createSelectionQuery("from RunEntity r order by r.id desc", RunEntity.class).setMaxResults(count));
    }

    @Override
    public Optional<Run> lastRun(RunKind kind) {
        return runs(session.createSelectionQuery("from RunEntity r where r.kind = :kind order by r.id desc", RunEntity.class)
                .setParameter("kind", kind.code()).setMaxResults(1)).stream().findFirst();
    }

    @Override
    public Optional<Run> lastGoodRun(RunKind kind) {
        return runs(session
                .createSelectionQuery("from RunEntity r where r.kind = :kind and r.outcome in (:outcomes) order by r.id desc",
                        RunEntity.class)
                .setParameter("kind", kind.code()).setParameterList("outcomes", List.of(RunOutcome.DONE.code(), RunOutcome.PART.code()))
                .setMaxResults(1)).stream().findFirst();
    }

    @Override
    public List<OrderRow> orders(OrderFilter filter) {
        return new OrderQuery(session).of(filter).getResultStream().map(OrderEntity::toRow).toList();
    }

    @Override
    public OrderSummary orderSummary(LocalDate since, ZoneId zone) {
        return new OrderQuery(session).summary(since, zone);
    }

    private List<Run> runs(SelectionQuery<RunEntity> query) {
        Set<Long> dead = new HashSet<>(
                session.createNativeQuery("select e.id from execution_sync e where " + JdbcRuns.DEAD, Long.class).getResultList());
        return query.getResultStream().map(RunEntity::values).map(run -> run(run, dead.contains(run.id()))).toList();
    }

    private static Run run(RunEntity.Values row, boolean dead) {
        RunCounts counts = new RunCounts(row.filesSeen(), row.filesRead(), row.filesFailed(), row.bytes(), row.events(), row.sessions());
        return new Run(row.id(), RunKind.of(row.kind()), RunTrigger.of(row.trigger()), row.start(), row.end(), row.user(), row.computer(),
                counts, dead ? RunOutcome.INTERRUPTED : RunOutcome.of(row.outcome()), row.message());
    }
}
