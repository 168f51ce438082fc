package fr.vigie.ui.centre;

import fr.vigie.model.MachineState;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreView;
import fr.vigie.store.Justified;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Longest;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.States;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The longest stops and waits, with their reasons. */
final class LongestBuilder {
    private static final int MOST = 20;

    private final CentreSpan span;
    private final boolean single;
    private final Proofs proofs;
    private final Messages texts;
    private final Figures figures;

    private record Found(Span span, CentreView day, int file, int line) {}

    LongestBuilder(CentreSpan span, boolean single, Proofs proofs, Messages texts, Figures figures) {
        this.span = span;
        this.single = single;
        this.proofs = proofs;
        this.texts = texts;
        this.figures = figures;
    }

    List<Longest> build() {
        List<Found> periods = new ArrayList<>();
        for (CentreView day : span.details()) {
            day.stops().forEach(stop -> periods.add(
                    new Found(new Span(MachineState.STOPPED, stop.start(), stop.end()), day, stop.file(), stop.line())));
            day.waits().forEach(wait -> periods.add(
                    new Found(new Span(MachineState.WAITING, wait.start(), wait.end()), day, wait.file(), wait.line())));
        }
        periods.sort(Comparator.comparingLong((Found found) -> found.span().millis()).reversed()
                .thenComparingLong(found -> found.span().from()));
        long most = periods.isEmpty() ? 1 : Math.max(1, periods.getFirst().span().millis());
        return periods.stream().limit(MOST).map(found -> longest(found, most)).toList();
    }

    private Longest longest(Found found, long most) {
        Span period = found.span();
        LocalDateTime start = WallTime.toLocalDateTime(period.from());
        String at = single ? figures.clock(start) : figures.shortDay(start.toLocalDate()) + " " + figures.clock(start);
        String length = figures.exactly(period.millis());
        String reason = span.reasons().getOrDefault(new Justified(period.state(), period.from()), "");
        boolean missing = reason.isEmpty() && period.state() == MachineState.STOPPED;
        String words = texts.get("timeline.title", texts.get("legend." + States.style(period.state())), length);
        Place place = proofs.line(Proofs.source(found.day(), found.file(), found.line()), words);
        return new Longest(period.state(), at, (double) period.millis() / most, length, missing ? texts.get("longest.missing") : reason,
                missing, place);
    }
}
