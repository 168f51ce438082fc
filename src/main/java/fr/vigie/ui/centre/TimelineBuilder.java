package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreView;
import fr.vigie.ui.controls.LiveTail;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.controls.TimelineDay;
import fr.vigie.ui.controls.TimelineDay.Bar;
import fr.vigie.ui.controls.TimelineDay.Mark;
import fr.vigie.ui.controls.TimelineDay.Tick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Turns days' details into what the timeline shows: each band with the whole period and the line it comes from. */
final class TimelineBuilder {
    private static final long HOUR = 3_600_000;

    private final CentreSpan span;
    private final long now;
    private final Map<String, Integer> shades = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Tick> pieces = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    private record Whole(long start, long end, int file, int line) {}

    /** @param now wall milliseconds */
    TimelineBuilder(CentreSpan span, long now) {
        this.span = span;
        this.now = now;
    }

    /** @param single one day: from its first hour to its last; several: from the first day's beginning to the last one's end */
    TimelineDay build(boolean single) {
        span.details().forEach(this::add);
        pieces.sort(Comparator.comparingLong(Tick::at));
        long begin = WallTime.of(span.days().getFirst().day().atTime(span.changeover()));
        long end = WallTime.of(span.days().getLast().day().plusDays(1).atTime(span.changeover()));
        if (single) {
            long first = marks.isEmpty() ? begin : marks.getFirst().span().from();
            long last = marks.isEmpty() ? begin + 8 * HOUR : marks.getLast().span().to();
            boolean running = span.days().getLast().day().equals(span.today());
            begin = Math.floorDiv(first, HOUR) * HOUR;
            end = Math.max(begin + HOUR, Math.ceilDiv(running ? Math.max(last, now) : last, HOUR) * HOUR);
        }
        return new TimelineDay(begin, end, List.copyOf(marks), List.copyOf(pieces), List.copyOf(bars), now);
    }

    private void add(CentreView day) {
        List<Span> states = day.day().day().equals(span.today()) ? LiveTail.running(day.day(), now) : LiveTail.ended(day.day());
        List<Bar> own = bars(day, states.isEmpty() ? Long.MIN_VALUE : states.getLast().to());
        Map<MachineState, NavigableMap<Long, Whole>> wholes = wholes(day);
        int bar = -1;
        for (Span state : states) {
            while (bar + 1 < own.size() && own.get(bar + 1).from() <= state.from()) {
                bar++;
            }
            marks.add(mark(day, state, bar < 0 ? "" : own.get(bar).reference(), wholes.getOrDefault(state.state(), new TreeMap<>())));
        }
        bars.addAll(own);
        for (Piece piece : day.pieces()) {
            pieces.add(new Tick(piece.at(), piece.number(), piece.details(), Proofs.source(day, piece.file(), piece.line())));
        }
    }

    private static Map<MachineState, NavigableMap<Long, Whole>> wholes(CentreView day) {
        Map<MachineState, NavigableMap<Long, Whole>> wholes = new EnumMap<>(MachineState.class);
        day.stops().forEach(stop -> put(wholes, MachineState.STOPPED, new Whole(stop.start(), stop.end(), stop.file(), stop.line())));
        day.waits().forEach(wait -> put(wholes, MachineState.WAITING, new Whole(wait.start(), wait.end(), wait.file(), wait.line())));
        day.unexplained().forEach(gap -> put(wholes, MachineState.UNEXPLAINED, new Whole(gap.start(), gap.end(), gap.file(), gap.line())));
        day.pieces().forEach(piece -> put(wholes, MachineState.PRODUCING, new Whole(piece.at(), piece.at(), piece.file(), piece.line())));
        return wholes;
    }

    private static void put(Map<MachineState, NavigableMap<Long, Whole>> wholes, MachineState state, Whole whole) {
        wholes.computeIfAbsent(state, key -> new TreeMap<>()).putIfAbsent(whole.start(), whole);
    }

    private static Mark mark(CentreView day, Span state, String bar, NavigableMap<Long, Whole> known) {
        Map.Entry<Long, Whole> entry = known.floorEntry(state.from());
        if (entry == null || state.state() != MachineState.PRODUCING && entry.getValue().end() <= state.from()) {
            return new Mark(state, state, bar, null);
        }
        Whole found = entry.getValue();
        Span whole = state.state() == MachineState.PRODUCING
                ? state
                : new Span(state.state(), found.start(), Math.max(state.to(), found.end()));
        return new Mark(state, whole, bar, Proofs.source(day, found.file(), found.line()));
    }

    private List<Bar> bars(CentreView day, long last) {
        List<Bar> own = new ArrayList<>();
        List<Profile> profiles = day.profiles();
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = profiles.get(i);
            long next = i + 1 < profiles.size() ? profiles.get(i + 1).at() : last;
            int shade = shades.computeIfAbsent(profile.reference(), name -> shades.size());
            own.add(new Bar(profile.at(), Math.max(profile.at(), next), shade, profile.reference(),
                    Proofs.source(day, profile.file(), profile.line())));
        }
        own.sort(Comparator.comparingLong(Bar::from));
        return own;
    }
}
