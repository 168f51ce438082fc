package fr.vigie.ui.controls;

import fr.vigie.model.WallTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Where a ruler puts its marks: the finest round step whose labels keep their distance. */
public final class HourRuler {
    private static final long MINUTE = 60_000;
    private static final long[] STEPS = {MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE, 120 * MINUTE,
            180 * MINUTE, 240 * MINUTE, 360 * MINUTE, 720 * MINUTE, 1440 * MINUTE};
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private HourRuler() {}

    /** A labelled mark. */
    public record Mark(long time, double x, String label) {}

    /** @param distance least pixels between two marks */
    public static List<Mark> marks(Axis axis, double distance) {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && STEPS[i] / axis.millisPerPixel() >= distance; i--) {
            step = STEPS[i];
        }
        List<Mark> marks = new ArrayList<>();
        for (long time = Math.ceilDiv(axis.from(), step) * step; time <= axis.to(); time += step) {
            marks.add(new Mark(time, axis.x(time), WallTime.toLocalDateTime(time).format(CLOCK)));
        }
        return marks;
    }
}
