package fr.vigie;

import fr.vigie.cli.BuildVersion;
import fr.vigie.cli.Cli;
import fr.vigie.cli.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs what people type most, one command after the other in one process, so that the JVM learns for the installers' AOT cache what
 * commands load: {@code java -XX:AOTCacheOutput=FILE … fr.vigie.Rehearsal HOME}.
 */
public final class Rehearsal {
    private final Path home;
    private final Path out;

    private Rehearsal(Path home, Path out) {
        this.home = home;
        this.out = out;
    }

    /** @param arguments an empty folder for the demo's data and for what the commands write */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        new Rehearsal(home, Files.createDirectories(home.resolve("out"))).play();
    }

    private void play() throws IOException {
        String folder = home.toString();
        String demo = home.resolve("demo").toString();
        List<List<String>> commands = List.of(List.of("--version"), List.of("--help"), List.of("--home", folder, "demo", "--headless"),
                List.of("--home", demo, "status"), List.of("--home", demo, "status", "--json"),
                List.of("--home", demo, "import", home.resolve("demo/atelier").toString()),
                List.of("--home", demo, "export", "sessions", "--out", out.toString()),
                List.of("--home", demo, "export", "stats", "--format", "xlsx", "--out", out.toString()),
                List.of("--home", demo, "export", "pieces", "--format", "json", "--out", out.toString()),
                List.of("--home", demo, "user", "list"));
        for (List<String> command : commands) {
            int code = run(command);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        }
    }

    private int run(List<String> command) throws IOException {
        try (PrintStream nowhere = new PrintStream(Files.newOutputStream(out.resolve("said.txt")))) {
            Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, false, Locale.FRANCE);
            return new Cli(new Wiring(BuildVersion.number(), Map.of()), Map.of(), console).run(command.toArray(String[]::new));
        }
    }
}
