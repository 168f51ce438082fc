package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.ui.fx.Look;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/** A part of a whole as the length of a bar in a state's colour and pattern. */
public final class PartBar extends Drawing {
    private final MachineState state;
    private final double part;

    /** @param part 0 to 1 */
    public PartBar(MachineState state, double part, ObservableValue<Look> look) {
        this.state = state;
        this.part = part;
        setLook(look);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 12;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        double length = Math.max(2, Math.round(part * width));
        Axis axis = new Axis(0, 1000, length);
        new BandPainter(g, look.palette(), 0, height).paint(Columns.of(List.of(new Span(state, 0, 1000)), Set.of(), axis));
    }
}
