package fr.vigie.reference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Logs with everything that machines, disks and networks do to them, far more often than they do. */
final class RandomLogs {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm:ss");
    private static final List<String> WAITS = List.of("12 sec", "1 min 30 sec", "12,5", "0 sec", "onbekend", "", "2 MIN", "90min",
            "3 Minuten 5 Sec",
            "86400 sec", "86400.0004 sec", "86400,0005 sec", "1440 min 1 sec", "1.0005 sec", "0.0005", "1.2.3 sec", "12 . 5 sec",
            "wacht 4.5", "7 s",
            "99999999999999999999 sec", "0,0004 min", "5 sec 2 min", "1 min 600 sec", "20 min", "300 sec", "3 min", "12,sec", "x1,5x");
    private static final List<String> WAIT_PARTS = List.of("0", "1", "7", "12", "90", "1440", "86400", ".", ",", " ", "  ", "min", "MIN",
            "sec", "Sec",
            "s", "m", "\u00a0", "x");
    private static final List<String> PROFILES = List.of("R:215023 L:3359.0 C:7016 G ALU", "R:K214", "L:6500 R:A-1 C:",
            "C:9016 R:N30C L:1200,125",
            "R: L:5 C:x", "r:1", "R:M77_2 L:99999.994 C:NAT", "R:M77_2 L:99999.995 C:NAT", "R:a R:b L:x L:2 C: C:3", "XR:1 R:2XC:3",
            "C:7016\u00a0G R:R:R:",
            "R:215023 L:5800.1 C:9005 S ALU T:9 Q");
    private static final List<String> PROFILE_PARTS = List.of("R:", "L:", "C:", "T:", "c:", " ", " ", "  ", "215", "3359.5", "1,5", "7016",
            "G", "Chêne", "R",
            ":", "99999999", "\u00a0", "0.005");
    private static final List<String> NAMES = List.of("ZaagCyclus", "Hartslag", "StukUitgevoer", "machineStop", "StukUitgevoerd2", "_",
            "X9");
    private static final List<String> RUBBISH = List.of("", "   ", "\t\u000b", "--- herstart ---", "20250231 10:00:00|@MachineStart",
            "99999999 99:99:99|@StukUitgevoerd: x", "20250528 10:00:00|@: leeg", "20250528 10:00:00|@", "|@MachineStop",
            "20250528 24:00:00|@MachineStop",
            "19991231 23:59:59|@MachineStop", "20250528\t10:00:00|@MachineStop", "2025052810:00:00|@MachineStop",
            "20250528 10:00:00|MachineStop", "|",
            "@", "\u00efvreemd", "20250528 10:00:0|@X", "20250528  10:00|@MachineStop");

    private final Random random;
    private LocalDateTime now;

    RandomLogs(Random random, LocalDateTime begin) {
        this.random = random;
        this.now = begin;
    }

    byte[] file(int lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean messy = random.nextInt(3) > 0;
        String usualEnd = random.nextBoolean() ? "\r\n" : "\n";
        for (int i = 0; i < lines; i++) {
            out.writeBytes(messy ? spoilt(line()) : latin(line()));
            out.writeBytes(latin(messy && one(25) ? end() : usualEnd));
        }
        byte[] bytes = out.toByteArray();
        return one(3) ? cut(bytes) : bytes;
    }

    private String end() {
        return pick(List.of("\n", "\r\n", "\r\r\n", "", "\0\n", "\r\0\n", "\n\n"));
    }

    private byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length - random.nextInt(Math.min(bytes.length, 60) + 1));
    }

    private String line() {
        if (one(30)) {
            return pick(RUBBISH);
        }
        advance();
        return stamp() + "|@" + pick(List.of("", "", "", "", "", "", " ", "\t ")) + event();
    }

    private void advance() {
        int seconds = switch (random.nextInt(16)) {
            case 0, 1, 2 -> 0;
            case 3, 4 -> 1;
            case 5, 6, 7, 8 -> random.nextInt(20);
            case 9, 10, 11 -> 20 + random.nextInt(80);
            case 12 -> 60;
            case 13 -> one(3) ? 600 + random.nextInt(3) : 500 + random.nextInt(900);
            case 14 -> one(4) ? -random.nextInt(400) : random.nextInt(200);
            default -> one(12) ? 86_400 * (random.nextInt(7) - 2) : random.nextInt(1500);
        };
        now = now.plusSeconds(seconds);
    }

    private String stamp() {
        String stamp = STAMP.format(now);
        return one(40) ? stamp.replace(" ", "   ") : stamp;
    }

    private String event() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 ->
                "StukUitgevoerd" + details(pick(List.of("", "a", "a", "a b", "ab", "K214-07 2/6", "Chêne \u0080\u009d doré")));
            case 7, 8 -> "MachineStop" + (one(10) ? details("x") : "");
            case 9, 10 -> "MachineStart";
            case 11, 12, 13 -> "MachineWait" + details(one(3) ? some(WAIT_PARTS) : pick(WAITS));
            case 14, 15 -> "JobProfiel" + details(one(3) ? some(PROFILE_PARTS) : pick(PROFILES));
            case 16 -> one(10)
                    ? "StukUitgevoerd: " + "lang ".repeat(99 + random.nextInt(3)) + "x".repeat(random.nextInt(9))
                    : "MachineWait: 60 sec";
            default -> pick(NAMES) + details(pick(List.of("", "", "1", "2")));
        };
    }

    private String details(String text) {
        return text.isEmpty() && one(2) ? "" : pick(List.of(": ", ": ", ": ", ":", " : ", "\t:", " ", ":: ")) + text;
    }

    private String some(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(pick(parts));
        }
        return text.toString();
    }

    private byte[] spoilt(String line) {
        StringBuilder spoilt = new StringBuilder(line);
        if (one(12)) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                spoilt.insert(random.nextInt(spoilt.length() + 1),
                        pick(List.of("\0", "\0\0\0", "\u0001", "\u0081", "\u008f", "\u00e9", "\t", "\u007f", " ",
                                "\r", "|", "@", "|@", ":", "\u00ef\u00bb\u00bf")));
            }
        }
        if (one(25)) {
            spoilt.setLength(random.nextInt(spoilt.length() + 1));
            spoilt.append(pick(List.of("", "", " ", "\u0002"))).append(line());
        }
        if (one(600)) {
            spoilt.append("z".repeat(65_536 - spoilt.length() - 1 + random.nextInt(4)));
        }
        return latin(spoilt.toString());
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
