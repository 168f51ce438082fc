package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.SourceFile;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreView;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.controls.TimelineDay;
import fr.vigie.ui.controls.TimelineDay.Bar;
import fr.vigie.ui.controls.TimelineDay.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Turns a day's details into what the timeline shows: each band with the whole period and the line it comes from. */
final class TimelineBuilder {
    private static final long HOUR = 3_600_000;

    private final CentreView view;
    private final Messages texts;
    private final Map<MachineState, NavigableMap<Long, Source>> sources = new HashMap<>();

    private record Source(long start, long end, int file, int line) {}

    TimelineBuilder(CentreView view, Messages texts) {
        this.view = view;
        this.texts = texts;
        view.stops().forEach(stop -> add(MachineState.STOPPED, new Source(stop.start(), stop.end(), stop.file(), stop.line())));
        view.waits().forEach(wait -> add(MachineState.WAITING, new Source(wait.start(), wait.end(), wait.file(), wait.line())));
        view.unexplained().forEach(gap -> add(MachineState.UNEXPLAINED, new Source(gap.start(), gap.end(), gap.file(), gap.line())));
        for (Piece piece : view.pieces()) {
            add(MachineState.PRODUCING, new Source(piece.at(), piece.at(), piece.file(), piece.line()));
        }
    }

    private void add(MachineState state, Source source) {
        sources.computeIfAbsent(state, key -> new TreeMap<>()).putIfAbsent(source.start(), source);
    }

    /**
     * @param states bands, and the tail of a running day
     * @param now wall milliseconds
     * @param running whether the day is today
     */
    TimelineDay build(List<Span> states, long now, boolean running) {
        long begin = WallTime.of(view.day().day().atTime(view.changeover()));
        long first = states.isEmpty() ? begin : states.getFirst().from();
        long last = states.isEmpty() ? begin + 8 * HOUR : states.getLast().to();
        long from = Math.floorDiv(first, HOUR) * HOUR;
        long to = Math.max(from + HOUR, Math.ceilDiv(running ? Math.max(last, now) : last, HOUR) * HOUR);
        return new TimelineDay(from, to, states.stream().map(this::mark).toList(), view.pieces().stream().map(Piece::at).toList(),
                bars(last),
                now);
    }

    private Mark mark(Span span) {
        NavigableMap<Long, Source> known = sources.getOrDefault(span.state(), new TreeMap<>());
        Map.Entry<Long, Source> entry = known.floorEntry(span.from());
        if (entry == null || span.state() != MachineState.PRODUCING && entry.getValue().end() <= span.from()) {
            return new Mark(span, span, "");
        }
        Source source = entry.getValue();
        Span whole = span.state() == MachineState.PRODUCING
                ? span
                : new Span(span.state(), source.start(), Math.max(span.to(), source.end()));
        return new Mark(span, whole, origin(source));
    }

    private String origin(Source source) {
        SourceFile file = view.files().get(source.file());
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return texts.get("timeline.origin", name, String.valueOf(source.line()));
    }

    private List<Bar> bars(long last) {
        Map<String, Integer> shades = new HashMap<>();
        List<Bar> bars = new ArrayList<>();
        List<Profile> profiles = view.profiles();
        for (int i = 0; i < profiles.size(); i++) {
            Profile profile = profiles.get(i);
            long end = i + 1 < profiles.size() ? profiles.get(i + 1).at() : last;
            int shade = shades.computeIfAbsent(profile.reference(), name -> shades.size());
            bars.add(new Bar(profile.at(), Math.max(profile.at(), end), shade, profile.reference()));
        }
        return bars;
    }
}
