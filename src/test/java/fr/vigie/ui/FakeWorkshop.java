package fr.vigie.ui;

import fr.vigie.analyze.DayPeriods;
import fr.vigie.analyze.RunningTail;
import fr.vigie.model.Centre;
import fr.vigie.model.DayHours;
import fr.vigie.model.DayPlan;
import fr.vigie.model.HourSpan;
import fr.vigie.model.Planning;
import fr.vigie.model.Rules;
import fr.vigie.model.StateBand;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.SessionRow;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import fr.vigie.model.WorkCalendar;
import fr.vigie.pipeline.BackupStatus;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreView;
import fr.vigie.pipeline.FileDesk;
import fr.vigie.pipeline.RawLog;
import fr.vigie.pipeline.RawLogOfBytes;
import fr.vigie.pipeline.SharedSetup;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.store.Justified;
import fr.vigie.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A workshop of four centres on two shifts, one in each state; it is always Wednesday 28 May 2025, half past two. */
public final class FakeWorkshop implements Workshop {
    public static final LocalDateTime NOW = LocalDateTime.of(2025, 5, 28, 14, 30, 40);
    public static final Instant INSTANT = NOW.toInstant(ZoneOffset.UTC);
    private static final LocalDate TODAY = NOW.toLocalDate();

    public final FakeShared shared = new FakeShared();
    public final List<Path> exported = new CopyOnWriteArrayList<>();
    public volatile @Nullable VigieException failure;
    public volatile boolean empty;
    public volatile boolean configured = true;
    public volatile BackupStatus backups = new BackupStatus(true, NOW.withHour(6).withMinute(2), null);
    private final AtomicLong version = new AtomicLong(1);
    private volatile boolean running;
    private @Nullable FakeHistory history;

    private final FakeJustifying justifying = new FakeJustifying(this);
    private final FakeQuality quality = new FakeQuality(this);
    private Planning planning = Planning.NONE;

    private record Machine(Centre centre, String label, int pause, long seed, MachineState state) {
        LocalDateTime cut() {
            return state == MachineState.NO_DATA
                    ? NOW.withHour(11).withMinute(52)
                    : state == MachineState.UNEXPLAINED ? NOW.minusMinutes(17) : NOW.minusSeconds(50);
        }

        @Nullable
        LocalDateTime openStop() {
            return state == MachineState.STOPPED ? NOW.minusMinutes(23) : null;
        }
    }

    private final List<Machine> machines = new ArrayList<>(List.of(
            new Machine(new Centre(1, "DEM12", "DEM12", true), "Centre PVC", 42, 3, MachineState.STOPPED),
            new Machine(new Centre(2, "DEM12 Ligne 2", "DEM12", true), "Centre PVC", 45, 5, MachineState.NO_DATA),
            new Machine(new Centre(3, "DEMALU", "DEMALU", true), "Centre ALU", 48, 7, MachineState.WAITING),
            new Machine(new Centre(4, "SU12", "SU12", true), "Centre hybride", 39, 11, MachineState.PRODUCING)));

    /** One more centre, silent for want of an explanation. */
    public FakeWorkshop withUnexplained() {
        machines.add(new Machine(new Centre(5, "SU12 Atelier B", "SU12", true), "Centre hybride", 55, 13, MachineState.UNEXPLAINED));
        return this;
    }

    /** Two shifts from Monday to Friday with a break each, and a target for each centre. */
    public FakeWorkshop withPlanning() {
        DayHours hours = new DayHours(
                List.of(new HourSpan("matin", LocalTime.of(5, 0), LocalTime.of(13, 0)),
                        new HourSpan("après-midi", LocalTime.of(13, 0), LocalTime.of(21, 0))),
                List.of(new HourSpan("pause", LocalTime.of(9, 0), LocalTime.of(9, 20)),
                        new HourSpan("pause", LocalTime.of(17, 0), LocalTime.of(17, 20))));
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .forEach(day -> week.put(day, hours));
        planning = new Planning(new WorkCalendar(week, new TreeMap<>(), new TreeMap<>()),
                Map.of("DEM12", 900, "DEM12 Ligne 2", 700, "DEMALU", 950, "SU12", 1050));
        return this;
    }

