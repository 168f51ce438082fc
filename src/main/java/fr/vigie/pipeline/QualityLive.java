package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreType;
import fr.vigie.model.Planning;
import fr.vigie.model.RuleBook;
import fr.vigie.model.SessionRow;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.model.WaitAnchor;
import fr.vigie.model.WallTime;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileState;
import fr.vigie.store.IngestStore;
import fr.vigie.store.QualityRows;
import fr.vigie.store.Readers;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.Snapshot;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** {@link Quality} on the database. Thread-safe. */
public final class QualityLive implements Quality {
    private static final int RUNS_LOOKED_AT = 20;

    private final Readers readers;
    private final QualityAnchors anchors;
    private final SharedRules rules;
    private final SharedPlanning planning;
    private final TreeLayout layout;
    private final Duration every;
    private final Clock clock;
    /** Whether a file as it was stored ends a line: looking costs a block of its bytes, and it stays true. */
    private final Map<Ending, Boolean> endings = new ConcurrentHashMap<>();

    private record Ending(long centreId, long fileId, long bytes) {
        static Ending of(StoredFile file) {
            return new Ending(file.centreId(), file.id(), file.content().bytes());
        }
    }

    /** @param every between two scheduled readings */
    public QualityLive(Readers readers, IngestStore store, SharedRules rules, SharedPlanning planning, TreeLayout layout, Duration every,
            Clock clock) {
        this.readers = readers;
        this.anchors = new QualityAnchors(readers, store, rules, clock);
        this.rules = rules;
        this.planning = planning;
        this.layout = layout;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public QualityCalendar calendar(LocalDate from, LocalDate to) throws VigieException {
        RuleBook book = rules.load().rules();
        Planning plan = planning.load().planning();
        return readers.snapshot(moment -> new Moment(moment, book, plan).calendar(from, to));
    }

    @Override
    public QualityDetails details(long centreId, LocalDate day) throws VigieException {
        RuleBook book = rules.load().rules();
        Planning plan = planning.load().planning();
        return readers.snapshot(moment -> new Moment(moment, book, plan).details(centreId, day));
    }

    @Override
    public List<AnchorReading> compareAnchors(Steps steps, Cancellation cancellation) throws VigieException {
        return anchors.compare(steps, cancellation);
    }

    @Override
    public void setAnchor(String type, WaitAnchor anchor) throws VigieException {
        rules.put("wait.anchor." + type, anchor == WaitAnchor.END ? "end" : "start");
    }

    /** One moment of the database, judged. */
    private final class Moment {
        private final Snapshot moment;
        private final QualityRows rows;
        private final RuleBook book;
        private final Planning plan;
        private final LocalDateTime now = LocalDateTime.now(clock);
        private final LocalDate today;
        private final QualityJudge judge;

        Moment(Snapshot moment, RuleBook book, Planning plan) {
            this.moment = moment;
            this.rows = moment.quality();
            this.book = book;
            this.plan = plan;
            this.today = WallTime.productionDay(WallTime.of(now), book.common().changeover());
            this.judge = new QualityJudge(plan, book.common().changeover(), now, today, every, clock);
        }

        QualityCalendar calendar(LocalDate from, LocalDate to) {
            Map<Long, QualityRows.Life> lives = rows.lives();
            Map<Key, List<StoredFile>> files = byDay(rows.files(from, to), from, to);
            Map<Key, SessionRow> sessions = new HashMap<>();
            moment.sessions(new SessionFilter(from, to, null, null))
                    .forEach(row -> sessions.put(new Key(row.centre().id(), row.day()), row));
            Set<Long> cut = cut(files.values().stream().flatMap(List::stream).toList());
            Map<Long, Instant> runs = lastWholeRun(moment.centres());
            List<QualityCalendar.Machine> machines = new ArrayList<>();
            for (Centre centre : moment.centres()) {
                List<QualityDay> days = from.datesUntil(to.plusDays(1)).map(day -> {
                    Key key = new Key(centre.id(), day);
                    return judge.judge(new QualityJudge.Facts(centre, day, lives.get(centre.id()), files.getOrDefault(key, List.of()), cut,
                            sessions.get(key), runs.get(centre.id())));
                }).toList();
                if (centre.active() || days.stream().anyMatch(day -> day.files() > 0)) {
                    machines.add(new QualityCalendar.Machine(centre, label(centre.type()), days));
                }
            }
            return new QualityCalendar(clock.instant(), today, from, to, !plan.calendar().isEmpty(), machines, doubts());
        }

        QualityDetails details(long centreId, LocalDate day) {
            Centre centre = moment.centres().stream().filter(each -> each.id() == centreId).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no centre " + centreId));
            List<StoredFile> files = byDay(rows.files(day, day), day, day).getOrDefault(new Key(centreId, day), List.of());
            Set<Long> cut = cut(files);
            QualityDay judged = judge.judge(new QualityJudge.Facts(centre, day, rows.lives().get(centreId), files, cut,
                    moment.session(centreId, day).orElse(null), lastWholeRun(List.of(centre)).get(centreId)));
            SortedMap<String, Long> others = new TreeMap<>();
            files.stream().filter(file -> !file.setAside())
                    .forEach(file -> file.content().counts().otherEvents().forEach((name, count) -> others.merge(name, count, Long::sum)));
            return new QualityDetails(centre, judged, files, cut, rows.anomalies(centreId, day),
                    rows.rejects(centreId, files.stream().map(StoredFile::id).toList(), REJECTS_SHOWN), others);
        }

        private Set<Long> cut(Collection<StoredFile> files) {
            List<StoredFile> unknown = files.stream().filter(file -> !endings.containsKey(Ending.of(file))).distinct().toList();
            Set<Long> found = rows.cut(unknown);
            unknown.forEach(file -> endings.put(Ending.of(file), !found.contains(file.id())));
            return files.stream().filter(file -> Boolean.FALSE.equals(endings.get(Ending.of(file)))).map(StoredFile::id)
                    .collect(Collectors.toSet());
        }

        /** By centre: when the last run began that looked at every file of the source; absent where the centre's files fail. */
        private Map<Long, Instant> lastWholeRun(List<Centre> centres) {
            Set<Long> failing = moment.files(FileState.IN_ERROR).stream().map(StoredFile::centreId).collect(Collectors.toSet());
            Map<Long, Instant> runs = new HashMap<>();
            Instant last = moment.lastRuns(RUNS_LOOKED_AT).stream().filter(Moment::sawEverything).map(Run::start).max(Instant::compareTo)
                    .orElse(null);
            for (Centre centre : centres) {
                if (last != null && !failing.contains(centre.id())) {
                    runs.put(centre.id(), last);
                }
            }
            return runs;
        }

        private static boolean sawEverything(Run run) {
            return run.kind() == RunKind.FTP && (run.outcome() == RunOutcome.DONE || run.outcome() == RunOutcome.PART);
        }

        private List<QualityCalendar.Doubt> doubts() {
            Map<Long, QualityRows.WaitCount> waits = rows.waits(today.minusDays(ANCHOR_DAYS - 1L));
            List<QualityCalendar.Doubt> doubts = new ArrayList<>();
            for (Centre centre : moment.centres()) {
                QualityRows.WaitCount count = waits.get(centre.id());
                if (count != null && AnchorReading.many(count.waits(), count.contradicted())) {
                    doubts.add(new QualityCalendar.Doubt(centre, count.waits(), count.contradicted()));
                }
            }
            return doubts;
        }

        /** A file without events belongs to the day in its name. */
        private Map<Key, List<StoredFile>> byDay(List<StoredFile> files, LocalDate from, LocalDate to) {
            Map<Key, List<StoredFile>> days = new HashMap<>();
            for (StoredFile file : files) {
                Set<LocalDate> own = new HashSet<>();
                file.content().days().stream().filter(day -> day.events() > 0).map(FileDay::day).forEach(own::add);
                LocalDate named = own.isEmpty() ? NameDate.of(file.key().path()) : null;
                if (named != null) {
                    own.add(named);
                }
                own.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .forEach(day -> days.computeIfAbsent(new Key(file.centreId(), day), key -> new ArrayList<>()).add(file));
            }
            return days;
        }

        private String label(String type) {
            return layout.types().stream().filter(known -> known.code().equals(type)).map(CentreType::label).findFirst().orElse(type);
        }
    }

    private record Key(long centreId, LocalDate day) {}
}
