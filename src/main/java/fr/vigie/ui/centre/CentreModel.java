package fr.vigie.ui.centre;

import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.pipeline.CentreSpan.Request;
import fr.vigie.pipeline.CentreSpan.Stretch;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.Justified;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.TimelineDay.Bar;
import fr.vigie.ui.controls.TimelineDay.Mark;
import fr.vigie.ui.controls.TimelineDay.Thing;
import fr.vigie.ui.controls.TimelineDay.Tick;
import fr.vigie.ui.controls.Tip;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Period.Unit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.States;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** One centre's dashboard: which days it shows, their data in words, and what failed. */
public final class CentreModel {
    private static final String UNIT = "centre.unit";
    /** How long words about a running day stay good: the line for now moves by a pixel or less. */
    private static final Duration WORDS_LAST = Duration.ofSeconds(20);
    /** How long data of a running day stays good when nothing says that it changed: silence is seen only by looking again. */
    private static final Duration DATA_LASTS = Duration.ofSeconds(60);

    private final Workshop workshop;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final Loading<Shown> loading;
    private OptionalLong centreId = OptionalLong.empty();
    private Period period;
    private LocalDate today;

    /**
     * What the screen shows.
     *
     * @param built when its words were chosen
     */
    record Shown(CentreSpan span, Period period, CentreState state, Instant built) {}

    /** @param today the present production day */
    public CentreModel(Workshop workshop, Kit kit, LocalDate today) {
        this.workshop = workshop;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.loading = new Loading<>(kit.tasks(), kit.notices());
        this.period = Period.of(Unit.DAY, today);
        this.today = today;
        this.loading.value().subscribe(this::followToday);
    }

    /** Null while the first data of a period is loading. */
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return loading.value();
    }

    /** Why there is no data. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return loading.failure();
    }

    /** @param wanted the day to show; null for the present day, week or month, as the user last had it */
    public void open(long id, @Nullable LocalDate wanted) {
        centreId = OptionalLong.of(id);
        period = wanted == null ? Period.of(remembered(), today) : Period.of(Unit.DAY, wanted.isAfter(today) ? today : wanted);
        refresh();
    }

    private Unit remembered() {
        String unit = kit.memory().recall(UNIT).orElse("");
        return unit.equals(Unit.WEEK.name()) ? Unit.WEEK : unit.equals(Unit.MONTH.name()) ? Unit.MONTH : Unit.DAY;
    }

    public OptionalLong centreId() {
        return centreId;
    }

    public Period period() {
        return period;
    }

    public LocalDate today() {
        return today;
    }

    /** Goes to a period. */
    public void goTo(Period wanted) {
        if (!wanted.equals(period)) {
            period = wanted;
            kit.memory().remember(UNIT, wanted.unit().name());
            loading.clear();
            refresh();
        }
    }

    /** Loads in the background; an answer still under way is forgotten. */
    public void refresh() {
        long id = centreId.orElseThrow();
        Period asked = period;
        Request request = new Request(id, asked.from(), asked.to(), before(asked));
        loading.load(() -> words(workshop.span(request), asked));
    }

    private Shown words(CentreSpan span, Period asked) {
        Instant instant = kit.clock().instant();
        return new Shown(span, asked, new CentreBuilder(span, asked, instant, texts, figures).build(), instant);
    }

    /** What to compare with: of a period that is not over, only as many of its days as there were. */
    private @Nullable Stretch before(Period asked) {
        if (asked.days() == 1) {
            return null;
        }
        Period previous = asked.previous();
        LocalDate last = asked.contains(today) && asked.to().isAfter(today)
                ? previous.from().plusDays(today.toEpochDay() - asked.from().toEpochDay())
                : previous.to();
        return new Stretch(previous.from(), last.isAfter(previous.to()) ? previous.to() : last);
    }

    /** A new production day has begun: who was looking at the present goes on looking at it. */
    private void followToday(@Nullable Shown taken) {
        if (taken != null && taken.span().today().isAfter(today)) {
            LocalDate old = today;
            today = taken.span().today();
            if (period.unit() != Unit.FREE && period.contains(old) && !period.contains(today)) {
                goTo(Period.of(period.unit(), today));
            }
        }
    }

    /** A second passed: a running day's line for now moves, and its silence grows. */
    public void tick() {
        Shown taken = loading.value().get();
        if (taken == null || loading.busy().get() || !taken.period().contains(taken.span().today())) {
            return;
        }
        Instant now = kit.clock().instant();
        if (taken.span().at().plus(DATA_LASTS).isBefore(now)) {
            refresh();
        } else if (taken.built().plus(WORDS_LAST).isBefore(now)) {
            loading.load(() -> words(taken.span(), taken.period()));
        }
    }

    /** The screen's words; empty while nothing of the period is there. */
    public Optional<CentreState> state() {
        Shown taken = loading.value().get();
        return taken == null || !taken.period().equals(period) ? Optional.empty() : Optional.of(taken.state());
    }

    /** What the timeline points at, in words. */
    public Tip tip(Thing thing) {
        return switch (thing) {
            case Mark mark -> tip(mark);
            case Tick piece -> new Tip(piece.details().isEmpty()
                    ? texts.get("timeline.piece.plain", piece.number())
                    : texts.get("timeline.piece", piece.number(), piece.details()), moment(piece.at()), origin(piece));
            case Bar bar -> new Tip(texts.get("timeline.bar.title", bar.reference()),
                    texts.get("timeline.times", moment(bar.from()), clock(bar.to())), origin(bar));
        };
    }

    private Tip tip(Mark mark) {
        String title = texts.get("timeline.title", texts.get("legend." + States.style(mark.state())),
                figures.exactly(mark.whole().millis()));
        StringBuilder times = new StringBuilder(texts.get("timeline.times", moment(mark.whole().from()), clock(mark.whole().to())));
        if (!mark.bar().isEmpty()) {
            times.append(" · ").append(texts.get("timeline.bar", mark.bar()));
        }
        Shown taken = loading.value().get();
        String reason = taken == null ? null : taken.span().reasons().get(new Justified(mark.state(), mark.whole().from()));
        if (reason != null) {
            times.append(" · ").append(reason);
        }
        return new Tip(title, times.toString(), origin(mark));
    }

    private String origin(Thing thing) {
        return thing.source() == null
                ? ""
                : texts.get("timeline.origin", thing.source().file(), String.valueOf(thing.source().line()));
    }

    /** With its day where several are shown. */
    private String moment(long at) {
        return period.days() == 1 ? clock(at) : figures.mediumDay(WallTime.toLocalDateTime(at).toLocalDate()) + " " + clock(at);
    }

    private String clock(long at) {
        return figures.clockSeconds(WallTime.toLocalDateTime(at));
    }

    /** Where a thing's line is; empty where it has none. */
    public Optional<Place> place(Thing thing) {
        return thing.source() == null
                ? Optional.empty()
                : Optional.of(new Proofs(centreId.orElseThrow()).line(thing.source(), tip(thing).title()));
    }

    /** Leaves: nothing that is still under way arrives. */
    public void forget() {
        loading.forget();
    }
}
