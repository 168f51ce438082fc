package fr.vigie.ui.compare;

import fr.vigie.ui.fx.Palette;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** How the lines of a chart differ: by colour, and by dashes for those who cannot tell colours apart. */
record SeriesStyle(int index) {
    private static final int COLOURS = 6;
    private static final double[][] DASHES = {{}, {8, 4}, {2, 4}, {10, 3, 2, 3}, {5, 2}, {12, 3, 2, 3, 2, 3}};

    Color colour(Palette palette) {
        return palette.get("series-" + (1 + index % COLOURS));
    }

    /** No two of the first 36 have the same colour and dashes. */
    double[] dashes() {
        return DASHES[(index + index / COLOURS) % DASHES.length];
    }

    void stroke(GraphicsContext g, Palette palette) {
        g.setStroke(colour(palette));
        g.setLineWidth(2);
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(dashes());
    }
}
