package fr.vigie.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Plays one centre's working day: bars loaded one after the other, pieces cut from them, and all that keeps a machine from cutting. */
final class DayScript {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final List<String> CYCLE = List.of("ZaagCyclus", "FreesCyclus", "BarcodeGelezen", "KlemOpen", "KlemDicht");
    private static final List<String> ATTENDED = List.of("DeurOpen", "DeurDicht", "KlemOpen", "HandBediening");

    private final DemoCentre centre;
    private final Roster.Shifts shifts;
    private final Conditions conditions;
    private final Random random;
    private final Job job;
    private final List<Entry> entries = new ArrayList<>();
    private int time;
    private int pausesDone;
    private int lastSilence = -HOUR;
    private boolean bladeChanged;

    /** A line before it is written: its second (elapsed since the day's midnight), event name, details or nothing. */
    record Entry(int second, String name, String details) {}

    /**
     * What kind of day it is.
     *
     * @param trouble whether the machine keeps failing
     * @param pace 1 for an ordinary one, more when everything takes longer
     */
    record Conditions(boolean trouble, double pace) {}

    DayScript(DemoCentre centre, Roster.Shifts shifts, Conditions conditions, Random random) {
        this.centre = centre;
        this.shifts = shifts;
        this.conditions = conditions;
        this.random = random;
        this.job = new Job(centre, random);
    }

    /** The whole day, in order of seconds; nothing after its midnight. */
    List<Entry> play() {
        time = shifts.start();
        skipPausesBefore(time);
        if (time > MINUTE) {
            say("ProgrammaGeladen", "PRG" + random.nextInt(100, 1000));
            pass(5, 50);
        }
        say("MachineStart");
        while (time < shifts.end()) {
            bar();
            between();
        }
        say("MachineStop");
        entries.removeIf(entry -> entry.second() >= shifts.dayLength());
        return entries;
    }

    private void bar() {
        if (job.nextBar()) {
            say("ProgrammaGeladen", "PRG" + random.nextInt(100, 1000));
            pass(8, 40);
        }
        say("JobProfiel", odd(400) ? job.barWithoutReference() : odd(400) ? job.barOfAbsurdLength() : job.bar());
        pass(6, 18);
        for (int piece = 1; piece <= job.piecesInBar(); piece++) {
            piece(piece);
        }
    }

    private void piece(int number) {
        int seconds = Math.max(4, (int) Math.round(job.product().seconds() * conditions.pace() * spread(0.22)));
        int cycles = random.nextInt(3);
        for (int i = 0; i < cycles; i++) {
            pass(1, Math.max(2, seconds / 4));
            seconds -= seconds / 4;
            say(CYCLE.get(random.nextInt(CYCLE.size())), String.valueOf(random.nextInt(1, 10_000)));
        }
        time += Math.max(1, seconds);
        say("StukUitgevoerd", job.piece(number));
    }

    private void between() {
        pass(2, 16);
        boolean ill = conditions.trouble();
        if (pauseIsDue()) {
            pause();
        } else if (silenceMayCome() && random.nextDouble() < (ill ? 0.20 : 0.02)) {
            silence();
        } else if (random.nextDouble() < (ill ? 0.32 : centre.stopChance())) {
            unplannedStop(ill);
        } else if (random.nextDouble() < centre.waitChance() * (ill ? 1.4 : 1)) {
            waiting(ill);
        }
    }

    // Stops

    private boolean pauseIsDue() {
        return pausesDone < shifts.pauses().size() && shifts.pauses().get(pausesDone).at() <= time;
    }

    private void skipPausesBefore(int second) {
        while (pausesDone < shifts.pauses().size() && shifts.pauses().get(pausesDone).at() < second) {
            pausesDone++;
        }
    }

    private void pause() {
        int seconds = shifts.pauses().get(pausesDone).seconds();
        say("MachineStop");
        attended(seconds);
        say("MachineStart");
        skipPausesBefore(time);
    }

