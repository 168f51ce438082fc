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
    /** Pixels left of the time axis, for the lanes' names. */
    static final double GUTTER = 52;
    static final double BAND_TOP = 22;
    static final double BAND = 48;
    private static final double PIECES_TOP = BAND_TOP + BAND + 8;
    private static final double PIECES = 20;
    private static final double BARS_TOP = PIECES_TOP + PIECES + 6;
    private static final double BARS = 16;
    static final double HEIGHT = BARS_TOP + BARS + 2;
    /** Names of the three lanes. */
    record Lanes(String states, String pieces, String bars) {}

    private static final int SHADES = 5;
    private static final double LEAST_FOR_NAME = 56;

    private final GraphicsContext g;
    private final Look look;
    private final Palette palette;
    private final TimelineModel model;
    private final Lanes lanes;
    private final Axis axis;
    private final double width;

    TimelinePainter(GraphicsContext g, Look look, TimelineModel model, Lanes lanes, double width) {
        this.g = g;
        this.look = look;
        this.palette = look.palette();
        this.model = model;
        this.lanes = lanes;
        this.width = Math.max(1, width - GUTTER);
        this.axis = model.axis(this.width);
    }

    void paint(boolean focused) {
        names();
        g.save();
        g.translate(GUTTER, 0);
        ruler();
        g.setFill(palette.get("track"));
        g.fillRect(0, BAND_TOP, width, BAND);
        new BandPainter(g, palette, BAND_TOP, BAND).paint(model.columns(width));
        pieces();
        bars();
        chosen(focused);
        now();
        g.restore();
    }

    private void names() {
        lane(lanes.states(), BAND_TOP + BAND / 2);
        lane(lanes.pieces(), PIECES_TOP + PIECES / 2);
        lane(lanes.bars(), BARS_TOP + BARS / 2);
    }

    private void lane(String name, double y) {
        g.setFont(look.font(11));
        g.setFill(palette.get("text-muted"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(name, 0, y);
    }

    private void ruler() {
        g.setFont(look.font(11));
        g.setTextBaseline(VPos.TOP);
        for (HourRuler.Mark mark : HourRuler.marks(axis, 54 * look.scale())) {
            double x = Math.floor(mark.x());
            boolean first = x < 16;
            boolean last = x > width - 16;
            g.setFill(palette.get("line"));
            g.fillRect(Math.min(x, width - 1), BAND_TOP - 4, 1, BARS_TOP + BARS - BAND_TOP + 4);
            g.setFill(palette.get("text-muted"));
            g.setTextAlign(first ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(mark.label(), first ? 0 : last ? width : x, 1);
        }
    }

    private void pieces() {
        int columns = (int) width;
        int[] counts = new int[columns];
        int most = 1;
        for (long piece : model.day().pieces()) {
            int column = (int) Math.floor(axis.x(piece));
            if (column >= 0 && column < columns) {
                most = Math.max(most, ++counts[column]);
            }
        }
        Color ink = palette.get("text");
        for (int column = 0; column < columns; column++) {
            if (counts[column] > 0) {
                g.setFill(ink.deriveColor(0, 1, 1, 0.45 + 0.55 * counts[column] / most));
                g.fillRect(column, PIECES_TOP, 1, PIECES);
            }
        }
    }

    private void bars() {
        g.setFont(look.font(11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        List<TimelineDay.Bar> bars = model.day().bars();
        for (TimelineDay.Bar bar : bars) {
            double from = Math.max(0, Math.floor(axis.x(bar.from())));
            double to = Math.min(width, Math.floor(axis.x(bar.to())));
            if (to <= 0 || from >= width) {
                continue;
            }
            double gap = to - from >= 4 ? 1 : 0;
            int shade = bar.shade() % SHADES;
            g.setFill(palette.get("track").interpolate(palette.get("text-muted"), (double) shade / (SHADES - 1)));
            g.fillRect(from, BARS_TOP, Math.max(1, to - from - gap), BARS);
            if (to - from >= LEAST_FOR_NAME) {
                g.setFill(shade < SHADES / 2 ? palette.get("text") : palette.get("card"));
                g.fillText(bar.reference(), from + 6, BARS_TOP + BARS / 2, to - from - 10);
            }
        }
    }

    private void chosen(boolean focused) {
        model.chosen().filter(mark -> focused).ifPresent(mark -> {
            double from = Math.floor(axis.x(mark.span().from()));
            double to = Math.max(from + 1, Math.ceil(axis.x(mark.span().to())));
            g.setStroke(palette.get("text"));
            g.setLineWidth(2);
            g.strokeRect(from - 2, BAND_TOP - 2, to - from + 4, BAND + 4);
        });
    }

    private void now() {
        double x = Math.floor(axis.x(model.day().now()));
        if (x >= 0 && x <= width) {
            double at = Math.min(x, width - 2);
            g.setFill(palette.get("card"));
            g.fillRect(at - 1, BAND_TOP, 4, BAND);
            g.setFill(palette.get("text"));
            g.fillRect(at, BAND_TOP - 3, 2, BARS_TOP + BARS - BAND_TOP + 3);
        }
    }
}
