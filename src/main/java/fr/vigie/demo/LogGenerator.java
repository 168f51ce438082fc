package fr.vigie.demo;

import fr.vigie.demo.DayScript.Entry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * Plausible log files: what a centre writes on a day, decided by the seed, the centre, the day and its roster alone, so that the same
 * arguments give the same bytes on every machine.
 */
public final class LogGenerator {
    private final long seed;
    private final ZoneId zone;

    /**
     * @param zone of the machines' clocks; it matters on the two days a year when they change
     */
    public LogGenerator(long seed, ZoneId zone) {
        this.seed = seed;
        this.zone = zone;
    }

    /** What {@code centre} writes on {@code day}. */
    public DayLog day(DemoCentre centre, LocalDate day, Roster roster) {
        Random random = random(day.toEpochDay(), centre.ordinal() + 1);
        Roster.Shifts shifts = roster.shifts(centre, day, zone, random);
        if (shifts == null) {
            return new DayLog(new byte[0], new int[0], new int[0]);
        }
        List<Entry> script = new DayScript(centre, shifts, conditions(centre, day, roster, random), random).play();
        return new LineWriter(day, zone, random).write(script);
    }

    /** On a live day one centre of the three always is in trouble; on others, now and then. */
    private DayScript.Conditions conditions(DemoCentre centre, LocalDate day, Roster roster, Random random) {
        Random common = random(day.toEpochDay(), 0);
        DemoCentre unlucky = DemoCentre.values()[common.nextInt(DemoCentre.values().length)];
        boolean trouble = centre == unlucky && (roster.isLive() || common.nextInt(100) < 35);
        boolean slow = random.nextInt(100) < 12;
        double pace = 0.92 + 0.16 * random.nextDouble() + (slow && !roster.isLive() ? 0.6 : 0.0);
        return new DayScript.Conditions(trouble, trouble ? pace * 1.25 : pace);
    }

    private Random random(long day, int stream) {
        long mixed = (seed * 0x9E3779B97F4A7C15L + day) * 0xBF58476D1CE4E5B9L + stream;
        return new Random((mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL);
    }
}
