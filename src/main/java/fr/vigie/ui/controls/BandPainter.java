package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import fr.vigie.ui.fx.Palette;
import fr.vigie.ui.fx.States;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;

/**
 * Paints {@link Columns}. A stop and an unexplained silence take their columns whole. Where production and waits are finer than a pixel,
 * the column is parted by height: the wait's share from the bottom, so that area is time and nothing is lost or exaggerated.
 */
final class BandPainter {
    private static final int SMOOTHING = 2;
    private static final double HATCH = 6;
    private static final double DOT = 6;
    private static final double LEAST_FOR_PATTERN = 7;
    private static final double LEAST_FOR_MARK = 16;
    /** Above this many milliseconds a pixel, nearly every column of a day holds a stop. */
    private static final double FINEST_STACKED = 180_000;

    private final GraphicsContext g;
    private final Palette palette;
    private final double top;
    private final double height;

    BandPainter(GraphicsContext g, Palette palette, double top, double height) {
        this.g = g;
        this.palette = palette;
        this.top = top;
        this.height = height;
    }

    /** On an axis of time: where a column is too long for one state, it is parted. */
    void paintTime(Columns columns) {
        if (columns.millis() > FINEST_STACKED) {
            stacked(columns);
        } else {
            paint(columns);
        }
    }

    void paint(Columns columns) {
        int column = 0;
        while (column < columns.width()) {
            MachineState leader = columns.leader(column);
            int end = column + 1;
            while (end < columns.width() && kind(columns.leader(end)) == kind(leader)) {
                end++;
            }
            run(columns, leader, column, end);
            column = end;
        }
    }

    /**
     * Several days: a column holds many periods of every state, so it is parted by height, stops on top, then silence, production, waits at
     * the bottom. Area is time; a stop is at least one pixel high, however short.
     */
    private void stacked(Columns columns) {
        Color production = palette.of(MachineState.PRODUCING);
        Color waiting = palette.of(MachineState.WAITING);
        Color stopped = palette.of(MachineState.STOPPED);
        Color silent = palette.get("unexplained");
        for (int column = 0; column < columns.width(); column++) {
            double covered = columns.covered(column);
            if (covered <= 0) {
                continue;
            }
            double stop = part(columns, column, MachineState.STOPPED, columns.stopBegins(column) ? 1 : 0);
            double silence = part(columns, column, MachineState.UNEXPLAINED, 0) + part(columns, column, MachineState.NO_DATA, 0);
            double wait = part(columns, column, MachineState.WAITING, 0);
            double whole = Math.max(1, Math.round(covered * height));
            double base = top + height;
            fill(production, column, base - whole, 1, whole);
            fill(waiting, column, base - wait, 1, wait);
            double high = Math.min(whole, stop);
            fill(stopped, column, base - whole, 1, high);
            fill(silent, column, base - whole + high, 1, Math.min(whole - high, silence));
        }
    }

    private double part(Columns columns, int column, MachineState state, double least) {
        return Math.max(least, Math.round(columns.share(column, state) * height));
    }

    private static int kind(@Nullable MachineState state) {
        return state == null ? -1 : state == MachineState.WAITING ? MachineState.PRODUCING.ordinal() : state.ordinal();
    }

    private void run(Columns columns, @Nullable MachineState leader, int from, int to) {
        if (leader == null) {
            return;
        }
        switch (leader) {
            case STOPPED -> {
                stop(from, to - from);
                edge(MachineState.STOPPED, from, to - from);
            }
            case UNEXPLAINED, NO_DATA -> hatch(leader, from, to - from);
            case PRODUCING, WAITING -> {
                work(columns, from, to);
                edge(MachineState.PRODUCING, from, to - from);
            }
        }
    }

    private void stop(double x, double width) {
        fill(palette.of(MachineState.STOPPED), x, top, width, height);
        if (width >= LEAST_FOR_MARK) {
            double side = Math.min(7, height / 3);
            fill(palette.get("on-stopped"), Math.round(x + (width - side) / 2), Math.round(top + (height - side) / 2), side, side);
        }
    }

    private void work(Columns columns, int from, int to) {
        fill(palette.of(MachineState.PRODUCING), from, top, to - from, height);
        g.setFill(palette.of(MachineState.WAITING));
        int solid = from;
        for (int column = from; column <= to; column++) {
            double share = column < to ? columns.waiting(column, SMOOTHING) : 0;
            if (share > 0) {
                double amber = share >= 0.98 ? height : Math.max(1, share * height);
                g.fillRect(column, top + height - amber, 1, amber);
            }
            if (share < 0.98) {
                dots(solid, column - solid);
                solid = column + 1;
            }
        }
    }

    private void dots(double x, double width) {
        if (width < LEAST_FOR_PATTERN) {
            return;
        }
        g.setFill(palette.get("waiting-edge"));
        for (double dx = (width % DOT + DOT) / 2; dx <= width - 2; dx += DOT) {
            for (double dy = (height % DOT + DOT) / 2; dy <= height - 2; dy += DOT) {
                g.fillOval(x + dx - 1, top + dy - 1, 2, 2);
            }
        }
        g.setFill(palette.of(MachineState.WAITING));
    }

    /** Silence has no fill of its own: it is the absence of knowledge, and never looks like production. */
    private void hatch(MachineState state, double x, double width) {
        boolean known = state == MachineState.UNEXPLAINED;
        fill(palette.get(known ? "unexplained" : "silent-fill"), x, top, width, height);
        g.save();
        g.beginPath();
        g.rect(x, top, width, height);
        g.clip();
        g.setStroke(palette.get(known ? "unexplained-hatch" : "silent"));
        g.setLineWidth(1.2);
        g.setLineCap(StrokeLineCap.BUTT);
        double first = Math.floor((x - height) / HATCH) * HATCH;
        for (double at = first; at < x + width; at += HATCH) {
            g.strokeLine(at, top + height, at + height, top);
        }
        g.restore();
    }

    /** A rim for a colour that does not stand out on the page by itself; most themes give the colour itself. */
    private void edge(MachineState state, double x, double width) {
        Color rim = palette.get(States.style(state) + "-edge");
        if (!rim.equals(palette.of(state))) {
            fill(rim, x, top, width, 1);
            fill(rim, x, top + height - 1, width, 1);
        }
    }

    private void fill(Color colour, double x, double y, double width, double high) {
        if (high <= 0) {
            return;
        }
        g.setFill(colour);
        g.fillRect(x, y, width, high);
    }
}
