package fr.vigie.ui.centre;

import fr.vigie.model.LiveStatus;
import fr.vigie.model.MachineState;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.Totals;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreView;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Counts;
import fr.vigie.ui.centre.CentreState.Origin;
import fr.vigie.ui.centre.CentreState.Share;
import fr.vigie.ui.controls.Span;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.States;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Turns a centre's days into the words of its dashboard. Pure: the moment is given. */
final class CentreBuilder {
    private final CentreSpan span;
    private final Period period;
    private final LocalDateTime now;
    private final boolean single;
    private final boolean running;
    private final Totals sums;
    private final Proofs proofs;
    private final Messages texts;
    private final Figures figures;

    CentreBuilder(CentreSpan span, Period period, Instant instant, Messages texts, Figures figures) {
        this.span = span;
        this.period = period;
        this.now = span.now().plus(Duration.between(span.at(), instant));
        this.single = period.days() == 1;
        this.running = period.contains(span.today());
        this.sums = Totals.of(span.figures().toList());
        this.proofs = new Proofs(span.centre().id());
        this.texts = texts;
        this.figures = figures;
    }

    CentreState build() {
        boolean sessions = sums.sessions() > 0;
        boolean detailed = !span.details().isEmpty();
        Counts counts = single
                ? new CountsBuilder(span, now, proofs, texts, figures).hours()
                : new CountsBuilder(span, now, proofs, texts, figures).days();
        return new CentreState(span.centre().name(), span.typeLabel(), situation(), compared(), sessions,
                sessions ? new CentreTiles(span, single, running, proofs, texts, figures).build() : List.of(),
                detailed ? new TimelineBuilder(span, WallTime.of(now)).build(single) : null, sessions ? shares() : List.of(),
                Estimates.of(span, texts, figures), counts, new LongestBuilder(span, single, proofs, texts, figures).build(),
                new ReferenceTable(span.details(), proofs, texts.get("reference.none")).rows(), origin());
    }

    private String situation() {
        LiveStatus live = span.live();
        if (!running) {
            SessionRow session = span.days().getLast().session();
            LocalDateTime open = !single || session == null ? null : session.figures().openStopSince();
            return open == null ? "" : texts.get("centre.ended", figures.clock(open));
        }
        if (live.state() == MachineState.STOPPED && live.since() != null) {
            return texts.get("centre.stopped", figures.clock(live.since()));
        }
        LocalDateTime since = live.state() == MachineState.NO_DATA ? live.lastEvent() : live.since();
        String word = States.word(live.state(), texts);
        return since == null ? word : texts.get("centre.state", word, figures.clock(since));
    }

    private String compared() {
        if (span.before().isEmpty()) {
            return texts.get("centre.alone");
        }
        LocalDate first = span.before().getFirst().day();
        if (single) {
            return texts.get("centre.compared", figures.mediumDay(first));
        }
        Period before = period.previous();
        boolean part = running && period.to().isAfter(span.today());
        return part
                ? texts.get("centre.compared.part", figures.shortDay(before.from()), figures.shortDay(
                        before.from().plusDays(span.days().size() - 1L)))
                : texts.get("centre.compared", figures.period(before));
    }

    private List<Share> shares() {
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

    private Origin origin() {
        return new Origin(originWords(), proofs.log(newest()));
    }

    private LocalDate newest() {
        return span.days().reversed().stream().map(CentreSpan.Day::session).filter(Objects::nonNull).map(SessionRow::day).findFirst()
                .orElse(span.days().getLast().day());
    }

    private String originWords() {
        if (sums.sessions() == 0) {
            Instant read = span.live().readAt();
            return texts.get("centre.origin.none", read == null ? Figures.UNKNOWN : figures.clockSeconds(read));
        }
        List<String> files = span.details().stream().map(CentreView::files).flatMap(List::stream).map(file -> file.path()).distinct()
                .toList();
        String named = files.size() == 1 ? files.getFirst() : texts.get("centre.files", files.size());
        long rejected = span.details().stream().mapToLong(CentreView::rejectedLines).sum();
        Optional<Instant> purged = span.days().stream().map(CentreSpan.Day::session).filter(Objects::nonNull).map(SessionRow::purgedAt)
                .filter(Objects::nonNull).max(Comparator.naturalOrder());
        if (span.details().isEmpty() && purged.isPresent()) {
            return texts.get("centre.origin.purged", figures.clockSeconds(span.at()), figures.mediumDay(figures.local(purged.get())
                    .toLocalDate()));
        }
        return span.details().isEmpty()
                ? texts.get("centre.origin.sums", figures.clockSeconds(span.at()), sums.sessions(), figures.count(sums.events()))
                : texts.get("centre.origin", figures.clockSeconds(span.at()), named, figures.count(sums.events()), rejected,
                        sums.duplicates());
    }
}
