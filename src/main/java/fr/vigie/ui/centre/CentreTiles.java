package fr.vigie.ui.centre;

import fr.vigie.model.DayPlan;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SessionRow;
import fr.vigie.model.Totals;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.CentreSpan;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Tile;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Place;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The tiles of a dashboard: sums over its sessions (spec 1.6), each beside the same sum of the period before. */
final class CentreTiles {
    private final CentreSpan span;
    private final boolean single;
    private final boolean running;
    private final Totals now;
    private final Totals before;
    private final Proofs proofs;
    private final Messages texts;
    private final Figures figures;

    /**
     * @param single whether the screen shows one day
     * @param running whether the last day shown is not over: sums will grow, so a difference of sums says nothing
     */
    CentreTiles(CentreSpan span, boolean single, boolean running, Proofs proofs, Messages texts, Figures figures) {
        this.span = span;
        this.single = single;
        this.running = running;
        this.now = Totals.of(span.figures().toList());
        this.before = Totals.of(span.before().stream().map(SessionRow::figures).toList());
        this.proofs = proofs;
        this.texts = texts;
        this.figures = figures;
    }

    List<Tile> build() {
        Place log = log();
        Place stops = proofs.stops(single ? span.days().getLast().day() : null);
        return List.of(pieces(),
                figure("tile.rhythm", texts.get("unit.rhythm"), "", Totals::piecesPerHour,
                        value -> figures.decimal(value, 1), "difference.plain", log),
                figure("tile.occupancy", "", "", Totals::occupancyRate, figures::percent, "difference.points",
                        log),
                time("tile.effective", texts.get("tile.effective.note", figures.duration(now.amplitudeMs())), Totals::productionMs, log),
                time("tile.waits", figures.percent(now.waitRate()), Totals::waitMs, stops),
                time("tile.stops", texts.get("tile.stops.note", now.stops(), now.microStops()), Totals::stopMs, stops),
                time("tile.unexplained", figures.percent(now.unexplainedRate()), Totals::unexplainedMs, stops),
                single ? bounds(log) : days(log), bars());
    }

    private Place log() {
        return span.details().isEmpty() || !single
                ? proofs.log(span.days().getLast().day())
                : proofs.pieces(span.details().getLast(), span.details().getLast().pieces(),
                        texts.get("tile.proof", figures.count(now.pieces())));
    }

    private Tile pieces() {
        Integer target = target();
        return tile("tile.pieces", figures.count(now.pieces()), "", target == null ? mean() : aim(target), figures.count(before.pieces()),
                sum(Totals::pieces, figures::count), log());
    }

    private String aim(int target) {
        Integer expected = running && single ? expected() : null;
        return expected == null
                ? texts.get("tile.pieces.share", figures.count(target), figures.percent(SessionFigures.rate(now.pieces(), target)))
                : texts.get("tile.pieces.expected", figures.count(target), figures.count(expected));
    }

    private String mean() {
        return single ? "" : texts.get("tile.pieces.mean", figures.count(Math.round((double) now.pieces() / Math.max(1, now.sessions()))));
    }

    /** Of all days shown; null where none has one. */
    private @Nullable Integer target() {
        List<Integer> targets = span.days().stream().map(day -> day.plan().target()).filter(Objects::nonNull).toList();
        int sum = targets.stream().mapToInt(Integer::intValue).sum();
        return sum == 0 ? null : Integer.valueOf(sum);
    }

    private @Nullable Integer expected() {
        DayPlan plan = span.days().getLast().plan();
        return plan.expectedAt(WallTime.of(span.now()));
    }

    private Tile time(String key, String note, ToLongFunction<Totals> part, Place place) {
        return tile(key, figures.duration(part.applyAsLong(now)), "", note, figures.duration(part.applyAsLong(before)),
                sum(part, figures::duration), place);
    }

    /** A rate or a rhythm: it means the same however long the period. */
    private Tile figure(String key, String unit, String note, Function<Totals, @Nullable BigDecimal> value,
            Function<@Nullable BigDecimal, String> words, String difference, Place place) {
        BigDecimal here = value.apply(now);
        BigDecimal there = value.apply(before);
        String said = here == null || there == null ? "" : difference(difference, here.subtract(there));
        return tile(key, words.apply(here), unit, note, words.apply(there), said, place);
    }

    private String difference(String key, BigDecimal more) {
        String amount = figures.decimal(more.abs(), 1);
        return figures.decimal(BigDecimal.ZERO, 1).equals(amount)
                ? texts.get("difference.none")
                : texts.get(key + (more.signum() > 0 ? ".more" : ".less"), amount);
    }

    private String sum(ToLongFunction<Totals> part, Function<Long, String> words) {
        long more = part.applyAsLong(now) - part.applyAsLong(before);
        if (running) {
            return "";
        }
        return more == 0
                ? texts.get("difference.none")
                : texts.get(more > 0 ? "difference.plain.more" : "difference.plain.less", words.apply(Math.abs(more)));
    }

    private Tile bounds(Place place) {
        SessionFigures day = span.figures().findFirst().orElseThrow();
        return new Tile(texts.get("tile.span"), figures.clock(day.firstPiece()), "– " + figures.clock(day.lastPiece()),
                texts.get("tile.span.note", figures.duration(day.amplitudeMs())), boundsBefore(), "", place);
    }

    private String boundsBefore() {
        return span.before().isEmpty()
                ? ""
                : texts.get("tile.was", figures.clock(span.before().getLast().figures().firstPiece()) + " – "
                        + figures.clock(span.before().getLast().figures().lastPiece()));
    }

    private Tile days(Place place) {
        List<SessionFigures> all = span.figures().toList();
        LocalDateTime first = all.stream().map(SessionFigures::firstPiece).filter(Objects::nonNull).findFirst().orElse(null);
        LocalDateTime last = all.reversed().stream().map(SessionFigures::lastPiece).filter(Objects::nonNull).findFirst().orElse(null);
        return tile("tile.days", figures.count(now.sessions()), texts.get("tile.days.unit", now.sessions()),
                day(first) + " – " + day(last), figures.count(before.sessions()), sum(Totals::sessions, figures::count), place);
    }

    private String day(@Nullable LocalDateTime time) {
        return time == null ? Figures.UNKNOWN : figures.shortDay(time.toLocalDate());
    }

    private Tile bars() {
        return tile("tile.bars", figures.count(now.bars()), "", figures.metres(now.barsLength()), figures.count(before.bars()),
                sum(Totals::bars, figures::count), log());
    }

    private Tile tile(String key, String value, String unit, String note, String was, String difference, Place place) {
        boolean compared = before.sessions() > 0;
        return new Tile(texts.get(key), value, unit, note, compared ? texts.get("tile.was", was) : "", compared ? difference : "", place);
    }
}
