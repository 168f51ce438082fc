package fr.vigie.ui.fx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link Memory} in a small properties file of the data folder. */
public final class FileMemory implements Memory {
    private static final Logger LOG = LoggerFactory.getLogger(FileMemory.class);

    private final Path file;
    private final Properties values = new Properties();

    /** @param file may not exist yet; its folder does */
    public FileMemory(Path file) {
        this.file = file;
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("window settings of {} are not readable, defaults are taken", file, unreadable);
            }
        }
    }

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    @Override
    public void remember(String name, String value) {
        if (value.equals(values.setProperty(name, value))) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            values.store(writer, null);
            writer.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOG.warn("window settings cannot be written to {}", file, unwritable);
        }
    }
}
