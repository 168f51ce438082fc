package fr.vigie.store.backup;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup, open for reading. It may come from anywhere: nothing in it is believed before it was looked at. Not thread-safe. */
public final class BackupArchive implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST_MANIFEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupArchive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws VigieException {@code BACKUP_UNREADABLE}, {@code BACKUP_UNKNOWN}, {@code BACKUP_DAMAGED}, {@code BACKUP_NEWER} */
    public static BackupArchive open(Path file) throws VigieException {
        ZipFile zip = zip(file);
        try {
            return new BackupArchive(file, zip, manifest(file, zip));
        } catch (VigieException | RuntimeException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws VigieException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                throw new VigieException(Fault.BACKUP_UNKNOWN, file);
            }
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(file, "zip", e);
        } catch (IOException e) {
            throw new VigieException(Fault.BACKUP_UNREADABLE, e, file, Reasons.of(e));
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws VigieException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new VigieException(Fault.BACKUP_UNKNOWN, file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(LONGEST_MANIFEST);
            CRC32 sum = new CRC32();
            sum.update(text);
            if (sum.getValue() != entry.getCrc()) {
                throw damaged(file, Manifest.ENTRY, null);
            }
            JsonNode json = Manifest.parse(text);
            int format = Manifest.format(json);
            if (format < 1) {
                throw new VigieException(Fault.BACKUP_UNKNOWN, file);
            }
            if (format > Manifest.FORMAT) {
                throw new VigieException(Fault.BACKUP_NEWER, file, json.path("program").asText("?"));
            }
            return Manifest.of(json);
        } catch (IOException e) {
            throw damaged(file, Manifest.ENTRY, e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    Path file() {
        return file;
    }

    /**
     * Reads every table to its end.
     *
     * @throws VigieException {@code BACKUP_DAMAGED} with the first entry that is not what the manifest says
     */
    public void verify(Cancellation cancellation) throws VigieException {
        for (Manifest.Table table : manifest.tables()) {
            Tally tally = new Tally(OutputStream.nullOutputStream());
            try (InputStream in = open(table)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    cancellation.check();
                    tally.write(buffer, 0, read);
                }
            } catch (IOException e) {
                throw damaged(file, table.file(), e);
            }
            if (tally.bytes() != table.bytes() || tally.rows() != table.rows() || !tally.hash().equals(table.sha256())) {
                throw damaged(table);
            }
        }
    }

    InputStream open(Manifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.file());
        if (entry == null) {
            throw new ZipException("no entry " + table.file());
        }
        return zip.getInputStream(entry);
    }

    VigieException damaged(Manifest.Table table) {
        return damaged(file, table.file(), null);
    }

    private static VigieException damaged(Path file, String entry, @Nullable IOException cause) {
        return new VigieException(Fault.BACKUP_DAMAGED, cause, file, entry);
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
