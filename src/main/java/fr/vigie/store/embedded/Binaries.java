package fr.vigie.store.embedded;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of PostgreSQL, unpacked from the class path into a folder named after their content.
 *
 * @param folder holds {@code bin}, {@code lib}, {@code share}
 */
record Binaries(Path folder) {
    private static final String PREFIX = "bin-";

    /** Finds the unpacked programs, or unpacks them (1.5 s). Two may do so at once. */
    static Binaries under(ServerFolder server) throws VigieException {
        URL archive = archive();
        try {
            Path folder = server.root().resolve(PREFIX + fingerprint(archive));
            if (!Files.isDirectory(folder)) {
                unpack(archive, folder);
            }
            return new Binaries(folder);
        } catch (IOException e) {
            throw new VigieException(DiskFull.causedBy(e) ? Fault.DISK_FULL : Fault.DATABASE_START, e, server.root(),
                    String.valueOf(e.getMessage()));
        }
    }

    /** Programs of another PostgreSQL that an earlier Vigie unpacked here. */
    static Optional<Binaries> ofMajor(ServerFolder server, String major) throws IOException {
        try (Stream<Path> entries = Files.list(server.root())) {
            for (Path entry : entries.filter(each -> each.getFileName().toString().startsWith(PREFIX)).toList()) {
                Binaries found = new Binaries(entry);
                if (Files.exists(entry.resolve("version")) && found.major().equals(major)) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    /** The major version, from the folder that the version's own files lie in. */
    String major() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("version"))) {
            return lines.findFirst().orElse("");
        }
    }

    /** Removes programs of earlier versions; none of them runs when this is called. */
    void removeOthers(ServerFolder server) {
        try (Stream<Path> entries = Files.list(server.root())) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX) && !entry.equals(folder)).toList()
                    .forEach(Folders::deleteQuietly);
        } catch (IOException e) {
            // they only take room; the next start tries again
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static URL archive() throws VigieException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch");
        List<String> names = arch.equals("aarch64") ? List.of("arm_64", "arm64v8") : List.of("x86_64");
        for (String name : names) {
            URL found = Binaries.class.getResource("/postgres-" + system + "-" + name + ".txz");
            if (found != null) {
                return found;
            }
        }
        throw new VigieException(Fault.DATABASE_START, system + " " + arch, "no PostgreSQL on the class path for " + system + " " + arch);
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long sum = connection instanceof JarURLConnection jar && jar.getJarEntry() != null
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return HexFormat.of().toHexDigits(sum, 8);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Path partial = target.resolveSibling("tmp-" + UUID.randomUUID());
        Files.createDirectory(partial);
        try {
            try (InputStream in = archive.openStream();
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, partial);
                }
            }
            Files.writeString(partial.resolve("version"), majorOf(partial));
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.deleteQuietly(partial);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            if (ServerFolder.posix(path)) {
                Files.setPosixFilePermissions(path, permissions(entry.getMode()));
            }
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if ((mode & 0100) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }

    private static String majorOf(Path folder) throws IOException {
        // "postgres (PostgreSQL) 18.6"
        String text = Command.output(List.of(new Binaries(folder).program("postgres").toString(), "--version"));
        return text.replaceFirst("(?s)^\\D*(\\d+).*$", "$1");
    }
}