    /** Twelve centres in all, some with long names. */
    public FakeWorkshop withMany() {
        MachineState[] states = MachineState.values();
        for (int i = machines.size() + 1; i <= 12; i++) {
            String name = i % 3 == 0 ? "DEMALU Débit et usinage des dormants n° " + i : "SU12 Ligne " + i;
            machines.add(new Machine(new Centre(i, name, i % 3 == 0 ? "DEMALU" : "SU12", true),
                    i % 3 == 0 ? "Centre ALU" : "Centre hybride", 40 + i, i * 17L, states[i % states.length]));
        }
        return this;
    }

    @Override
    public BackupStatus backups() {
        return backups;
    }

    void check() throws VigieException {
        VigieException planned = failure;
        if (planned != null) {
            throw planned;
        }
    }

    @Override
    public WorkshopSnapshot snapshot(@Nullable LocalDate day) throws VigieException {
        check();
        List<CentreDay> days = empty ? List.of() : machines.stream().map(machine -> day(machine, day == null ? TODAY : day)).toList();
        return new WorkshopSnapshot(INSTANT, NOW, TODAY, LocalTime.MIDNIGHT, Duration.ofHours(1), days,
                empty ? 0 : justifying.toJustify());
    }

    static FakeDay details(Machine machine, LocalDate day) {
        return day.equals(TODAY)
                ? new FakeDay(day, machine.seed(), machine.cut(), machine.pause(), machine.openStop())
                : new FakeDay(day, machine.seed() + day.toEpochDay(), day.atTime(23, 59), machine.pause(), day.atTime(20, 15));
    }

    private CentreDay day(Machine machine, LocalDate day) {
        if (day.getDayOfWeek().getValue() > 5) {
            return new CentreDay(machine.centre(), machine.label(), day, null, List.of(), List.of(), java.util.Collections.nCopies(24, 0),
                    new LiveStatus(MachineState.NO_DATA, null, null, null), plan(machine, day));
        }
        FakeDay details = details(machine, day);
        SessionRow row = new SessionRow(day.toEpochDay(), machine.centre(), day, details.figures, INSTANT);
        LiveStatus live = live(machine, details);
        DayPeriods periods = new DayPeriods(details.figures, details.stops, details.waits, details.unexplained);
        List<StateBand> tail = day.equals(TODAY) ? RunningTail.of(periods, live, NOW, Rules.DEFAULT) : List.of();
        return new CentreDay(machine.centre(), machine.label(), day, row, details.bands, tail, details.byHour(), live, plan(machine, day));
    }

    private DayPlan plan(Machine machine, LocalDate day) {
        return planning.of(machine.centre().name(), day, LocalTime.MIDNIGHT);
    }

    private static LiveStatus live(Machine machine, FakeDay details) {
        LocalDateTime last = Objects.requireNonNull(details.figures.lastEvent());
        Instant read = machine.state() == MachineState.NO_DATA ? last.plusMinutes(3).toInstant(ZoneOffset.UTC) : INSTANT.minusSeconds(36);
        LocalDateTime since = switch (machine.state()) {
            case STOPPED -> machine.openStop();
            case WAITING -> NOW.minusMinutes(2);
            case PRODUCING -> NOW.minusMinutes(41);
            case UNEXPLAINED, NO_DATA -> last;
        };
        return new LiveStatus(machine.state(), since, last, read);
    }

    @Override
    public CentreView centre(long centreId, LocalDate day) throws VigieException {
        check();
        Machine machine = machines.stream().filter(each -> each.centre().id() == centreId).findFirst().orElseThrow();
        CentreDay row = day(machine, day);
        if (row.session() == null) {
            return new CentreView(INSTANT, NOW, LocalTime.MIDNIGHT, row, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    null,
                    0, null);
        }
        FakeDay details = details(machine, day);
        FakeDay before = details(machine, day.minusDays(1));
        String file = machine.centre().type() + " (" + machine.label().substring(7) + ")/" + day.toString().replace("-", "") + ".LOG";
        return new CentreView(INSTANT, NOW, LocalTime.MIDNIGHT, row, List.of(new SourceFile(1, file, 1)), details.pieces, details.profiles,
                details.waits, details.stops, details.unexplained, before.figures, 0, null);
    }

