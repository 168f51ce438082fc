package fr.vigie.ui;

import fr.vigie.analyze.DayPeriods;
import fr.vigie.analyze.RunningTail;
import fr.vigie.model.Centre;
import fr.vigie.model.DayPlan;
import fr.vigie.model.Rules;
import fr.vigie.model.StateBand;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.SessionRow;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.CentreView;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A workshop of four centres on two shifts, one in each state; it is always Wednesday 28 May 2025, half past two. */
public final class FakeWorkshop implements Workshop {
    public static final LocalDateTime NOW = LocalDateTime.of(2025, 5, 28, 14, 30, 40);
    public static final Instant INSTANT = NOW.toInstant(ZoneOffset.UTC);
    private static final LocalDate TODAY = NOW.toLocalDate();

    public final List<Path> exported = new CopyOnWriteArrayList<>();
    public volatile @Nullable VigieException failure;
    public volatile boolean empty;
    public volatile boolean configured = true;
    private final AtomicLong version = new AtomicLong(1);
    private volatile boolean running;
    private @Nullable FakeHistory history;

    private final FakeJustifying justifying = new FakeJustifying(this);
    private final FakeQuality quality = new FakeQuality(this);

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
        return new WorkshopSnapshot(INSTANT, NOW, TODAY, LocalTime.MIDNIGHT, days,
                empty ? 0 : justifying.toJustify());
    }

    static FakeDay details(Machine machine, LocalDate day) {
        return day.equals(TODAY)
                ? new FakeDay(day, machine.seed(), machine.cut(), machine.pause(), machine.openStop())
                : new FakeDay(day, machine.seed() + day.toEpochDay(), day.atTime(23, 59), machine.pause(), day.atTime(20, 15));
    }

    private static CentreDay day(Machine machine, LocalDate day) {
        if (day.getDayOfWeek().getValue() > 5) {
            return new CentreDay(machine.centre(), machine.label(), day, null, List.of(), List.of(), java.util.Collections.nCopies(24, 0),
                    new LiveStatus(MachineState.NO_DATA, null, null, null), DayPlan.NONE);
        }
        FakeDay details = details(machine, day);
        SessionRow row = new SessionRow(day.toEpochDay(), machine.centre(), day, details.figures, INSTANT);
        LiveStatus live = live(machine, details);
        DayPeriods periods = new DayPeriods(details.figures, details.stops, details.waits, details.unexplained);
        List<StateBand> tail = day.equals(TODAY) ? RunningTail.of(periods, live, NOW, Rules.DEFAULT) : List.of();
        return new CentreDay(machine.centre(), machine.label(), day, row, details.bands, tail, details.byHour(), live, DayPlan.NONE);
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
                    0);
        }
        FakeDay details = details(machine, day);
        FakeDay before = details(machine, day.minusDays(1));
        String file = machine.centre().type() + " (" + machine.label().substring(7) + ")/" + day.toString().replace("-", "") + ".LOG";
        return new CentreView(INSTANT, NOW, LocalTime.MIDNIGHT, row, List.of(new SourceFile(1, file, 1)), details.pieces, details.profiles,
                details.waits, details.stops, details.unexplained, before.figures, 0);
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
