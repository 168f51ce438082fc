package fr.vigie.ui.compare;

import fr.vigie.ui.fx.Look;
import java.math.BigDecimal;
import java.time.LocalDate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws a calendar: a day's value as a shade, a day without data hatched. */
final class HeatPainter {
    private static final double BETWEEN = 2;
    private static final double HATCH = 4;

    private final GraphicsContext g;
    private final Look look;
    private final HeatLayout layout;
    private final HeatData data;

    HeatPainter(GraphicsContext g, Look look, HeatLayout layout, HeatData data) {
        this.g = g;
        this.look = look;
        this.layout = layout;
        this.data = data;
    }

    void paint(@Nullable LocalDate chosen) {
        g.setFont(look.font(11));
        g.setFill(look.palette().get("text-muted"));
        weekdays();
        double side = layout.pitch() - BETWEEN;
        for (LocalDate day = data.span().from(); !day.isAfter(layout.last()); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                month(day);
            }
            cell(g, look, data.values().get(day), data.scale(), layout.x(day), layout.y(day), side);
        }
        if (chosen != null) {
            g.setStroke(look.palette().get("focus"));
            g.setLineWidth(2);
            g.strokeRect(layout.x(chosen) - 1, layout.y(chosen) - 1, side + 2, side + 2);
        }
    }

    private void weekdays() {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < HeatLayout.DAYS; row += 2) {
            g.fillText(data.weekdays().get(row), layout.left() - 6, layout.top() + (row + 0.5) * layout.pitch() - BETWEEN / 2);
        }
    }

    private void month(LocalDate first) {
        g.setFill(look.palette().get("text-muted"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        int column = layout.column(first) + (first.getDayOfWeek().getValue() > 1 && !first.equals(data.span().from()) ? 1 : 0);
        g.fillText(data.months().get(first.getMonthValue() - 1), layout.left() + column * layout.pitch(), 0);
    }

    static void cell(GraphicsContext g, Look look, @Nullable BigDecimal value, HeatScale scale, double x, double y, double side) {
        if (value != null) {
            g.setFill(look.palette().get("heat-" + (1 + scale.level(value))));
            g.fillRect(x, y, side, side);
            return;
        }
        g.setStroke(look.palette().get("silent"));
        g.setLineWidth(0.7);
        g.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
        for (double at = HATCH; at < 2 * side; at += HATCH) {
            double over = Math.max(0, at - side);
            g.strokeLine(x + over, y + Math.min(at, side), x + Math.min(at, side), y + over);
        }
    }
}
