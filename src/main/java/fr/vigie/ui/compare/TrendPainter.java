package fr.vigie.ui.compare;

import fr.vigie.ui.fx.Look;
import java.math.BigDecimal;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws {@link TrendData}. */
final class TrendPainter {
    /** Between a line's end and its name: a sample of the line. */
    static final double SAMPLE = 26;
    static final double GAP = 8;
    private static final int MOST_MARKED = 40;

    private final GraphicsContext g;
    private final Look look;
    private final TrendLayout layout;
    private final TrendData data;

    TrendPainter(GraphicsContext g, Look look, TrendLayout layout) {
        this.g = g;
        this.look = look;
        this.layout = layout;
        this.data = layout.data();
    }

    /** @param chosen the step that is told about; -1 for none */
    void paint(int chosen) {
        grid();
        if (chosen >= 0) {
            g.setStroke(look.palette().get("text-muted"));
            g.setLineWidth(1);
            g.strokeLine(crisp(layout.x(chosen)), layout.top(), crisp(layout.x(chosen)), layout.top() + layout.height());
        }
        for (int i = 0; i < data.series().size(); i++) {
            line(data.series().get(i), new SeriesStyle(i), chosen);
        }
        names();
    }

    private static double crisp(double at) {
        return Math.floor(at) + 0.5;
    }

    private void grid() {
        g.setFont(look.font(11));
        g.setLineDashes();
        g.setLineWidth(1);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        List<BigDecimal> ticks = data.axis().ticks();
        for (int i = 0; i < ticks.size(); i++) {
            double y = crisp(layout.y(ticks.get(i)));
            g.setStroke(look.palette().get(i == 0 ? "edge" : "line"));
            g.strokeLine(layout.left(), y, layout.left() + layout.width(), y);
            g.setFill(look.palette().get("text-muted"));
            g.fillText(data.ticks().get(i), layout.left() - GAP, y);
        }
        g.setTextBaseline(VPos.TOP);
        for (int step : layout.labelled(62 * look.scale())) {
            g.setTextAlign(step == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
            g.fillText(data.steps().get(step).label(), step == 0 ? layout.left() : layout.x(step), layout.top() + layout.height() + 6);
        }
    }

    /** Unknown values break a line: what is not known is not drawn. */
    private void line(TrendData.Series series, SeriesStyle style, int chosen) {
        style.stroke(g, look.palette());
        boolean drawing = false;
        for (int step = 0; step < series.values().size(); step++) {
            BigDecimal value = series.values().get(step);
            if (value == null) {
                end(drawing);
                drawing = false;
            } else if (drawing) {
                g.lineTo(layout.x(step), layout.y(value));
            } else {
                g.beginPath();
                g.moveTo(layout.x(step), layout.y(value));
                drawing = true;
            }
        }
        end(drawing);
        g.setLineDashes();
        marks(series, style, chosen);
    }

    private void end(boolean drawing) {
        if (drawing) {
            g.stroke();
        }
    }

    private void marks(TrendData.Series series, SeriesStyle style, int chosen) {
        boolean few = series.values().size() <= MOST_MARKED;
        g.setFill(style.colour(look.palette()));
        for (int step = 0; step < series.values().size(); step++) {
            BigDecimal value = series.values().get(step);
            boolean alone = value != null && !known(series, step - 1) && !known(series, step + 1);
            if (value != null && (few || alone || step == chosen)) {
                double radius = step == chosen ? 4 : 2.5;
                g.fillOval(layout.x(step) - radius, layout.y(value) - radius, 2 * radius, 2 * radius);
            }
        }
    }

    private static boolean known(TrendData.Series series, int step) {
        return step >= 0 && step < series.values().size() && series.values().get(step) != null;
    }

    private void names() {
        double right = layout.left() + layout.width();
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (TrendLayout.EndLabel label : layout.endLabels(16 * look.scale())) {
            TrendData.Series series = data.series().get(label.series());
            g.setLineDashes();
            g.setLineWidth(1);
            g.setStroke(look.palette().get("edge"));
            g.strokeLine(layout.x(series.last()) + 5, label.lineY(), right + GAP, label.labelY());
            new SeriesStyle(label.series()).stroke(g, look.palette());
            g.strokeLine(right + GAP, crisp(label.labelY()), right + GAP + SAMPLE, crisp(label.labelY()));
            g.setFill(look.palette().get("text"));
            g.setFont(look.font(12));
            g.fillText(series.name(), right + GAP + SAMPLE + 6, label.labelY());
        }
        g.setLineDashes();
    }
}
