package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import fr.vigie.ui.fx.Palette;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a timeline: ruler, band of states, ticks of pieces, bars; each costs no more than the columns there are. */
final class TimelinePainter {
    private static final int SHADES = 5;
    private static final int INKS = 12;
    private static final double LEAST_FOR_NAME = 56;
    private static final double HOUR_DISTANCE = 54;
    private static final double DAY_DISTANCE = 78;
    private static final double SHORT_DAY_DISTANCE = 48;

    private final GraphicsContext g;
    private final Look look;
    private final Palette palette;
    private final TimelineModel model;
    private final Timeline.Names words;
    private final TimelineGeometry at;
    private final Axis axis;
    private final double width;

    TimelinePainter(GraphicsContext g, Look look, TimelineModel model, Timeline.Names words, TimelineGeometry geometry, double width) {
        this.g = g;
        this.look = look;
        this.palette = look.palette();
        this.model = model;
        this.words = words;
        this.at = geometry;
        this.width = Math.max(1, width - geometry.gutter());
        this.axis = model.axis(this.width);
    }

    void paint(boolean focused) {
        names();
        g.save();
        g.translate(at.gutter(), 0);
        ruler();
        g.setFill(palette.get("track"));
        g.fillRect(0, at.bandTop(), width, at.band());
        new BandPainter(g, palette, at.bandTop(), at.band()).paintTime(model.columns(width));
        pieces();
        bars();
        chosen(focused);
        now();
        g.restore();
    }

    private void names() {
        lane(words.states(), at.bandTop() + at.band() / 2);
        lane(words.pieces(), at.piecesTop() + at.pieces() / 2);
        lane(words.bars(), at.barsTop() + at.bars() / 2);
    }

    private void lane(String name, double y) {
        g.setFont(look.font(11));
        g.setFill(palette.get("text-muted"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(name, 0, y);
    }

    private void ruler() {
        g.setTextBaseline(VPos.TOP);
        double hour = HOUR_DISTANCE * look.scale();
        if (at.days()) {
            boolean hours = HourRuler.roomForHours(axis, hour);
            List<HourRuler.Mark> days = hours
                    ? HourRuler.days(axis, DAY_DISTANCE * look.scale(), words.days())
                    : HourRuler.days(axis, SHORT_DAY_DISTANCE * look.scale(), words.shortDays());
            g.setFont(look.bold(11));
            g.setTextAlign(TextAlignment.LEFT);
            for (HourRuler.Mark day : days) {
                line(day.x(), hours ? 0 : at.bandTop() - 4, "edge");
                g.setFill(palette.get("text"));
                if (day.x() + 20 < width) {
                    g.fillText(day.label(), day.x() + 4, hours ? 1 : at.hoursTop());
                }
            }
            if (!hours) {
                return;
            }
        }
        g.setFont(look.font(11));
        for (HourRuler.Mark mark : HourRuler.marks(axis, hour)) {
            double x = Math.floor(mark.x());
            boolean first = x < 16;
            boolean last = x > width - 16;
            line(x, at.bandTop() - 4, "line");
            g.setFill(palette.get("text-muted"));
            g.setTextAlign(first ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(mark.label(), first ? 0 : last ? width : x, at.hoursTop());
        }
    }

    private void line(double x, double top, String token) {
        g.setFill(palette.get(token));
        g.fillRect(Math.min(Math.floor(x), width - 1), top, 1, at.bottom() - top);
    }

    private void pieces() {
        int columns = (int) width;
        int[] counts = new int[columns];
        int most = 1;
        for (TimelineDay.Tick piece : model.visiblePieces()) {
            int column = (int) Math.floor(axis.x(piece.at()));
            if (column >= 0 && column < columns) {
                most = Math.max(most, ++counts[column]);
            }
        }
        Color[] inks = inks();
        for (int column = 0; column < columns; column++) {
            if (counts[column] > 0) {
                g.setFill(inks[counts[column] * (INKS - 1) / most]);
                g.fillRect(column, at.piecesTop(), 1, at.pieces());
            }
        }
    }

    private Color[] inks() {
        Color[] inks = new Color[INKS];
        for (int i = 0; i < INKS; i++) {
            inks[i] = palette.get("text").deriveColor(0, 1, 1, 0.45 + 0.55 * i / (INKS - 1));
        }
        return inks;
    }

    /** Bars finer than a pixel: one of them has it. */
    private void bars() {
        g.setFont(look.font(11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        Color[] shades = shades();
        double free = 0;
        for (TimelineDay.Bar bar : model.visibleBars()) {
            double begin = Math.floor(axis.x(bar.from()));
            double from = Math.max(free, begin);
            double to = Math.min(width, Math.max(begin + 1, Math.floor(axis.x(bar.to()))));
            if (to <= from) {
                continue;
            }
            free = to;
            double gap = to - from >= 4 ? 1 : 0;
            int shade = bar.shade() % SHADES;
            g.setFill(shades[shade]);
            g.fillRect(from, at.barsTop(), to - from - gap, at.bars());
            if (to - from >= LEAST_FOR_NAME * look.scale()) {
                g.setFill(shade < SHADES / 2 ? palette.get("text") : palette.get("card"));
                g.fillText(bar.reference(), from + 6, at.barsTop() + at.bars() / 2, to - from - 10);
            }
        }
    }

    private Color[] shades() {
        Color[] shades = new Color[SHADES];
        for (int i = 0; i < SHADES; i++) {
            shades[i] = palette.get("track").interpolate(palette.get("text-muted"), (double) i / (SHADES - 1));
        }
        return shades;
    }

    private void chosen(boolean focused) {
        model.chosen().filter(mark -> focused).ifPresent(mark -> {
            double from = Math.clamp(Math.floor(axis.x(mark.span().from())), -4, width + 4);
            double to = Math.clamp(Math.ceil(axis.x(mark.span().to())), from + 1, width + 8);
            g.setStroke(palette.get("text"));
            g.setLineWidth(2);
            g.strokeRect(from - 2, at.bandTop() - 2, to - from + 4, at.band() + 4);
        });
    }

    private void now() {
        double x = Math.floor(axis.x(model.day().now()));
        if (x >= 0 && x <= width) {
            double left = Math.min(x, width - 2);
            g.setFill(palette.get("card"));
            g.fillRect(left - 1, at.bandTop(), 4, at.band());
            g.setFill(palette.get("text"));
            g.fillRect(left, at.bandTop() - 3, 2, at.bottom() - at.bandTop() + 3);
        }
    }
}
