package fr.vigie.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Days of one centre as machines write them: two shifts of bars, pieces cut from each, waits and stops. The same every time. */
final class BusyDays {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss");
    private static final List<String> COLOURS = List.of("7016 G ALU", "9005 S ALU", "9016 BLANC", "CHENE Chêne doré", "RAL7039 T ALU");
    private static final List<String> REFERENCES = List.of("215023", "330118", "410067-B", "K214", "A30F21");
    private static final List<String> OTHERS = List.of("ZaagCyclus", "FreesCyclus", "BarcodeGelezen", "ProgrammaGeladen", "KlemOpen");

    private final Random random = new Random(1);
    private final StringBuilder text = new StringBuilder();
    private LocalDateTime now = LocalDateTime.MIN;

    /** The bytes of each day's file. */
    List<byte[]> files(int days) {
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            files.add(day(LocalDateTime.of(2025, 1, 6, 5, 0).plusDays(i)));
        }
        return files;
    }

    private byte[] day(LocalDateTime begin) {
        text.setLength(0);
        now = begin;
        say("MachineStart", "");
        for (int bar = 1; now.isBefore(begin.plusHours(15).plusMinutes(30)); bar++) {
            say("JobProfiel",
                    ": R:" + pick(REFERENCES) + " L:" + (1200 + random.nextInt(5300)) + "." + random.nextInt(10) + " C:" + pick(COLOURS));
            pieces(bar);
            if (random.nextInt(100) < 35) {
                int wait = 2 + random.nextInt(200);
                say("MachineWait", ": " + wait + (random.nextInt(5) == 0 ? "." + random.nextInt(10) : "") + " sec");
                now = now.plusSeconds(wait + random.nextInt(4));
            }
            if (random.nextInt(25) == 0) {
                say("MachineStop", "");
                now = now.plusSeconds(15 + random.nextInt(900));
                say("MachineStart", "");
            }
            now = now.plusSeconds(2 + random.nextInt(28));
        }
        say("MachineStop", "");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void pieces(int bar) {
        for (int piece = 1; piece < 2 + random.nextInt(6); piece++) {
            for (int i = random.nextInt(3); i > 0; i--) {
                now = now.plusSeconds(1 + random.nextInt(5));
                say(pick(OTHERS), ": " + (1 + random.nextInt(9998)));
            }
            now = now.plusSeconds(10 + random.nextInt(50));
            say("StukUitgevoerd", String.format(": %04d-%d %d.%d", bar, piece, 180 + random.nextInt(2800), random.nextInt(10)));
        }
    }

    private void say(String event, String details) {
        text.append(STAMP.format(now)).append("|@").append(event).append(details).append("\r\n");
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
