package fr.vigie.ui.overview;

import fr.vigie.model.DayPlan;
import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StateBand;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.DayBar;
import fr.vigie.ui.controls.LiveTail;
import fr.vigie.ui.controls.TargetBar;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.States;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a snapshot into the words of the home screen. Pure: the moment is given. */
final class OverviewBuilder {
    private final WorkshopSnapshot snapshot;
    private final SyncStatus sync;
    private final LocalDateTime now;
    private final DayRange range;
    private final Messages texts;
    private final Figures figures;

    OverviewBuilder(WorkshopSnapshot snapshot, SyncStatus sync, Instant instant, Messages texts, Figures figures) {
        this.now = snapshot.now().plus(Duration.between(snapshot.at(), instant));
        this.snapshot = snapshot.at().plus(snapshot.lateAfter()).isBefore(instant) ? stale(snapshot, WallTime.of(now)) : snapshot;
        this.sync = sync;
        this.range = DayRange.of(snapshot, WallTime.of(now));
        this.texts = texts;
        this.figures = figures;
    }

    /** No snapshot came for so long (the database is lost) that nothing is known of the present: silence is never shown as production. */
    private static WorkshopSnapshot stale(WorkshopSnapshot old, long now) {
        return new WorkshopSnapshot(old.at(), old.now(), old.day(), old.changeover(), old.lateAfter(),
                old.centres().stream().map(day -> stale(day, now)).toList());
    }

    private static CentreDay stale(CentreDay day, long now) {
        LiveStatus live = new LiveStatus(MachineState.NO_DATA, null, day.live().lastEvent(), day.live().readAt());
        List<StateBand> tail = new ArrayList<>(day.tail());
        long known = Stream.concat(day.bands().stream(), tail.stream()).mapToLong(StateBand::end).max().orElse(now);
        if (known < now) {
            tail.add(new StateBand(MachineState.NO_DATA, known, now));
        }
        return new CentreDay(day.centre(), day.typeLabel(), day.day(), day.session(), day.bands(), tail, day.piecesByHour(), live,
                day.plan());
    }

    OverviewState build(Order order) {
        List<Row> rows = snapshot.centres().stream().map(this::row).sorted(order.comparator()).toList();
        return new OverviewState(subtitle(), new OverviewTiles(snapshot, sync, WallTime.of(now), texts, figures, fullHour()).build(), rows);
    }

    private String subtitle() {
        List<List<DayPlan.Span>> openings = snapshot.centres().stream().map(day -> day.plan().openings()).distinct().toList();
        String day = figures.day(snapshot.day());
        return openings.size() != 1 || openings.getFirst().isEmpty()
                ? day
                : texts.get("overview.subtitle", day, figures.clock(WallTime.toLocalDateTime(openings.getFirst().getFirst().from())),
                        figures.clock(WallTime.toLocalDateTime(openings.getFirst().getLast().to())));
    }

    private Row row(CentreDay day) {
        LiveStatus live = day.live();
        long moment = WallTime.of(now);
        String word = States.word(live.state(), texts);
        String since = since(live);
        String pieces = day.session() == null ? Figures.UNKNOWN : figures.count(day.session().figures().pieces());
        String occupancy = occupancy(day.session());
        TargetBar.Content progress = progress(day, moment);
        Urgency urgency = Urgency.of(live.state(), day.plan(), moment, progress);
        boolean silent = live.state() == MachineState.NO_DATA && urgency != Urgency.CLOSED;
        String age = age(day);
        String spoken = texts.get("overview.row.spoken", day.centre().name(), day.typeLabel(), word, since, pieces, occupancy, age);
        return new Row(day.centre().id(), snapshot.day(), day.centre().name(), day.centre().type(), day.typeLabel(), live.state(), urgency,
                live.since(), word, since, new DayBar.Content(LiveTail.running(day, moment), range.from(), range.to(), moment), pieces,
                progress == null ? "" : texts.get("overview.target", figures.count(progress.target())), progress, rhythm(day), hourLabel(),
                hourly(day), occupancy, age, next(), silent, progress == null || progress.expected() == null
                        ? spoken
                        : spoken + " " + texts.get("overview.row.target", figures.count(progress.target()),
                                figures.count(progress.expected())));
    }

    private static TargetBar.@Nullable Content progress(CentreDay day, long moment) {
        Integer target = day.plan().target();
        return target == null || target <= 0
                ? null
                : new TargetBar.Content(day.session() == null ? 0 : day.session().figures().pieces(), day.plan().expectedAt(moment),
                        target);
    }

    private static List<Integer> counted(CentreDay day, int hours) {
        return day.piecesByHour().subList(0, Math.clamp(hours, 0, day.piecesByHour().size()));
    }

    private String occupancy(@Nullable SessionRow session) {
        return session == null
                ? Figures.UNKNOWN
                : figures.percent(SessionFigures.rate(session.figures().productionMs(), session.figures().amplitudeMs()));
    }

    private String since(LiveStatus live) {
        LocalDateTime from = live.state() == MachineState.NO_DATA ? live.lastEvent() : live.since();
        if (from == null) {
            return texts.get(live.state() == MachineState.NO_DATA ? "since.never" : "since.unknown");
        }
        if (from.isBefore(snapshot.day().atTime(snapshot.changeover()))) {
            return texts.get("since.day", figures.shortDay(from.toLocalDate()));
        }
        if (live.state() == MachineState.NO_DATA) {
            return texts.get("since.clock", figures.clock(from));
        }
        long millis = Duration.between(from, now).toMillis();
        return millis < 60_000 ? texts.get("since.now") : texts.get("since.time", figures.duration(millis));
    }

    private int fullHour() {
        return (int) Duration.between(snapshot.day().atTime(snapshot.changeover()), now).toHours() - 1;
    }

    private String rhythm(CentreDay day) {
        boolean known = day.session() != null && day.live().state() != MachineState.NO_DATA && fullHour() >= 0 && fullHour() < 24;
        return known ? figures.count(day.piecesByHour().get(fullHour())) : Figures.UNKNOWN;
    }

    private String hourLabel() {
        LocalTime hour = snapshot.changeover().plusHours(fullHour());
        return fullHour() < 0 ? "" : texts.get("overview.hour", hour.getHour(), hour.plusHours(1).getHour());
    }

    private List<Integer> hourly(CentreDay day) {
        if (day.session() == null) {
            return List.of();
        }
        int covered = fullHour() + 1;
        LocalDateTime last = day.live().lastEvent();
        if (day.live().state() == MachineState.NO_DATA && last != null) {
            covered = (int) Duration.between(snapshot.day().atTime(snapshot.changeover()), last).toHours();
        }
        List<Integer> counts = counted(day, covered);
        int first = 0;
        while (first < counts.size() && counts.get(first) == 0) {
            first++;
        }
        return List.copyOf(counts.subList(first, counts.size()));
    }

    private String age(CentreDay day) {
        if (day.live().state() == MachineState.NO_DATA) {
            LocalDateTime last = day.live().lastEvent();
            return day.session() == null || last == null ? texts.get("overview.nothing") : texts.get("overview.late", figures.clock(last));
        }
        return texts.get("overview.data", figures.clock(day.live().readAt()));
    }

    private String next() {
        return sync.next() == null ? texts.get("overview.next.none") : texts.get("overview.next", figures.clock(sync.next()));
    }
}
