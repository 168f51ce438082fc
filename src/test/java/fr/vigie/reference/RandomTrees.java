package fr.vigie.reference;

import fr.vigie.model.Rules;
import fr.vigie.model.WaitAnchor;
import fr.vigie.reference.LogTree.LogFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small trees of one or two centres, whose files are often copies of each other: cut, lengthened, thinned, glued. The seed is all. */
final class RandomTrees {
    private static final List<String> PATHS = List.of("DEM12 (PVC)/20250528.LOG", "DEM12 (PVC)/20250528b.LOG",
            "DEM12 (PVC)/archive/20250528.LOG",
            "DEM12 (PVC)/2025/05/20250528.LOG", "dem12 oud/OLD/x20250599.log", "DEM12 (PVC)/Ligne 2/20250528.LOG",
            "SU12/202505/20250527.LOG",
            "DEM12 (PVC)/\uff21.LOG", "DEM12 (PVC)/\ud83d\ude00.LOG", "DEM12 (PVC)/20250528.TXT", "Bureau/20250528.LOG",
            "DEM12 (PVC)/20250601.Log");

    private final Random random;
    private final boolean generations;

    private RandomTrees(long seed, boolean generations) {
        random = new Random(seed);
        this.generations = generations;
    }

    static LogTree of(long seed) {
        return new RandomTrees(seed, true).tree();
    }

    /** One that the oracle can read too: no generations, every last line whole or not, none left for later. */
    static LogTree forOracle(long seed) {
        LogTree tree = new RandomTrees(seed, false).tree();
        return new LogTree(tree.files(), tree.rules(), false);
    }

    private LogTree tree() {
        Rules rules = rules();
        LocalDateTime begin = LocalDateTime.of(2025, 5, 28, 0, 0).plus(Duration.ofSeconds(rules.changeover().toSecondOfDay())).plusSeconds(
                pick(List.of(0, 30, -300, 3600, 20_000)));
        List<LogFile> files = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String path = random.nextInt(3) > 0 ? PATHS.get(random.nextInt(5)) : pick(PATHS);
            byte[] bytes = files.isEmpty() || random.nextInt(4) == 0
                    ? new RandomLogs(random, begin).file(1 + random.nextInt(random.nextInt(5) == 0 ? 60 : 25))
                    : changed(pick(files).bytes());
            LogFile file = new LogFile(path, generations && random.nextInt(4) == 0 ? 2 : 1, bytes);
            if (labels.add(file.label())) {
                files.add(file);
            }
        }
        return new LogTree(files, rules, random.nextInt(5) == 0);
    }

    private Rules rules() {
        if (random.nextInt(3) == 0) {
            return Rules.DEFAULT;
        }
        return new Rules(pick(List.of(LocalTime.MIDNIGHT, LocalTime.of(5, 0), LocalTime.of(23, 59), LocalTime.of(0, 1))),
                Duration.ofSeconds(pick(
                        List.of(0, 1, 60, 600, 600, random.nextInt(1500)))),
                pick(List.of(Set.of(), Set.of("ZaagCyclus", "Hartslag"), Set.of(
                        "StukUitgevoerd"), Set.of("_", "X9", "MachineWait"))),
                Duration.ofSeconds(pick(List.of(0, 120, random.nextInt(300)))), Duration
                        .ofSeconds(pick(List.of(0, 60, 60, random.nextInt(120)))),
                pick(List.of(WaitAnchor.START, WaitAnchor.END)));
    }

    /** A copy, as copies are. */
    private byte[] changed(byte[] bytes) {
        return switch (random.nextInt(6)) {
            case 0 -> bytes;
            case 1, 2 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 3 -> thinned(bytes);
            case 4 -> joined(thinned(bytes), new RandomLogs(random, LocalDateTime.of(2025, 5, 28, 6, 0)).file(random.nextInt(6)));
            default -> joined(thinned(bytes), java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        };
    }

    private byte[] thinned(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String line : lines(bytes)) {
            if (random.nextInt(8) > 0) {
                out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)).stream().filter(line -> !line.isEmpty())
                .toList();
    }

    private static byte[] joined(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
