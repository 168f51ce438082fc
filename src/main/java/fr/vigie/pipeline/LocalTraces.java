package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.privacy.BlankingStream;
import fr.vigie.privacy.ErasedTexts;
import fr.vigie.store.Erasures;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a computer keeps of texts outside the database: Vigie's own log, and what the window remembers (a search, say). Blanked in place, byte for
 * byte, so that a log that is being written stays what it is. Each computer does it for itself.
 */
public final class LocalTraces {
    private static final Logger LOG = LoggerFactory.getLogger(LocalTraces.class);

    private static final Duration AGAIN = Duration.ofDays(1);

    private final Path home;
    private final Erasures erasures;
    private volatile long done;
    private volatile long scanned;

    public LocalTraces(Path home, Erasures erasures) {
        this.home = home;
        this.erasures = erasures;
    }

    /** Blanks what was erased, on whatever computer, since this was last asked. */
    void blankNew() throws VigieException {
        ErasedTexts all = erasures.all();
        long now = System.nanoTime();
        // once a day also without news: what was under way during an erasure may have been logged after it
        if (!all.isEmpty() && (all.version() != done || now - scanned > AGAIN.toNanos())) {
            blank(all);
            done = all.version();
            scanned = now;
        }
    }

    /** @return how many files hold one of the texts */
    public int find(ErasedTexts texts) {
        return run(texts, false);
    }

    /** @return how many files held one of the texts */
    public int blank(ErasedTexts texts) {
        return run(texts, true);
    }

    private int run(ErasedTexts texts, boolean blank) {
        int holding = 0;
        for (Path file : files()) {
            try {
                List<BlankingStream.Range> found = find(file, texts);
                if (!found.isEmpty()) {
                    holding++;
                    if (blank) {
                        blank(file, found);
                    }
                }
            } catch (NoSuchFileException e) {
                LOG.debug("{} was rotated away", file);
            } catch (IOException e) {
                LOG.warn("{} could not be searched for erased texts", file, e);
            }
        }
        return holding;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(home.resolve("logs"), home)) {
            try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                inside.filter(file -> Files.isRegularFile(file) && (!folder.equals(home) || remembered(file))).sorted().forEach(files::add);
            } catch (IOException e) {
                LOG.warn("{} could not be listed", folder, e);
            }
        }
        return files;
    }

    private static boolean remembered(Path file) {
        return file.getFileName().toString().startsWith("fenetre.properties");
    }

    private static List<BlankingStream.Range> find(Path file, ErasedTexts texts) throws IOException {
        try (BlankingStream bytes = texts.blank(new BufferedInputStream(Files.newInputStream(file)))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return bytes.found();
        }
    }

    private static void blank(Path file, List<BlankingStream.Range> found) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (BlankingStream.Range range : found) {
                bytes.seek(range.from());
                bytes.write(String.valueOf(ErasedTexts.FILLER).repeat((int) (range.to() - range.from()))
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
    }
}
