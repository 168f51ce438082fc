package fr.vigie.ui;

import fr.vigie.model.Centre;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.WallTime;
import fr.vigie.pipeline.LineFact;
import fr.vigie.pipeline.RawLogOfBytes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** A raw log with a line of every kind, over the night into the fake workshop's day. */
final class FakeLog {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd HH:mm:ss");

    private FakeLog() {}

    static RawLogOfBytes make() {
        LocalDate day = FakeWorkshop.NOW.toLocalDate();
        RawLogOfBytes log = new RawLogOfBytes(new Centre(1, "DEM12", "DEM12", true));
        log.add("DEM12 (PVC)/20250528.LOG", 1, false, text(day.atTime(5, 9, 2), 1_600, 3), day);
        log.add("DEM12 (PVC)/20250528.LOG", 2, true, text(day.atTime(5, 9, 2), 240, 5), day);
        log.add("DEM12 (PVC)/nuit.LOG", 1, false, text(day.minusDays(1).atTime(22, 30), 400, 7), day.minusDays(1), day);
        log.facts = List.of(
                new LineFact.MadePiece(new Piece(214, WallTime.of(day.atTime(9, 13, 42)), "K214-07 2/6", 1, 0, 588),
                        new Profile("VR155", new BigDecimal("3359.00"), "7016", "7016 G ALU", WallTime.of(day.atTime(9, 11)), 0, 580)),
                new LineFact.OfDay(day));
        return log;
    }

    private static String text(LocalDateTime begin, int lines, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        LocalDateTime at = begin;
        for (int i = 0; i < lines; i++) {
            at = at.plusSeconds(8 + random.nextInt(25));
            text.append(line(at.format(STAMP), i, random)).append("\r\n");
        }
        return text.toString();
    }

    private static String line(String at, int i, Random random) {
        if (i == 11) {
            return "2025 pas une date|@StukUitgevoerd: K214-07 2/6";
        } else if (i == 14) {
            return "=== redémarrage du poste ===";
        } else if (i == 17) {
            return at + "|@Hartslag: " + "données ".repeat(400);
        } else if (i % 97 == 20) {
            return at + "|@MachineStop";
        } else if (i % 97 == 24) {
            return at + "|@MachineStart";
        } else if (i % 13 == 4) {
            return at + "|@MachineWait: " + random.nextInt(3) + " min " + random.nextInt(60) + " sec";
        } else if (i % 9 == 2) {
            return at + "|@JobProfiel: R:VR155 L:3359.0 C:7016 G ALU";
        } else {
            return i % 31 == 7
                    ? at + "|@Hartslag"
                    : at + "|@StukUitgevoerd: K" + (200 + random.nextInt(40)) + "-0" + random.nextInt(9) + " 2/6";
        }
    }
}
