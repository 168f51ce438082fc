package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import java.util.List;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** A centre's day as one bar: states, silence hatched, a line for now, hours beneath. */
public final class DayBar extends Drawing {
    private static final double RULER = 18;
    private static final double MOST_BAND = 40;

    private double mostBand = MOST_BAND;
    private @Nullable Content content;

    /**
     * What a bar shows.
     *
     * @param from, to the bar's ends in wall milliseconds
     * @param now the line; outside [from, to] it is not drawn
     */
    public record Content(List<Span> spans, long from, long to, long now) {}

    public void show(Content day) {
        if (!day.equals(content)) {
            content = day;
            redraw();
        }
    }

    /** The band's height where there is room, in pixels. */
    public void setMostBand(double pixels) {
        if (pixels != mostBand) {
            mostBand = pixels;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return mostBand + ruler();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return mostBand + ruler();
    }

    private double ruler() {
        return RULER * scale();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        if (content == null) {
            return;
        }
        Axis axis = new Axis(content.from(), content.to(), width);
        double band = Math.min(mostBand, height - RULER * look.scale());
        g.setFill(look.palette().get("track"));
        g.fillRect(0, 0, width, band);
        new BandPainter(g, look.palette(), 0, band).paint(Columns.of(content.spans(), Set.of(), axis));
        hours(g, look, axis, band);
        now(g, look, axis, band);
    }

    private static void hours(GraphicsContext g, Look look, Axis axis, double band) {
        g.setFont(look.font(11));
        g.setFill(look.palette().get("text-muted"));
        g.setTextBaseline(VPos.BOTTOM);
        List<HourRuler.Mark> marks = HourRuler.marks(axis, 58 * look.scale());
        double bottom = band + RULER * look.scale();
        double half = 16 * look.scale();
        for (HourRuler.Mark mark : marks) {
            boolean first = mark.x() < half;
            boolean last = mark.x() > axis.width() - half;
            g.setTextAlign(first ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(mark.label(), first ? 0 : last ? axis.width() : mark.x(), bottom);
        }
    }

    private void now(GraphicsContext g, Look look, Axis axis, double band) {
        long now = content == null ? Long.MIN_VALUE : content.now();
        if (now >= axis.from() && now <= axis.to()) {
            double x = Math.min(Math.floor(axis.x(now)), axis.width() - 2);
            g.setFill(look.palette().get("card"));
            g.fillRect(x - 1, 0, 4, band);
            g.setFill(look.palette().get("text"));
            g.fillRect(x, 0, 2, band + 3);
        }
    }
}
