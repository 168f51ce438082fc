package fr.vigie.ui.controls;

/**
 * Where a timeline's lanes lie, in pixels from its top.
 *
 * @param scale of texts
 * @param days whether a second row of the ruler names days
 */
record TimelineGeometry(double scale, boolean days) {
    private static final double BAND = 48;
    private static final double PIECES = 20;
    private static final double BARS = 16;

    /** Pixels left of the time axis, for the lanes' names. */
    double gutter() {
        return Math.round(52 * scale);
    }

    double rulerRow() {
        return Math.round(16 * scale);
    }

    double hoursTop() {
        return days ? rulerRow() : 1;
    }

    double bandTop() {
        return hoursTop() + rulerRow() + 5;
    }

    double band() {
        return BAND;
    }

    double piecesTop() {
        return bandTop() + BAND + 8;
    }

    double pieces() {
        return PIECES;
    }

    double barsTop() {
        return piecesTop() + PIECES + 6;
    }

    double bars() {
        return Math.round(BARS * Math.max(1, scale));
    }

    double height() {
        return barsTop() + bars() + 2;
    }

    double bottom() {
        return barsTop() + bars();
    }
}
