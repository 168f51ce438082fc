import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Java that the image brings along, with JavaFX in it.
 *
 * @param jars the folder of JavaFX's jars
 * @param target where it is made
 */
record JavaRuntime(Platform platform, Path jars, Path target) {
    /** What Vigie and its libraries ask of the JDK: all of Java SE, and what they look for beyond it. */
    private static final String MODULES = "java.se,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.net,jdk.management,"
            + "jdk.crypto.cryptoki,jdk.naming.dns,jdk.security.auth,javafx.controls,javafx.fxml";
    private static final List<String> JAVAFX = List.of("base", "graphics", "controls", "fxml");
    private static final List<String> UNUSED_TOOLS = List.of("jrunscript", "keytool", "rmiregistry", "jwebserver");

    /** Links it; its folder. */
    Path link() throws IOException {
        Path modules = Files.createDirectories(target.resolve("jmods"));
        for (String part : JAVAFX) {
            moduleOf(part, modules);
        }
        Build.say("jlink");
        Path runtime = target.resolve("runtime");
        Build.tool("jlink", "--module-path", modules.toString(), "--add-modules", MODULES, "--include-locales=fr,en", "--strip-debug",
                "--no-header-files", "--no-man-pages", "--output", runtime.toString());
        for (String tool : UNUSED_TOOLS) {
            Files.deleteIfExists(runtime.resolve("bin").resolve(platform.program(tool)));
        }
        return runtime;
    }

    /** JavaFX's jars hold their native libraries, and would copy them into the user's folder; as modules they lie in the run-time. */
    private void moduleOf(String part, Path modules) throws IOException {
        Path jar = Build.files(jars, "-" + platform.javafx() + ".jar").stream()
                .filter(file -> Build.name(file).startsWith("javafx-" + part + "-")).findFirst()
                .orElseThrow(() -> new IOException(jars + " holds no javafx-" + part + " for " + platform.javafx()));
        Path classes = Files.createDirectories(target.resolve("javafx").resolve(part).resolve("classes"));
        Path libraries = Files.createDirectories(classes.resolveSibling("libs"));
        try (FileSystem files = FileSystems.newFileSystem(jar); Stream<Path> entries = Files.walk(files.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).filter(entry -> !entry.startsWith("/META-INF")).toList()) {
                boolean library = Build.name(entry).matches(".*\\.(so|dll|dylib)");
                Path to = library ? libraries.resolve(Build.name(entry)) : classes.resolve(entry.toString().substring(1));
                Files.createDirectories(to.getParent());
                Files.copy(entry, to);
            }
        }
        Build.tool("jmod", "create", "--class-path", classes.toString(), "--libs", libraries.toString(),
                modules.resolve("javafx." + part + ".jmod").toString());
    }
}
