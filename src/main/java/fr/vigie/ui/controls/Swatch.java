package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.ui.fx.Look;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/** A small sample of a state as the bars draw it, pattern included. */
public final class Swatch extends Drawing {
    private static final double SIDE = 12;

    private final MachineState state;

    public Swatch(MachineState state, ObservableValue<Look> look) {
        this.state = state;
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        setLook(look);
    }

    @Override
    protected double computePrefWidth(double height) {
        return SIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SIDE;
    }

    @Override
    protected void draw(GraphicsContext g, Look look, double width, double height) {
        Axis axis = new Axis(0, 1000, width);
        new BandPainter(g, look.palette(), 0, height).paint(Columns.of(List.of(new Span(state, 0, 1000)), Set.of(), axis));
    }
}
