package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes held in memory while few, on disk beyond, and never left behind. */
class SpoolTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void smallAndLargeComeBackAsTheyWent() throws IOException {
        for (int size : new int[]{0, 1, 99, 100, 101, 5_000}) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            Spool spool = new Spool(folder, 100);
            for (int i = 0; i < size; i += 37) {
                spool.write(bytes, i, Math.min(37, size - i));
            }
            try (Content content = spool.take()) {
                spool.discard();
                assertThat(content.size()).isEqualTo(size);
                assertThat(read(content)).isEqualTo(bytes);
                assertThat(read(content)).as("read again").isEqualTo(bytes);
                assertThat(files()).isEqualTo(size > 100 ? 1 : 0);
            }
            assertThat(files()).isZero();
        }
    }

    @Test
    void whatIsNotTakenIsDiscarded() throws IOException {
        Spool spool = new Spool(folder, 10);
        spool.write(new byte[1_000]);
        assertThat(files()).isEqualTo(1);
        spool.discard();
        assertThat(files()).isZero();
    }

    private static byte[] read(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }

    private long files() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            return left.count();
        }
    }
}
