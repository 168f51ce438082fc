package fr.vigie.ui.quality;

import fr.vigie.model.WaitAnchor;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.pipeline.Quality;
import fr.vigie.pipeline.QualityCalendar;
import fr.vigie.pipeline.QualityDay.Sign;
import fr.vigie.pipeline.QualityDetails;
import fr.vigie.store.StoredFile;
import fr.vigie.task.Cancellation;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.Period;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Tasks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** <em>Qualité des données</em>: the calendar, the cell that is looked into, and the two readings of waits. */
public final class QualityModel {
    private static final String PERIOD = "quality.period";
    /** A calendar of more days has no room for their marks. */
    private static final int DAYS_AT_MOST = 62;

    private final Quality quality;
    private final Tasks tasks;
    private final Notices notices;
    private final Memory memory;
    private final Messages texts;
    private final LocalDate today;
    private final QualityBuilder builder;
    private final Loading<QualityCalendar> calendar;
    private final Loading<QualityDetails> details;
    private final ReadOnlyObjectWrapper<Anchors> anchors = new ReadOnlyObjectWrapper<>(Anchors.NOT_ASKED);
    private final AtomicReference<Steps> steps = new AtomicReference<>(new Steps(0, 0));
    private @Nullable Cancellation comparing;
    private Tasks.@Nullable Started compared;
    private Period period;
    private @Nullable Cell chosen;

    /** A machine's day. */
    public record Cell(long centreId, LocalDate day) {}

    /** How far a comparison is. */
    public record Steps(int done, int of) {}

    /**
     * The two readings of waits.
     *
     * @param readings null until they were compared
     */
    public record Anchors(boolean running, @Nullable List<AnchorReading> readings) {
        static final Anchors NOT_ASKED = new Anchors(false, null);
    }

    /** @param today the present production day */
    public QualityModel(Quality quality, Kit kit, LocalDate today) {
        this.quality = quality;
        this.tasks = kit.tasks();
        this.notices = kit.notices();
        this.memory = kit.memory();
        this.texts = kit.texts();
        this.today = today;
        this.builder = new QualityBuilder(kit.texts(), kit.figures());
        this.calendar = new Loading<>(kit.tasks(), kit.notices());
        this.details = new Loading<>(kit.tasks(), kit.notices());
        this.calendar.value().subscribe(this::arrived);
        this.period = memory.recall(PERIOD).map(unit -> Period.of(unit.equals("WEEK") ? Period.Unit.WEEK : Period.Unit.MONTH, today))
                .orElse(Period.of(Period.Unit.MONTH, today));
    }

    public ReadOnlyObjectProperty<@Nullable QualityCalendar> calendar() {
        return calendar.value();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return calendar.failure();
    }

    /** Null while nothing is looked into. */
    public ReadOnlyObjectProperty<@Nullable QualityDetails> details() {
        return details.value();
    }

    public ReadOnlyObjectProperty<Anchors> anchors() {
        return anchors.getReadOnlyProperty();
    }

    public Period period() {
        return period;
    }

    public LocalDate today() {
        return today;
    }

    public Optional<Cell> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** The calendar in words; empty before its data. */
    public Optional<QualityState> state() {
        QualityCalendar taken = calendar.value().get();
        return taken == null ? Optional.empty() : Optional.of(builder.build(taken));
    }

    /** What is known of the day looked into. */
    public String sentence(QualityDetails of) {
        return builder.sentence(of.day());
    }

    public void refresh() {
        Period asked = period;
        calendar.load(() -> quality.calendar(asked.from(), asked.to()));
        if (chosen != null) {
            look(chosen);
        }
    }

    /** Something to look at: the latest trouble, else the newest day. */
    private void arrived(@Nullable QualityCalendar taken) {
        if (taken != null && chosen == null) {
            taken.machines().stream().flatMap(machine -> machine.days().stream().filter(day -> day.worst() != Sign.FUTURE)
                    .map(day -> new Found(new Cell(machine.centre().id(), day.day()), day.worst().compareTo(Sign.PRESENT) < 0)))
                    .max(Comparator.comparing(Found::trouble).thenComparing(found -> found.cell().day()))
                    .ifPresent(found -> choose(found.cell()));
        }
    }

    private record Found(Cell cell, boolean trouble) {}

    /** Other days; not more than have room. */
    public void show(Period wanted) {
        period = wanted.days() > DAYS_AT_MOST ? Period.free(wanted.to().minusDays(DAYS_AT_MOST - 1L), wanted.to()) : wanted;
        memory.remember(PERIOD, period.unit().name());
        refresh();
    }

    /** Looks into a machine's day. */
    public void choose(Cell cell) {
        if (!cell.equals(chosen)) {
            details.clear();
        }
        chosen = cell;
        look(cell);
    }

    private void look(Cell cell) {
        details.load(() -> quality.details(cell.centreId(), cell.day()));
    }

    // Leading on

    /** A line of a file; 0 for the file as a whole. */
    public Place proof(QualityDetails of, long fileId, int line, String words) {
        return new Place.RawLog(new Place.Proof(of.centre().id(), of.day().day(), fileId, line, line, words));
    }

    public Place file(StoredFile file) {
        return new Place.Sync(file.id());
    }

    // Both readings of waits

    /** Reads the last days' waits both ways, in the background; does nothing while it does. */
    public void compare() {
        if (comparing != null) {
            return;
        }
        Cancellation cancellation = new Cancellation();
        comparing = cancellation;
        steps.set(new Steps(0, 0));
        anchors.set(new Anchors(true, null));
        compared = tasks.of(() -> quality.compareAnchors((done, of) -> steps.set(new Steps(done, of)), cancellation))
                .onSuccess(readings -> compared(readings)).onError(CancellationException.class, stopped -> compared(null))
                .onError(Throwable.class, error -> {
                    compared(null);
                    notices.failed(error);
                }).start();
    }

    private void compared(@Nullable List<AnchorReading> readings) {
        comparing = null;
        anchors.set(new Anchors(false, readings));
    }

    /** How far the comparison is: to be looked at once in a while. */
    public Steps steps() {
        return steps.get();
    }

    public void cancel() {
        if (comparing != null) {
            comparing.request();
        }
    }

    /** Sets a type's anchor for everybody, and says that stored days are to be reprocessed. */
    public void setAnchor(String type, WaitAnchor anchor) {
        tasks.of(() -> quality.setAnchor(type, anchor)).onSuccess(done -> {
            notices.done(texts.get("quality.anchor.set", type,
                    texts.get(anchor == WaitAnchor.END ? "quality.anchor.end" : "quality.anchor.start")));
            compare();
        }).onError(Throwable.class, notices::failed).start();
    }

    /** Leaves: nothing that is still under way arrives, and no comparison goes on. */
    public void forget() {
        calendar.forget();
        details.forget();
        cancel();
        if (compared != null) {
            compared.forget();
        }
    }
}
