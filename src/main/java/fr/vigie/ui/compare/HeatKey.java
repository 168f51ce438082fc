package fr.vigie.ui.compare;

import fr.vigie.ui.controls.Drawing;
import fr.vigie.ui.fx.Look;
import java.math.BigDecimal;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** A sample of one shade of the heat maps, or of a day without data. */
final class HeatKey extends Drawing {
    private static final double SIDE = 13;

    private final @Nullable Integer level;

    /** @param level 0 to 4; null for a day without data */
    HeatKey(@Nullable Integer level, ObservableValue<Look> look) {
        this.level = level;
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setLook(look);
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        // a scale whose bounds are 1, 2, 3, 4 gives the value its own number as level
        List<BigDecimal> bounds = List.of(BigDecimal.valueOf(1), BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.valueOf(4));
        HeatPainter.cell(g, look, level == null ? null : BigDecimal.valueOf(level), new HeatScale(bounds), 0, 0, SIDE);
    }
}
