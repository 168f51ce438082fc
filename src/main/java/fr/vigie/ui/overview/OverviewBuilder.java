package fr.vigie.ui.overview;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.DayBar;
import fr.vigie.ui.controls.LiveTail;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.States;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
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
        this.snapshot = snapshot;
        this.sync = sync;
        this.now = snapshot.now().plus(Duration.between(snapshot.at(), instant));
        this.range = DayRange.of(snapshot, WallTime.of(now));
        this.texts = texts;
        this.figures = figures;
    }

    OverviewState build(Order order) {
        List<Row> rows = snapshot.centres().stream().map(this::row).sorted(order.comparator()).toList();
        return new OverviewState(figures.day(snapshot.day()), new OverviewTiles(snapshot, sync, texts, figures, fullHour()).build(), rows);
    }

    private Row row(CentreDay day) {
        LiveStatus live = day.live();
        String word = States.word(live.state(), texts);
        String since = since(live);
        String pieces = day.session() == null ? Figures.UNKNOWN : figures.count(day.session().figures().pieces());
        String occupancy = occupancy(day.session());
        boolean silent = live.state() == MachineState.NO_DATA;
        String age = age(day);
        return new Row(day.centre().id(), day.centre().name(), day.centre().type(), day.typeLabel(), live.state(), live.since(), word,
                since,
                new DayBar.Content(LiveTail.running(day, WallTime.of(now)), range.from(), range.to(), WallTime.of(now)), pieces,
                rhythm(day), hourLabel(), hourly(day),
                occupancy, age, next(), silent,
                texts.get("overview.row.spoken", day.centre().name(), day.typeLabel(), word, since, pieces, occupancy, age));
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
