package fr.vigie.store.backup;

import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code backups} in the data folder: daily backups by their names, {@code vigie-2026-11-22-031500.zip}, which are local time. Files of other
 * names are somebody else's, and are never touched.
 */
public record BackupFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(BackupFolder.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'vigie-'uuuu-MM-dd-HHmmss'.zip'")
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * A daily backup.
     *
     * @param taken local time
     */
    public record Kept(Path file, LocalDateTime taken, long bytes) {}

    public static BackupFolder under(Path home) {
        return new BackupFolder(home.resolve("backups"));
    }

    /** Name of a backup made now. */
    public static String name(LocalDateTime now) {
        return NAME.format(now);
    }

    /** The folder, made where it was not; it may be a link to one on another disk. */
    public BackupFolder made() throws VigieException {
        try {
            if (!Files.isDirectory(path)) {
                boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
                Files.createDirectories(path, posix
                        ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                        : new FileAttribute<?>[0]);
            }
            return this;
        } catch (IOException e) {
            throw PartFile.fault(path, e);
        }
    }

    /** Newest first; none where the folder is not there or cannot be read. */
    public List<Kept> list() {
        return files().stream().flatMap(file -> kept(file).stream()).sorted(Comparator.comparing(Kept::taken).reversed()).toList();
    }

    public Optional<Kept> newest() {
        return list().stream().findFirst();
    }

    /** Deletes the daily backups that rotation does not keep, and what a killed Vigie left unfinished. One at a time calls it. */
    public void rotate() {
        List<Kept> all = list();
        Set<LocalDateTime> kept = Rotation.kept(all.stream().map(Kept::taken).collect(Collectors.toSet()));
        all.stream().filter(backup -> !kept.contains(backup.taken())).map(Kept::file).forEach(BackupFolder::delete);
        files().stream().filter(file -> file.getFileName().toString().matches("\\.vigie-\\d.*\\.zip-.*\\" + PartFile.SUFFIX))
                .forEach(BackupFolder::delete);
    }

    private List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        } catch (IOException e) {
            LOG.warn("the backups in {} cannot be listed", path, e);
            return List.of();
        }
    }

    private static Optional<Kept> kept(Path file) {
        try {
            return Optional.of(new Kept(file, LocalDateTime.parse(file.getFileName().toString(), NAME), Files.size(file)));
        } catch (DateTimeParseException | IOException notOurs) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an old backup could not be deleted: {}", file, e);
        }
    }
}
