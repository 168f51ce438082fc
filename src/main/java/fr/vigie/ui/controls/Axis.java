package fr.vigie.ui.controls;

/** Maps time to pixels: [from, to) in wall milliseconds on {@code width} pixels. */
public record Axis(long from, long to, double width) {
    public Axis {
        if (to <= from) {
            throw new IllegalArgumentException("an axis has a length");
        }
    }

    public double x(long time) {
        return (double) (time - from) / (to - from) * width;
    }

    public long time(double x) {
        return from + Math.round(x / width * (to - from));
    }

    public double millisPerPixel() {
        return (to - from) / width;
    }
}
