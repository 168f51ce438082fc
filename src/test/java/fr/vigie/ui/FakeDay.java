package fr.vigie.ui;

import fr.vigie.model.MachineState;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.StateBand;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import fr.vigie.model.WallTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A plausible day of a machine on two shifts, simulated second by second, cut off at a given moment. */
final class FakeDay {
    private static final String[] REFERENCES = {"VR155", "K214", "A30F21", "N30C", "K215", "215023"};

    final List<Piece> pieces = new ArrayList<>();
    final List<Profile> profiles = new ArrayList<>();
    final List<WaitPeriod> waits = new ArrayList<>();
    final List<StopPeriod> stops = new ArrayList<>();
    final List<UnexplainedPeriod> unexplained = new ArrayList<>();
    final List<StateBand> bands = new ArrayList<>();
    final SessionFigures figures;
    private final long midnight;
    private int line = 1;

    /**
     * @param until cuts the day off
     * @param pause mean seconds a piece takes
     * @param openStop time of a stop that never ends, or null
     */
    FakeDay(LocalDate day, long seed, LocalDateTime until, int pause, @org.jspecify.annotations.Nullable LocalDateTime openStop) {
        this.midnight = WallTime.of(day.atStartOfDay());
        Random random = new Random(seed);
        long end = Math.min(midnight + at(20, 30), WallTime.of(until));
        long lastWork = openStop == null ? end : Math.min(end, WallTime.of(openStop));
        long t = midnight + at(5, 2) + random.nextInt(12) * 60_000L;
        long nextStop = t + (25 + random.nextInt(30)) * 60_000L;
        int left = 0;
        while (t < lastWork) {
            if (left == 0) {
                profiles.add(
                        new Profile(REFERENCES[random.nextInt(random.nextInt(REFERENCES.length) + 1)], new BigDecimal("6500.00"), "7016",
                                "7016 G ALU", t, 0, line++));
                left = 2 + random.nextInt(4);
            }
            t += pause * (60L + random.nextInt(80)) / 100 * 1000;
            if (t >= lastWork) {
                break;
            }
            pieces.add(new Piece(pieces.size() + 1, t, "K214-07 2/6", profiles.size(), 0, line++));
            left--;
            if (random.nextInt(3) == 0) {
                long wait = (8 + random.nextInt(random.nextInt(12) == 0 ? 420 : 40)) * 1000L;
                waits.add(new WaitPeriod(t, t + wait, 0, line++));
                t += wait;
            }
            if (t > nextStop) {
                t = stop(t, random);
                nextStop = t + (20 + random.nextInt(70)) * 60_000L;
            }
        }
        long from = pieces.getFirst().at();
        long to = pieces.getLast().at();
        byte[] states = paint(from, to);
        collect(states, from, to);
        this.figures = figures(from, to, openStop);
    }

    private long stop(long t, Random random) {
        if (random.nextInt(6) == 0) {
            long silent = (11 + random.nextInt(14)) * 60_000L;
            unexplained.add(new UnexplainedPeriod(t, t + silent, 0, line++));
            return t + silent;
        }
        long length = (random.nextInt(3) == 0 ? 30 + random.nextInt(80) : 240 + random.nextInt(1500)) * 1000L;
        stops.add(new StopPeriod(t, t + length, StopBounds.KNOWN, 0, line));
        line += 2;
        return t + length;
    }

    private static long at(int hour, int minute) {
        return (hour * 60L + minute) * 60_000;
    }

    private byte[] paint(long from, long to) {
        byte[] states = new byte[(int) ((to - from) / 1000)];
        java.util.Arrays.fill(states, (byte) MachineState.PRODUCING.ordinal());
        unexplained.forEach(period -> fill(states, from, period.start(), period.end(), MachineState.UNEXPLAINED));
        waits.forEach(period -> fill(states, from, period.start(), period.end(), MachineState.WAITING));
        stops.forEach(period -> fill(states, from, period.start(), period.end(), MachineState.STOPPED));
        return states;
    }

    private static void fill(byte[] states, long origin, long from, long to, MachineState state) {
        for (long s = Math.max(0, (from - origin) / 1000); s < Math.min(states.length, (to - origin) / 1000); s++) {
            states[(int) s] = (byte) state.ordinal();
        }
    }

    private void collect(byte[] states, long from, long to) {
        int start = 0;
        for (int s = 1; s <= states.length; s++) {
            if (s == states.length || states[s] != states[start]) {
                bands.add(new StateBand(MachineState.values()[states[start]], from + start * 1000L,
                        s == states.length ? to : from + s * 1000L));
                start = s;
            }
        }
    }

    private long total(MachineState state) {
        return bands.stream().filter(band -> band.state() == state).mapToLong(StateBand::millis).sum();
    }

    private SessionFigures figures(long from, long to, @org.jspecify.annotations.Nullable LocalDateTime openStop) {
        LocalDateTime first = WallTime.toLocalDateTime(from);
        LocalDateTime last = WallTime.toLocalDateTime(to);
        return new SessionFigures(pieces.size(), first, last, first.minusMinutes(4), openStop == null ? last : openStop, to - from,
                total(MachineState.PRODUCING), total(MachineState.WAITING), total(MachineState.STOPPED), total(MachineState.UNEXPLAINED),
                total(MachineState.WAITING), total(MachineState.STOPPED), profiles.size(),
                new BigDecimal("6500.00").multiply(BigDecimal.valueOf(
                        profiles.size())),
                stops.size(), (int) stops.stream().filter(s -> s.end() - s.start() < 120_000).count(), openStop, line, 0, 0,
                first.minusMinutes(4), openStop == null ? last : openStop);
    }

    List<Integer> byHour() {
        int[] counts = new int[24];
        pieces.forEach(piece -> counts[(int) ((piece.at() - midnight) / 3_600_000)]++);
        return java.util.Arrays.stream(counts).boxed().toList();
    }
}
