package fr.vigie.ui.centre;

import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreView;
import fr.vigie.pipeline.Workshop;
import fr.vigie.text.Messages;
import fr.vigie.ui.controls.TimelineDay;
import fr.vigie.ui.controls.Tip;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.States;
import fr.vigie.ui.fx.Tasks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One centre's dashboard: which day it shows, its data, and what failed. */
public final class CentreModel {
    private final Workshop workshop;
    private final Tasks tasks;
    private final Notices notices;
    private final InstantSource clock;
    private final Messages texts;
    private final Figures figures;
    private final ReadOnlyObjectWrapper<@Nullable CentreView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private OptionalLong centreId = OptionalLong.empty();
    private LocalDate day;
    private LocalDate today;
    private Tasks.@Nullable Started loading;

    /** @param today the present production day */
    public CentreModel(Workshop workshop, Kit kit, LocalDate today) {
        this.workshop = workshop;
        this.tasks = kit.tasks();
        this.notices = kit.notices();
        this.clock = kit.clock();
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.day = today;
        this.today = today;
    }

    /** Null while the first data of a day is loading. */
    public ReadOnlyObjectProperty<@Nullable CentreView> view() {
        return view.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /** @param wanted the day to show; null for today */
    public void open(long id, @Nullable LocalDate wanted) {
        centreId = OptionalLong.of(id);
        day = wanted == null || wanted.isAfter(today) ? today : wanted;
        refresh();
    }

    public OptionalLong centreId() {
        return centreId;
    }

    public LocalDate day() {
        return day;
    }

    public LocalDate today() {
        return today;
    }

    /** Goes to a day, today at the latest. */
    public void goTo(LocalDate wanted) {
        LocalDate possible = wanted.isAfter(today) ? today : wanted;
        if (!possible.equals(day)) {
            day = possible;
            failure.set(null);
            refresh();
        }
    }

    /** Loads in the background; an answer still under way is forgotten. */
    public void refresh() {
        forget();
        long id = centreId.orElseThrow();
        LocalDate asked = day;
        loading = tasks.of(() -> workshop.centre(id, asked)).onSuccess(this::arrived).onError(Throwable.class, this::failed).start();
    }

    private void arrived(CentreView taken) {
        LocalDate newToday = CentreBuilder.today(taken);
        boolean follow = day.equals(today) && newToday.isAfter(today);
        today = newToday;
        failure.set(null);
        view.set(taken);
        if (follow) {
            goTo(newToday);
        }
    }

    private void failed(Throwable error) {
        CentreView shown = view.get();
        if (shown != null && shown.day().day().equals(day)) {
            notices.failed(error);
        } else {
            failure.set(error);
        }
    }

    /** The screen's words at this moment; empty while nothing of the day is there. */
    public Optional<CentreState> state() {
        CentreView taken = view.get();
        return taken == null || !taken.day().day().equals(day)
                ? Optional.empty()
                : Optional.of(new CentreBuilder(taken, clock.instant(), texts, figures).build());
    }

    /** A period of the timeline in words. */
    public Tip tip(TimelineDay.Mark mark) {
        String title = texts.get("timeline.title", texts.get("legend." + States.style(mark.state())),
                figures.exactly(mark.whole().millis()));
        String times = texts.get("timeline.times", figures.clockSeconds(WallTime.toLocalDateTime(mark.whole().from())),
                figures.clockSeconds(WallTime.toLocalDateTime(mark.whole().to())));
        return new Tip(title, bar(mark).map(reference -> times + " · " + reference).orElse(times), mark.origin());
    }

    private Optional<String> bar(TimelineDay.Mark mark) {
        CentreView taken = view.get();
        return taken == null
                ? Optional.empty()
                : taken.profiles().reversed().stream().filter(profile -> profile.at() <= mark.whole().from()).findFirst()
                        .map(profile -> texts.get("timeline.bar", profile.reference()));
    }

    /** Leaves: nothing that is still under way arrives. */
    public void forget() {
        if (loading != null) {
            loading.forget();
        }
    }
}
