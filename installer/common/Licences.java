import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The list of what the image is made of, and the licence and notice files that the libraries carry. */
record Licences(Path folder) {
    void write(Path root, List<Path> jars) throws IOException {
        Files.createDirectories(folder);
        Files.copy(root.resolve("LICENSE"), folder.resolve("Vigie-LICENSE.txt"));
        Files.copy(root.resolve("src/main/resources/licences.csv"), folder.resolve("licences.csv"));
        Files.copy(root.resolve("src/main/resources/fonts/OFL.txt"), folder.resolve("Inter-OFL.txt"));
        // what carries none of its own
        for (Path text : Build.files(root.resolve("installer/common/licences"), ".txt")) {
            Files.copy(text, folder.resolve(Build.name(text)));
        }
        for (Path jar : jars) {
            copyFrom(jar);
        }
    }

    private void copyFrom(Path jar) throws IOException {
        String library = Build.name(jar).replaceFirst("\\.jar$", "");
        try (FileSystem files = FileSystems.newFileSystem(jar); Stream<Path> entries = Files.walk(files.getPath("/"), 2)) {
            for (Path entry : entries.filter(Licences::isLicence).sorted().toList()) {
                Path to = folder.resolve(library + "-" + Build.name(entry));
                // some carry the same file twice, above META-INF and in it
                if (!Files.exists(to)) {
                    Files.copy(entry, to);
                }
            }
        }
    }

    private static boolean isLicence(Path entry) {
        return entry.getNameCount() > 0 && Files.isRegularFile(entry) && !Build.name(entry).endsWith(".class")
                && Build.name(entry).toUpperCase(Locale.ROOT).matches("(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|LGPL|EPL|MIT-LICENSE).*");
    }
}
