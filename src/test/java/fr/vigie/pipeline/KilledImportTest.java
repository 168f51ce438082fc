package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.model.Rules;
import fr.vigie.model.VigieException;
import fr.vigie.reference.LogTree;
import fr.vigie.reference.StoredDocument;
import fr.vigie.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at ten random instants of an import, then one import to its end: exactly once (spec 7, 16). */
class KilledImportTest {
    private static final Path WEEK = Path.of("src/test/resources/samples/week");
    private static final int KILLS = 10;

    @TempDir
    Path folder = Path.of("");

    @Test
    void tenKillsLeaveEverythingExactlyOnce() throws IOException, InterruptedException, VigieException {
        Path logs = folder.resolve("logs");
        for (int month = 1; month <= 8; month++) {
            writeMonth(logs, month);
        }
        Path home = folder.resolve("données");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long whole = timed(home.resolveSibling("essai"), logs);
        long nothingToDo = timed(home.resolveSibling("essai"), logs);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            // each import may commit a part of the days, so that the next ones still have something to be killed at
            long millis = nothingToDo / 2 + random.nextLong(1 + Math.max(200, (whole - nothingToDo) / 4));
            killed += killedAfter(home, logs, millis) ? 1 : 0;
        }
        assertThat(killed).as("imports killed before their end").isGreaterThanOrEqualTo(3);
        assertThat(start(home, logs).waitFor()).isZero();
        try (Database database = Database.open(new DatabaseSettings(null, null, null), home)) {
            assertThat(StoredDocument.differences(LogTree.read(logs, Rules.DEFAULT), database.readers())).as("seed " + seed).isEmpty();
        }
    }

    private static long timed(Path home, Path logs) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        assertThat(start(home, logs).waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    private static boolean killedAfter(Path home, Path logs, long millis) throws IOException, InterruptedException {
        Process process = start(home, logs);
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    private static Process start(Path home, Path logs) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "fr.vigie.Main", "--quiet", "import",
                logs.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("VIGIE_"));
        builder.environment().put("VIGIE_HOME", home.toString());
        return builder.inheritIO().start();
    }

    /** The sample week moved to another month; the days keep their numbers. */
    private static void writeMonth(Path logs, int month) throws IOException {
        String wanted = String.format("2025%02d", month);
        try (Stream<Path> files = Files.walk(WEEK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = logs.resolve(WEEK.relativize(file).toString().replace("202506", wanted));
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file, StandardCharsets.ISO_8859_1).replace("202506", wanted),
                        StandardCharsets.ISO_8859_1);
            }
        }
    }
}
