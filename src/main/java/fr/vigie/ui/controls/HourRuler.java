package fr.vigie.ui.controls;

import fr.vigie.model.WallTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    /** Whether hours have room between two midnights. */
    public static boolean roomForHours(Axis axis, double distance) {
        return WallTime.MILLIS_PER_DAY / axis.millisPerPixel() >= 2 * distance;
    }

    /**
     * Midnights, named: every one, or each second, seventh… as the labels have room. The day that the axis begins in is named at its left
     * end where there is room before the next.
     */
    public static List<Mark> days(Axis axis, double distance, Function<LocalDate, String> name) {
        double day = WallTime.MILLIS_PER_DAY / axis.millisPerPixel();
        int step = 1;
        for (int wider : new int[]{2, 7, 14, 28}) {
            step = step * day >= distance ? step : wider;
        }
        List<Mark> marks = new ArrayList<>();
        long first = Math.floorDiv(axis.from(), WallTime.MILLIS_PER_DAY);
        for (long at = first; at * WallTime.MILLIS_PER_DAY < axis.to(); at++) {
            long time = at * WallTime.MILLIS_PER_DAY;
            boolean begun = time < axis.from();
            double x = begun ? 0 : axis.x(time);
            boolean room = !begun || axis.x(time + WallTime.MILLIS_PER_DAY) >= distance;
            if (room && (marks.isEmpty() || x - marks.getLast().x() >= distance - 0.5 && Math.floorMod(at - first, step) == 0
                    || step == 1)) {
                marks.add(new Mark(time, x, name.apply(LocalDate.ofEpochDay(at))));
            }
        }
        return marks;
    }
}
