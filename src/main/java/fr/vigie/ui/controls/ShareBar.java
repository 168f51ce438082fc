package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import java.util.List;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;

/** How a time parts into states: one stacked bar, drawn with the same colours and patterns as the timeline. */
public final class ShareBar extends Drawing {
    private List<Span> shares = List.of();

    /** @param parts one behind the other from 0; their lengths are what is shown */
    public void show(List<Span> parts) {
        shares = List.copyOf(parts);
        redraw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 18;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        g.setFill(look.palette().get("track"));
        g.fillRect(0, 0, width, height);
        if (!shares.isEmpty() && shares.getLast().to() > 0) {
            new BandPainter(g, look.palette(), 0, height).paint(Columns.of(shares, Set.of(), new Axis(0, shares.getLast().to(), width)));
        }
    }
}
