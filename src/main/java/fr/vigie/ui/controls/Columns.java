package fr.vigie.ui.controls;

import fr.vigie.model.MachineState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A band of states cut into pixel columns, so that a day of ten thousand periods costs no more to draw than the width of the screen.
 * Each column knows which share of it every state holds; a stop owns at least the column it begins in, however short it is.
 */
public final class Columns {
    private static final MachineState[] ALL = MachineState.values();
    private static final int STATES = ALL.length;

    private final int width;
    private final double[] shares;
    private final boolean[] stopBegins;

    private final double millis;

    private Columns(int width, double millis) {
        this.width = width;
        this.millis = millis;
        this.shares = new double[width * STATES];
        this.stopBegins = new boolean[width];
    }

    /**
     * @param spans in any order; they do not overlap
     * @param hidden states left out
     * @param axis its width is rounded down to whole columns
     */
    public static Columns of(List<Span> spans, Set<MachineState> hidden, Axis axis) {
        Columns columns = new Columns(Math.max(0, (int) axis.width()), axis.millisPerPixel());
        for (Span span : spans) {
            if (!hidden.contains(span.state()) && span.to() > axis.from() && span.from() < axis.to()) {
                columns.add(span, axis);
            }
        }
        return columns;
    }

    private void add(Span span, Axis axis) {
        double from = Math.max(0, (span.from() - axis.from()) / millis);
        double to = Math.min(width, (span.to() - axis.from()) / millis);
        int first = (int) from;
        if (first >= width) {
            return;
        }
        if (span.state() == MachineState.STOPPED) {
            stopBegins[first] = true;
        }
        int state = span.state().ordinal();
        int last = Math.min(width - 1, (int) to);
        for (int column = first; column <= last; column++) {
            shares[column * STATES + state] += Math.max(0, Math.min(to, column + 1) - Math.max(from, column));
        }
    }

    public int width() {
        return width;
    }

    /** From 0 to 1. */
    public double share(int column, MachineState state) {
        return shares[column * STATES + state.ordinal()];
    }

    /** The state that the column is painted with as a whole, or null where it is outside every span. */
    public @Nullable MachineState leader(int column) {
        if (stopBegins[column] || share(column, MachineState.STOPPED) >= 0.5) {
            return MachineState.STOPPED;
        }
        if (covered(column) < 0.5) {
            return null;
        }
        MachineState leader = MachineState.PRODUCING;
        for (MachineState state : ALL) {
            if (share(column, state) > share(column, leader)) {
                leader = state;
            }
        }
        return leader;
    }

    /** The part of the column in which any state is known, from 0 to 1. */
    double covered(int column) {
        double covered = 0;
        for (int state = 0; state < STATES; state++) {
            covered += shares[column * STATES + state];
        }
        return covered;
    }

    /** Whether a stop, however short, begins in the column. */
    boolean stopBegins(int column) {
        return stopBegins[column];
    }

    /** Wall milliseconds in a column. */
    double millis() {
        return millis;
    }

    /**
     * Of the time that the columns around this one spend producing or waiting, the part they wait: smoothed, so that thousands of short
     * waits read as a level and not as noise. A column that only waits says so, and no smoothing reaches across another state.
     *
     * @param radius columns on either side
     */
    public double waiting(int column, int radius) {
        double own = share(column, MachineState.WAITING);
        if (own >= 0.98) {
            return 1;
        }
        double waiting = own;
        double working = share(column, MachineState.PRODUCING);
        for (int side = -1; side <= 1; side += 2) {
            for (int at = column + side; Math.abs(at - column) <= radius && joins(at); at += side) {
                waiting += share(at, MachineState.WAITING);
                working += share(at, MachineState.PRODUCING);
            }
        }
        return waiting + working == 0 ? 0 : waiting / (waiting + working);
    }

    private boolean joins(int column) {
        return column >= 0 && column < width && share(column, MachineState.PRODUCING) > 0;
    }
}
