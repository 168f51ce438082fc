package fr.vigie.demo;

import fr.vigie.demo.DayScript.Entry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Turns a day's events into the bytes of its file, with what a machine, a disk and a power cut do to them: some lines arrive in two
 * pieces, a few are spoilt.
 */
final class LineWriter {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss");
    private static final int HALF_LINE_SECONDS = 2;
    // Of 100,000 lines: below CUT they lose their end, below NULS zeros stand before them, below FOREIGN a line of something else does;
    // from HALVED on they are written in two pieces.
    private static final int CUT = 40;
    private static final int NULS = 80;
    private static final int FOREIGN = 130;
    private static final int HALVED = 90_000;

    private final ZonedDateTime midnight;
    private final Random random;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    private final IntStream.Builder due = IntStream.builder();
    private final IntStream.Builder end = IntStream.builder();
    private int shiftedLines;
    private int shift;

    LineWriter(LocalDate day, ZoneId zone, Random random) {
        this.midnight = day.atStartOfDay(zone);
        this.random = random;
    }

    DayLog write(List<Entry> script) {
        for (int i = 0; i < script.size(); i++) {
            Entry entry = script.get(i);
            boolean last = i + 1 == script.size();
            int free = last ? 0 : script.get(i + 1).second() - entry.second();
            line(entry, free, last);
        }
        return new DayLog(bytes.toByteArray(), due.build().toArray(), end.build().toArray());
    }

    private void line(Entry entry, int free, boolean last) {
        int roll = random.nextInt(100_000);
        byte[] line = text(entry, last).getBytes(WINDOWS);
        if (roll < CUT && !last) {
            put(entry.second(), line, 0, random.nextInt(1, line.length - 2));
            return;
        }
        if (roll < NULS) {
            bytes.writeBytes(new byte[1 + random.nextInt(600)]);
        } else if (roll < FOREIGN) {
            bytes.writeBytes((foreign(entry) + "\r\n").getBytes(WINDOWS));
        }
        if (roll >= HALVED && free > HALF_LINE_SECONDS) {
            int half = random.nextInt(1, line.length);
            put(entry.second(), line, 0, half);
            put(entry.second() + HALF_LINE_SECONDS, line, half, line.length);
        } else {
            put(entry.second(), line, 0, line.length);
        }
    }

    private void put(int second, byte[] line, int from, int to) {
        bytes.write(line, from, to - from);
        due.add(second);
        end.add(bytes.size());
    }

    private String text(Entry entry, boolean last) {
        return stamp(entry.second() - clockError(last)) + "|@" + entry.name() + (entry.details().isEmpty() ? "" : ": " + entry.details())
                + "\r\n";
    }

    /** Now and then the machine's clock is a little late for some lines: it steps back, then forward again. */
    private int clockError(boolean last) {
        if (shiftedLines == 0 && !last && random.nextInt(6000) == 0) {
            shiftedLines = 5 + random.nextInt(30);
            shift = 20 + random.nextInt(100);
        }
        if (shiftedLines > 0) {
            shiftedLines--;
            return shift;
        }
        return 0;
    }

    private String stamp(int second) {
        return STAMP.format(midnight.plusSeconds(Math.max(0, second)));
    }

    private String foreign(Entry entry) {
        String stamp = stamp(entry.second());
        return switch (random.nextInt(5)) {
            case 0 -> "--- herstart besturing ---";
            case 1 -> stamp.substring(0, 4) + "0231" + stamp.substring(8) + "|@MachineStart";
            case 2 -> "99999999 99:99:99|@StukUitgevoerd: x";
            case 3 -> stamp + "|@: leeg";
            default -> "C:\\MACHINE\\LOG> ";
        };
    }
}
