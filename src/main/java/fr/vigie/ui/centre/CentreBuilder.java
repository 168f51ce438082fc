package fr.vigie.ui.centre;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.CentreView;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Longest;
import fr.vigie.ui.centre.CentreState.Share;
import fr.vigie.ui.controls.HourBars.Hour;
import fr.vigie.ui.controls.LiveTail;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.States;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a centre's day into the words of its dashboard. Pure: the moment is given. */
final class CentreBuilder {
    private static final int LONGEST = 20;

    private final CentreView view;
    private final CentreDay day;
    private final LocalDateTime now;
    private final boolean running;
    private final Messages texts;
    private final Figures figures;

    CentreBuilder(CentreView view, Instant instant, Messages texts, Figures figures) {
        this.view = view;
        this.day = view.day();
        this.now = view.now().plus(Duration.between(view.at(), instant));
        this.running = today(view).equals(day.day());
        this.texts = texts;
        this.figures = figures;
    }

    /** The production day of a view's moment. */
    static LocalDate today(CentreView view) {
        return WallTime.productionDay(WallTime.of(view.now()), view.changeover());
    }

    CentreState build() {
        long moment = WallTime.of(now);
        List<Span> bands = LiveTail.ended(day);
        List<Span> states = running ? LiveTail.running(day, moment) : bands;
        SessionRow session = day.session();
        SessionFigures sums = session == null ? null : session.figures();
        return new CentreState(day.centre().name(), day.typeLabel(), situation(sums), sums != null,
                sums == null ? List.of() : new CentreTiles(sums, view.previous(), references(), texts, figures).build(),
                new TimelineBuilder(view, texts).build(states, moment, running), sums == null ? List.of() : shares(sums), hours(),
                longest(),
                new ReferenceTable(view, bands, texts.get("reference.none")).rows(), origin(session));
    }

    private long references() {
        return view.profiles().stream().map(profile -> profile.reference()).distinct().count();
    }

    private String situation(@Nullable SessionFigures sums) {
        if (!running) {
            LocalDateTime open = sums == null ? null : sums.openStopSince();
            return open == null ? "" : texts.get("centre.ended", figures.clock(open));
        }
        LiveStatus live = day.live();
        if (live.state() == MachineState.STOPPED && live.since() != null) {
            return texts.get("centre.stopped", figures.clock(live.since()));
        }
        LocalDateTime since = live.state() == MachineState.NO_DATA ? live.lastEvent() : live.since();
        String word = States.word(live.state(), texts);
        return since == null ? word : texts.get("centre.state", word, figures.clock(since));
    }

    private List<Share> shares(SessionFigures sums) {
        List<Share> shares = new ArrayList<>();
        long at = 0;
        for (MachineState state : List.of(MachineState.PRODUCING, MachineState.WAITING, MachineState.STOPPED, MachineState.UNEXPLAINED)) {
            long part = switch (state) {
                case PRODUCING -> sums.productionMs();
                case WAITING -> sums.waitMs();
                case STOPPED -> sums.stopMs();
                case UNEXPLAINED, NO_DATA -> sums.unexplainedMs();
            };
            shares.add(new Share(state, new Span(state, at, at + part), figures.duration(part),
                    figures.percent(SessionFigures.rate(part, sums.amplitudeMs()))));
            at += part;
        }
        return shares;
    }

    /** Clock hours from the first with a piece to the last, or to the one under way. */
    private List<Hour> hours() {
        List<Integer> counts = day.piecesByHour();
        int current = running ? (int) Duration.between(day.day().atTime(view.changeover()), now).toHours() : -1;
        int first = 0;
        while (first < counts.size() && counts.get(first) == 0) {
            first++;
        }
        int last = counts.size() - 1;
        while (last > first && counts.get(last) == 0) {
            last--;
        }
        List<Hour> hours = new ArrayList<>();
        for (int i = first; i < counts.size() && i <= last; i++) {
            hours.add(new Hour(String.valueOf(view.changeover().plusHours(i).getHour()), counts.get(i), i == current));
        }
        return hours;
    }

    private List<Longest> longest() {
        List<Span> periods = Stream
                .concat(view.stops().stream().map(stop -> new Span(MachineState.STOPPED, stop.start(), stop.end())),
                        view.waits().stream().map(wait -> new Span(MachineState.WAITING, wait.start(), wait.end())))
                .sorted(Comparator.comparingLong(Span::millis).reversed().thenComparingLong(Span::from)).limit(LONGEST).toList();
        long most = periods.isEmpty() ? 1 : Math.max(1, periods.getFirst().millis());
        return periods.stream().map(period -> new Longest(period.state(), figures.clock(WallTime.toLocalDateTime(period.from())),
                (double) period.millis() / most, figures.exactly(period.millis()))).toList();
    }

    private String origin(@Nullable SessionRow session) {
        String read = day.live().readAt() == null ? Figures.UNKNOWN : figures.clockSeconds(day.live().readAt());
        if (session == null) {
            return texts.get("centre.origin.none", read);
        }
        String files = view.files().size() == 1
                ? view.files().getFirst().path()
                : texts.get("centre.files", view.files().size());
        SessionFigures sums = session.figures();
        return texts.get("centre.origin", figures.clockSeconds(view.at()), files, figures.count(sums.events()), view.rejectedLines(),
                sums.duplicates());
    }
}
