package fr.vigie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs from the machine. Where it is missing the test is skipped with a sentence; under {@code VIGIE_CI} it fails instead. */
public final class Needs {
    private Needs() {}

    /**
     * A program on the {@code PATH} or in the system's folders.
     *
     * @return where it is
     */
    public static Path program(String name) {
        Optional<Path> found = find(name);
        that(found.isPresent(), "the program '" + name + "' is not installed on this machine (Debian: apt-get install " + name + ")");
        return found.orElseThrow();
    }

    /** Whatever else; {@code why} says in words what is missing. */
    public static void that(boolean present, String why) {
        if (!present && System.getenv("VIGIE_CI") != null) {
            Assertions.fail("under VIGIE_CI nothing may be missing: " + why);
        }
        Assumptions.assumeTrue(present, why);
    }

    private static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<String> folders = Stream.concat(Stream.of(path.split(java.io.File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"));
        return folders.filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }
}
