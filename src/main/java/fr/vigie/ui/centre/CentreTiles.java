package fr.vigie.ui.centre;

import fr.vigie.model.SessionFigures;
import fr.vigie.text.Messages;
import fr.vigie.ui.centre.CentreState.Tile;
import fr.vigie.ui.fx.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tiles of a dashboard; each compares with the previous session where that means something. */
final class CentreTiles {
    private static final long LEAST_FOR_RHYTHM = 5 * 60_000;

    private final SessionFigures now;
    private final @Nullable SessionFigures before;
    private final Messages texts;
    private final Figures figures;
    private final long references;

    CentreTiles(SessionFigures now, @Nullable SessionFigures before, long references, Messages texts, Figures figures) {
        this.now = now;
        this.before = before;
        this.references = references;
        this.texts = texts;
        this.figures = figures;
    }

    List<Tile> build() {
        return List.of(tile("tile.pieces", figures.count(now.pieces()), "", compared(each -> figures.count(each.pieces()))),
                tile("tile.rhythm", rhythm(now), texts.get("unit.rhythm"), compared(this::rhythm)),
                tile("tile.occupancy", rate(now.productionMs()), "",
                        compared(each -> figures.percent(SessionFigures.rate(each.productionMs(), each.amplitudeMs())))),
                tile("tile.effective", figures.duration(now.productionMs()), "",
                        texts.get("tile.effective.note", figures.duration(now.amplitudeMs()))),
                tile("tile.waits", figures.duration(now.waitMs()), "", rate(now.waitMs())),
                tile("tile.stops", figures.duration(now.stopMs()), "", texts.get("tile.stops.note", now.stops(), now.microStops())),
                tile("tile.unexplained", figures.duration(now.unexplainedMs()), "", rate(now.unexplainedMs())),
                tile("tile.span", figures.clock(now.firstPiece()), "– " + figures.clock(now.lastPiece()), texts.get("tile.span.note")),
                tile("tile.bars", figures.count(now.bars()), "· " + figures.metres(now.barsLength()),
                        texts.get("tile.bars.note", references)));
    }

    private Tile tile(String key, String value, String unit, String note) {
        return new Tile(texts.get(key), value, unit, note);
    }

    private String rate(long part) {
        return figures.percent(SessionFigures.rate(part, now.amplitudeMs()));
    }

    private String compared(Function<SessionFigures, String> figure) {
        if (before == null || before.firstPiece() == null) {
            return texts.get("tile.alone");
        }
        return texts.get("tile.before", figure.apply(before), figures.shortDay(before.firstPiece().toLocalDate()));
    }

    /** Pieces per effective hour; unknown under five effective minutes (spec 1.6). */
    private String rhythm(SessionFigures session) {
        return session.productionMs() < LEAST_FOR_RHYTHM
                ? Figures.UNKNOWN
                : figures.decimal(BigDecimal.valueOf(session.pieces() * 3_600_000L).divide(BigDecimal.valueOf(session.productionMs()), 1,
                        RoundingMode.HALF_UP), 1);
    }
}
