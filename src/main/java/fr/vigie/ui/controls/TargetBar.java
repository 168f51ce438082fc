package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** How far a count is on its way to a target, with a mark where it should be by now. */
public final class TargetBar extends Drawing {
    private double thickness = 6;
    private @Nullable Content content;

    /**
     * @param expected what should be there by now; null where unknown
     * @param target above 0
     */
    public record Content(long count, @Nullable Integer expected, int target) {}

    /** @param newer null shows nothing */
    public void show(@Nullable Content newer) {
        if (newer == null ? content != null : !newer.equals(content)) {
            content = newer;
            redraw();
        }
    }

    /** In pixels of an unscaled text. */
    public void setThickness(double pixels) {
        if (pixels != thickness) {
            thickness = pixels;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return thickness * 2;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        Content shown = content;
        if (shown == null) {
            return;
        }
        double thick = Math.min(height, thickness);
        double top = Math.round((height - thick) / 2);
        double most = Math.max(shown.target(), shown.count());
        g.setFill(look.palette().get("track"));
        g.fillRoundRect(0, top, width, thick, thick, thick);
        g.setFill(look.palette().get("bar"));
        g.fillRoundRect(0, top, Math.max(thick, width * shown.count() / most), thick, thick, thick);
        if (shown.expected() != null) {
            double mark = Math.max(2, Math.round(thick / 3));
            double x = Math.clamp(Math.round(width * shown.expected() / most) - mark / 2, 0, width - mark);
            g.setFill(look.palette().get("card"));
            g.fillRect(x - 1, 0, mark + 2, height);
            g.setFill(look.palette().get("text"));
            g.fillRect(x, 0, mark, height);
        }
    }
}
