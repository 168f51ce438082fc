package fr.vigie.ui.controls;

import fr.vigie.ui.fx.Look;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Counts by clock hour as bars, each with its figure; an hour still running is only outlined. */
public final class HourBars extends Drawing {
    private static final double LABELS = 18;
    private static final double MOST_WIDTH = 46;

    private List<Hour> hours = List.of();

    /** @param running whether the hour is not over, so that its count will grow */
    public record Hour(String label, int count, boolean running) {}

    public void show(List<Hour> counts) {
        if (!counts.equals(hours)) {
            hours = List.copyOf(counts);
            redraw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        double labels = LABELS * look.scale();
        double bottom = height - labels;
        g.setFill(look.palette().get("edge"));
        g.fillRect(0, bottom, width, 1);
        if (hours.isEmpty()) {
            return;
        }
        int most = Math.max(1, hours.stream().mapToInt(Hour::count).max().orElse(1));
        double step = Math.min(MOST_WIDTH * 1.5, width / hours.size());
        double bar = Math.floor(Math.min(MOST_WIDTH, step * 0.68));
        g.setFont(look.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        for (int i = 0; i < hours.size(); i++) {
            Hour hour = hours.get(i);
            double left = Math.round(i * step + (step - bar) / 2);
            double high = Math.round((bottom - labels) * hour.count() / most);
            bar(g, look, hour, left, bottom - high, bar, high);
            g.setFill(look.palette().get("text-muted"));
            g.setTextBaseline(VPos.BOTTOM);
            g.fillText(hour.label(), left + bar / 2, height);
            g.setFill(look.palette().get("text"));
            g.fillText(String.valueOf(hour.count()), left + bar / 2, bottom - high - 2);
        }
    }

    private static void bar(GraphicsContext g, Look look, Hour hour, double x, double y, double width, double height) {
        if (height < 1) {
            return;
        }
        if (hour.running()) {
            g.setStroke(look.palette().get("bar"));
            g.setLineWidth(1.5);
            g.strokeRoundRect(x + 0.75, y + 0.75, width - 1.5, height - 0.75, 3, 3);
        } else {
            g.setFill(look.palette().get("bar"));
            g.fillRoundRect(x, y, width, height, 3, 3);
            g.fillRect(x, y + height / 2, width, height / 2);
        }
    }
}