    @Override
    public SharedSetup shared() {
        return shared;
    }

    public final FakeAccessDesk access = new FakeAccessDesk();

    @Override
    public FakeAccessDesk access() {
        return access;
    }

    public final FakeFileDesk desk = new FakeFileDesk(180);
    public final RawLogOfBytes raw = FakeLog.make();

    @Override
    public RawLog rawLog() {
        return raw;
    }

    public final FakeOrders orders = new FakeOrders(this);

    @Override
    public FakeOrders orders() {
        return orders;
    }

    @Override
    public FileDesk files() {
        return desk;
    }

    @Override
    public synchronized FakeHistory history() {
        FakeHistory made = history;
        if (made == null) {
            made = new FakeHistory(empty ? List.of() : machines.stream().map(Machine::centre).toList(), () -> failure);
            history = made;
        }
        return made;
    }

    @Override
    public FakeJustifying justifying() {
        return justifying;
    }

    @Override
    public FakeQuality quality() {
        return quality;
    }

    /** Every machine's centre. */
    public List<Centre> centres() {
        return machines.stream().map(Machine::centre).toList();
    }

    @Override
    public CentreSpan span(CentreSpan.Request request) throws VigieException {
        check();
        Machine machine = machines.stream().filter(each -> each.centre().id() == request.centreId()).findFirst().orElseThrow();
        LocalDate last = request.to().isAfter(TODAY) ? TODAY : request.to();
        List<CentreSpan.Day> days = new ArrayList<>();
        List<CentreView> details = new ArrayList<>();
        boolean detailed = request.from().plusDays(CentreSpan.MOST_DETAILED).isAfter(request.to());
        for (LocalDate day = request.from(); !day.isAfter(last); day = day.plusDays(1)) {
            CentreView view = centre(request.centreId(), day);
            days.add(new CentreSpan.Day(day, view.day().session(), plan(machine, day)));
            if (detailed && view.day().session() != null) {
                details.add(view);
            }
        }
        Map<Justified, String> reasons = new HashMap<>();
        details.stream().flatMap(view -> view.stops().stream()).filter(stop -> stop.line() % 3 == 0)
                .forEach(stop -> reasons.put(new Justified(MachineState.STOPPED, stop.start()), "Changement d’outil"));
        return new CentreSpan(INSTANT, NOW, LocalTime.MIDNIGHT, TODAY, machine.centre(), machine.label(), day(machine, last).live(), days,
                details, before(machine, request), reasons);
    }

    private List<SessionRow> before(Machine machine, CentreSpan.Request request) {
        CentreSpan.Stretch stretch = request.before();
        LocalDate from = stretch == null ? request.from().minusDays(1) : stretch.from();
        LocalDate to = stretch == null ? from : stretch.to();
        return from.datesUntil(to.plusDays(1)).map(day -> day(machine, day).session()).filter(Objects::nonNull).toList();
    }

    @Override
    public SyncStatus sync() {
        Progress progress = running
                ? new Progress(Progress.Phase.READING, 12, 34, 3_412_000, 9_800_000, "DEM12 (PVC)/20250528.LOG", Duration.ofSeconds(8))
                : Progress.IDLE;
        return new SyncStatus(running, progress, INSTANT.minusSeconds(36), null, 0, INSTANT.plusSeconds(860), configured
                ? "ftp://192.0.2.10/"
                : null);
    }

    @Override
    public void synchronise() {
        running = true;
    }

    @Override
    public void cancel() {
        running = false;
    }

    @Override
    public long version() {
        return version.get();
    }

    /** As if a run had ended. */
    public void changed() {
        version.incrementAndGet();
    }

    @Override
    public void exportStatistics(@Nullable Long centreId, LocalDate from, LocalDate to, Path file) {
        try {
            Files.writeString(file, "Centre;Pièces\r\n");
            exported.add(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
