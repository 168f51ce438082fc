package fr.vigie.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The libraries that Vigie is made of, with their licences; a test holds the list against the build. */
final class Licences {
    private Licences() {}

    /** Name, version, licence, owner's coordinates of each. */
    static List<List<String>> all() {
        try (InputStream in = Objects.requireNonNull(Licences.class.getResourceAsStream("/licences.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(";")).map(String::strip).toList()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
