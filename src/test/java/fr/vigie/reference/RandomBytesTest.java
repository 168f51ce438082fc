package fr.vigie.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.vigie.model.Rules;
import fr.vigie.reference.LogTree.LogFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any bytes are a log, and read the same whatever pieces they come in. */
class RandomBytesTest {
    private static final List<String> PARTS = List.of("20250528 10:00:00|@", "20250528 10:00:01|@", "20250528", " ", "10:00:00", "|@", "|",
            "@", "\n", "\r",
            "\r\n", "\0", "MachineStop", "MachineStart", "MachineWait: 5 sec", "StukUitgevoerd", "JobProfiel R:1", ":", "\t", "\u0081",
            "\u00ff", "a", "7");

    @Test
    void anyBytesAreReadAsTheReferenceReadsThem() {
        for (long seed = 1; seed <= 3_000; seed++) {
            LogTree tree = tree(bytes(new Random(seed), 120), seed);
            if (!differences(tree).isEmpty()) {
                LogTree small = Shrinker.shrink(tree, candidate -> !differences(candidate).isEmpty());
                fail("seed %d: %s%n%s", seed, differences(small), small);
            }
        }
    }

    @Test
    void piecesThatBytesComeInDoNotMatter() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            byte[] bytes = seed % 20 == 0 ? withLongLines(random) : bytes(random, 400);
            LogTree tree = tree(bytes, seed);
            Map<String, Object> whole = Product.document(tree);
            int most = seed % 20 == 0 ? 5_000 : 1 + random.nextInt(40);
            assertThat(Product.document(tree, all -> new Trickle(all, most, random))).as("seed %d", seed).isEqualTo(whole);
        }
    }

    @Test
    void linesAroundTheBuffersSizeAreReadAsTheReferenceReadsThem() {
        for (long seed = 1; seed <= 40; seed++) {
            LogTree tree = tree(withLongLines(new Random(seed)), seed);
            assertThat(differences(tree)).as("seed %d", seed).isEmpty();
        }
    }

    private static LogTree tree(byte[] bytes, long seed) {
        return new LogTree(List.of(new LogFile("DEM12/20250528.LOG", 1, bytes)), Rules.DEFAULT, seed % 3 == 0);
    }

    private static List<String> differences(LogTree tree) {
        try {
            return Documents.differences(Reference.document(tree), Product.document(tree));
        } catch (RuntimeException e) {
            return List.of(e.toString());
        }
    }

    private static byte[] bytes(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(parts); i >= 0; i--) {
            text.append(random.nextInt(12) == 0 ? String.valueOf((char) random.nextInt(256)) : PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withLongLines(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            String line = "20250528 10:00:0" + i + "|@StukUitgevoerd: a";
            int length = List.of(65_535, 65_536, 65_537, 65_538, 131_072, 131_073, 262_144, 200, 400_000).get(random.nextInt(9));
            text.append(line).append((random.nextBoolean() ? "\0" : "").repeat(random.nextInt(3))).append(random.nextInt(9) == 0
                    ? "20250528 10:00:00|@X"
                    : "").append("z".repeat(length - line.length())).append(List.of("\n", "\r\n", "\0\n", "\r\0\n", "\r\r\n").get(random
                            .nextInt(5)));
        }
        String end = random.nextBoolean() ? "" : "20250528 10:00:09|@StukUitg";
        return text.append(end).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Gives from one byte to some at a time. */
    private static final class Trickle extends ByteArrayInputStream {
        private final int most;
        private final Random random;

        Trickle(byte[] bytes, int most, Random random) {
            super(bytes);
            this.most = most;
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] to, int from, int length) {
            return super.read(to, from, Math.min(length, 1 + random.nextInt(most)));
        }
    }
}
