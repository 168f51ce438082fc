package fr.vigie.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * When people work on a day.
 *
 * <p>A usual day has two crews, 05:00–13:00–21:00, sometimes one on Saturday morning, none on Sunday. A live day is one on which the demo
 * itself runs: a third crew works on until midnight, weekend or not, so that the workshop is alive whenever the demo is started.
 *
 * @param liveFrom when work began on a live day; null on a usual day
 */
public record Roster(@Nullable LocalTime liveFrom) {
    /** A day on which the demo did not run. */
    public static final Roster USUAL = new Roster(null);

    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final int MINUTE = 60;

    /** A day on which the demo runs: work from {@code from} to midnight. */
    public static Roster live(LocalTime from) {
        return new Roster(from);
    }

    boolean isLive() {
        return liveFrom != null;
    }

    /** What the centre's crews do on a day, in seconds elapsed since its midnight; null where nobody works. */
    @Nullable
    Shifts shifts(DemoCentre centre, LocalDate day, ZoneId zone, Random random) {
        int restDay = random.nextInt(100);
        int lateness = random.nextInt(10 * MINUTE);
        int length = elapsed(day, zone, LocalTime.MIDNIGHT, 1);
        if (liveFrom != null) {
            int from = elapsed(day, zone, liveFrom, 0);
            int late = liveFrom.equals(LocalTime.MIDNIGHT) ? lateness % 9 : lateness;
            return new Shifts(from + late, length, length, pauses(centre, day, zone, random));
        }
        LocalTime end = usualEnd(day, restDay);
        return end == null
                ? null
                : new Shifts(elapsed(day, zone, MORNING, 0) + lateness, elapsed(day, zone, end, 0) - random.nextInt(25 * MINUTE),
                        length, pauses(centre, day, zone, random));
    }

    private static @Nullable LocalTime usualEnd(LocalDate day, int chance) {
        return switch (day.getDayOfWeek()) {
            case SUNDAY -> null;
            case SATURDAY -> chance < 45 ? LocalTime.of(12, 0) : null;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> chance < 97 ? LocalTime.of(21, 0) : null;
        };
    }

    /** A meal in the middle of each crew's hours, one centre after the other, and the minutes in which one crew hands over to the next. */
    private static List<Pause> pauses(DemoCentre centre, LocalDate day, ZoneId zone, Random random) {
        List<Pause> pauses = new ArrayList<>();
        for (int hour : new int[]{0, 8, 16}) {
            int meal = elapsed(day, zone, LocalTime.of(hour, 40).plusMinutes(35L * centre.ordinal()), 0);
            pauses.add(new Pause(meal + random.nextInt(8 * MINUTE), (22 + random.nextInt(12)) * MINUTE + random.nextInt(MINUTE)));
            int handover = elapsed(day, zone, LocalTime.of(hour + 5, 0), 0);
            pauses.add(new Pause(handover - random.nextInt(6 * MINUTE), (5 + random.nextInt(7)) * MINUTE + random.nextInt(MINUTE)));
        }
        return pauses;
    }

    /** Seconds from the day's midnight to a time on its clocks, or on those of a later day; a change of summer time is counted. */
    private static int elapsed(LocalDate day, ZoneId zone, LocalTime time, int daysLater) {
        ZonedDateTime then = day.plusDays(daysLater).atTime(time).atZone(zone);
        return (int) Duration.between(day.atStartOfDay(zone), then).toSeconds();
    }

    /**
     * Hours of a day, in seconds elapsed since its midnight.
     *
     * @param dayLength seconds in that day: 23, 24 or 25 hours
     * @param pauses in order
     */
    record Shifts(int start, int end, int dayLength, List<Pause> pauses) {}

    /** A stop that everybody knows will come. */
    record Pause(int at, int seconds) {}
}
