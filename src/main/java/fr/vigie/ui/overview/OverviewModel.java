package fr.vigie.ui.overview;

import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Memory;
import fr.vigie.ui.fx.Notices;
import fr.vigie.ui.fx.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The workshop as it stands, loaded again whenever the data changed. Lives as long as the window: rail and home screen both look at it. */
public final class OverviewModel {
    private static final String ORDER = "atelier.order";
    private static final Duration LASTS = Duration.ofSeconds(60);

    private final Workshop workshop;
    private final Tasks tasks;
    private final InstantSource clock;
    private final Messages texts;
    private final Figures figures;
    private final Memory memory;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable WorkshopSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private boolean loading;
    private boolean again;
    private boolean told;
    private Instant asked = Instant.EPOCH;

    public OverviewModel(Workshop workshop, Kit kit) {
        this.workshop = workshop;
        this.tasks = kit.tasks();
        this.clock = kit.clock();
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.memory = kit.memory();
        this.notices = kit.notices();
    }

    /** Null until the first snapshot came. */
    public ReadOnlyObjectProperty<@Nullable WorkshopSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** Why the last load failed; null where it did not. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /**
     * Loads anew what is older than a minute, whether or not anything said that it changed: that machines fell silent, or that the database
     * is lost, is seen only by looking. A failure is told once.
     */
    public void keepFresh() {
        WorkshopSnapshot taken = snapshot.get();
        Instant now = clock.instant();
        if (taken != null && !loading && taken.at().plus(LASTS).isBefore(now) && asked.plus(LASTS).isBefore(now)) {
            load(failure.get() != null);
        }
    }

    /** Loads in the background; asked for while it loads, it loads once more afterwards. */
    public void refresh() {
        if (loading) {
            again = true;
            return;
        }
        load(false);
    }

    private void load(boolean silently) {
        loading = true;
        told = silently;
        asked = clock.instant();
        tasks.of(() -> workshop.snapshot(null)).onSuccess(this::arrived).onError(Throwable.class, this::failed).start();
    }

    private void arrived(WorkshopSnapshot taken) {
        failure.set(null);
        snapshot.set(taken);
        loaded();
    }

    private void failed(Throwable error) {
        failure.set(error);
        if (snapshot.get() != null && !told) {
            notices.failed(error);
        }
        loaded();
    }

    private void loaded() {
        loading = false;
        if (again) {
            again = false;
            refresh();
        }
    }

    /** The screen's words at this moment; empty before the first snapshot. */
    public Optional<OverviewState> state() {
        WorkshopSnapshot taken = snapshot.get();
        return taken == null
                ? Optional.empty()
                : Optional.of(new OverviewBuilder(taken, workshop.sync(), clock.instant(), texts, figures).build(order()));
    }

    public Order order() {
        return memory.recall(ORDER).filter(Order.TYPE.name()::equals).map(name -> Order.TYPE).orElse(Order.WORST);
    }

    public void setOrder(Order order) {
        memory.remember(ORDER, order.name());
    }

    /** Whether a source of logs is configured at all. */
    public boolean configured() {
        return workshop.sync().source() != null;
    }
}
