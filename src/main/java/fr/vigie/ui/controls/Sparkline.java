package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** A small line of counts from zero, its last point marked. */
public final class Sparkline extends Drawing {
    private static final double MARGIN = 3;

    private List<Integer> counts = List.of();

    public void show(List<Integer> values) {
        if (!values.equals(counts)) {
            counts = List.copyOf(values);
            redraw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 26;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        double bottom = height - 1;
        g.setFill(look.palette().get("line"));
        g.fillRect(0, bottom, width, 1);
        if (counts.isEmpty()) {
            return;
        }
        int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        double step = counts.size() == 1 ? 0 : (width - 2 * MARGIN) / (counts.size() - 1);
        double[] xs = new double[counts.size()];
        double[] ys = new double[counts.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = MARGIN + i * step;
            ys[i] = bottom - 1 - (double) counts.get(i) / most * (bottom - 1 - MARGIN);
        }
        g.setStroke(look.palette().get("text-muted"));
        g.setLineWidth(1.5);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokePolyline(xs, ys, xs.length);
        g.setFill(look.palette().get("text"));
        g.fillOval(xs[xs.length - 1] - 2.5, ys[ys.length - 1] - 2.5, 5, 5);
    }
}
