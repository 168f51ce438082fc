package fr.vigie.ui.overview;

import fr.vigie.model.DayPlan;
import fr.vigie.model.MachineState;
import fr.vigie.model.SessionFigures;
import fr.vigie.pipeline.CentreDay;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.WorkshopSnapshot;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.overview.OverviewState.Tile;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The tiles above the rows: sums over the workshop (spec 1.6). */
final class OverviewTiles {
    private final WorkshopSnapshot snapshot;
    private final SyncStatus sync;
    private final long moment;
    private final Messages texts;
    private final Figures figures;
    private final int fullHour;
    private final List<SessionFigures> sessions;

    /** @param moment now, wall milliseconds */
    OverviewTiles(WorkshopSnapshot snapshot, SyncStatus sync, long moment, Messages texts, Figures figures, int fullHour) {
        this.snapshot = snapshot;
        this.sync = sync;
        this.moment = moment;
        this.texts = texts;
        this.figures = figures;
        this.fullHour = fullHour;
        this.sessions = snapshot.centres().stream().filter(day -> day.session() != null)
                .map(day -> Objects.requireNonNull(day.session()).figures()).toList();
    }

    List<Tile> build() {
        return List.of(pieces(), occupancy(), stops(), waits(), data());
    }

    private long sum(ToLongFunction<SessionFigures> part) {
        return sessions.stream().mapToLong(part).sum();
    }

    private Tile tile(String value, String note) {
        return sessions.isEmpty() ? new Tile(Figures.UNKNOWN, texts.get("overview.none"), false) : new Tile(value, note, false);
    }

    private Tile pieces() {
        List<DayPlan> plans = snapshot.centres().stream().map(CentreDay::plan).toList();
        if (!plans.isEmpty() && plans.stream().allMatch(plan -> plan.expectedAt(moment) != null)) {
            long targets = plans.stream().mapToLong(plan -> Objects.requireNonNull(plan.target())).sum();
            long expected = plans.stream().mapToLong(plan -> Objects.requireNonNull(plan.expectedAt(moment))).sum();
            return tile(figures.count(sum(SessionFigures::pieces)),
                    texts.get("overview.pieces.target.note", figures.count(targets), figures.count(expected)));
        }
        long lastHour = fullHour < 0 || fullHour > 23
                ? 0
                : snapshot.centres().stream().mapToLong(day -> day.piecesByHour().get(fullHour)).sum();
        LocalTime hour = snapshot.changeover().plusHours(fullHour);
        return tile(figures.count(sum(SessionFigures::pieces)),
                texts.get("overview.pieces.note", figures.count(lastHour), hour.getHour(), hour.plusHours(1).getHour()));
    }

    private Tile occupancy() {
        long amplitude = sum(SessionFigures::amplitudeMs);
        long production = sum(SessionFigures::productionMs);
        return tile(figures.percent(SessionFigures.rate(production, amplitude)),
                texts.get("overview.occupancy.note", figures.duration(production), figures.duration(amplitude)));
    }

    private Tile stops() {
        return tile(figures.duration(sum(SessionFigures::stopMs)),
                texts.get("overview.stops.note", sum(SessionFigures::stops), sum(SessionFigures::microStops)));
    }

    private Tile waits() {
        long all = sum(SessionFigures::waitMs);
        Optional<CentreDay> most = snapshot.centres().stream().filter(day -> day.session() != null)
                .max(Comparator.comparingLong(day -> Objects.requireNonNull(day.session()).figures().waitMs()));
        String note = all == 0 || most.isEmpty()
                ? texts.get("overview.waits.none")
                : texts.get("overview.waits.note", most.get().centre().name(), figures.percent(
                        SessionFigures.rate(Objects.requireNonNull(most.get().session()).figures().waitMs(), all)));
        return tile(figures.duration(all), note);
    }

    private Tile data() {
        long fresh = snapshot.centres().stream().filter(day -> day.live().state() != MachineState.NO_DATA).count();
        Instant newest = snapshot.centres().stream().map(day -> day.live().readAt()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        boolean failed = sync.lastFault() != null;
        String note = failed ? texts.get("overview.fresh.failed") : texts.get("overview.fresh.note", fresh, snapshot.centres().size());
        return new Tile(figures.clock(newest), note, failed || fresh < snapshot.centres().size());
    }
}