    private void unplannedStop(boolean trouble) {
        int kind = random.nextInt(100);
        if (kind < 8 && !bladeChanged) {
            bladeChanged = true;
            say("MachineStop");
            attended(random.nextInt(16 * MINUTE, 34 * MINUTE));
            say("ZaagbladGewisseld", "BLAD" + random.nextInt(10, 100));
            pass(20, 90);
            say("MachineStart");
        } else if (kind < (trouble ? 55 : 14)) {
            say("Storing", String.valueOf(random.nextInt(401, 460)));
            pass(2, 20);
            say("MachineStop");
            attended(trouble ? random.nextInt(6 * MINUTE, 26 * MINUTE) : random.nextInt(3 * MINUTE, 11 * MINUTE));
            restart();
        } else {
            say("MachineStop");
            time += kind < 75 ? random.nextInt(14, 110) : random.nextInt(2 * MINUTE, 6 * MINUTE);
            restart();
        }
    }

    /** Most restarts are logged; what real machines forget or repeat is here too. */
    private void restart() {
        int kind = random.nextInt(100);
        if (kind < 3) {
            pass(70, 120);
            say("HandBediening", "0");
        } else if (kind < 6) {
            say("MachineStop");
            pass(2, 25);
            say("MachineStart");
        } else if (kind < 8) {
            say("MachineStart");
            pass(2, 25);
            say("MachineStart");
        } else if (kind < 10 && silenceMayCome()) {
            pass(70, 120);
            bar();
            bar();
            silence();
            say("MachineStart");
        } else {
            say("MachineStart");
        }
    }

    /** A stop with somebody at the machine: doors and clamps move, so the machine is seen to be on. */
    private void attended(int seconds) {
        int until = time + seconds;
        pass(10, 60);
        while (time < until - MINUTE) {
            say(ATTENDED.get(random.nextInt(ATTENDED.size())), String.valueOf(random.nextInt(2)));
            time = Math.min(until, time + random.nextInt(MINUTE, 5 * MINUTE));
        }
        time = until;
    }

    // Waits

    private void waiting(boolean trouble) {
        boolean longer = random.nextInt(100) < (trouble ? 45 : 22);
        int seconds = longer ? random.nextInt(45, trouble ? 400 : 240) : random.nextInt(3, 40);
        if (odd(150)) {
            say("MachineWait", random.nextBoolean() ? "onbekend" : "90000 sec");
            pass(5, 30);
            return;
        }
        if (longer && odd(60)) {
            contradictedWait();
            return;
        }
        say("MachineWait", duration(seconds));
        time += seconds + random.nextInt(4);
    }

    /** A wait that the machine announces and does not keep. */
    private void contradictedWait() {
        say("MachineWait", duration(random.nextInt(280, 420)));
        bar();
        bar();
    }

    private String duration(int seconds) {
        int shape = random.nextInt(100);
        if (seconds > 75 && shape < 40) {
            return seconds / 60 + " min " + seconds % 60 + " sec";
        }
        return shape < 80
                ? seconds + " sec"
                : String.format(Locale.ROOT, shape < 90 ? "%d.%d sec" : "wacht %d.%d", seconds, random.nextInt(1, 10));
    }

    // Silence

    /** Centres fall silent in turns, each in its own hours, so that two of the three are always heard of. */
    private boolean silenceMayCome() {
        return time / HOUR % DemoCentre.values().length == centre.ordinal() && time % HOUR < 28 * MINUTE && time - lastSilence > HOUR / 2;
    }

    private void silence() {
        lastSilence = time;
        time += random.nextInt(11 * MINUTE, 30 * MINUTE);
    }

    // Small helpers

    private boolean odd(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private void pass(int from, int to) {
        time += random.nextInt(from, to + 1);
    }

    /** A factor around 1, log-normal. StrictMath, since every machine must play the same day. */
    private double spread(double sigma) {
        return StrictMath.exp(random.nextGaussian() * sigma);
    }

    private void say(String event) {
        say(event, "");
    }

    private void say(String event, String details) {
        entries.add(new Entry(time, event, details));
    }
}
