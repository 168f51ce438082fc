import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs of the finished image from which the JVM learns what a start loads (JEP 514; docs/decisions/0142).
 *
 * @param logs where what the runs say goes
 */
record Training(Platform platform, Path image, Path logs) {
    static final String DESKTOP = "bureau.aot";
    static final String COMMANDS = "commandes.aot";
    private static final long MINUTES = 20;

    /** The desktop on the demo, without a display. */
    void desktop() throws IOException, InterruptedException {
        train(DESKTOP, List.of(platform.launcher(image).toString(), "demo"), "-Dvigie.start=rehearse -Dglass.platform=Headless "
                + "-Dprism.order=sw -Djava.awt.headless=true -Duser.language=fr");
    }

    /** The commands, with the options of the script that starts them. */
    void commands() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("vigie-rehearsal");
        List<String> command = new ArrayList<>(List.of(platform.java(image).toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
                "-Djdk.tls.client.enableSessionTicketExtension=false", "-Dvigie.terminal=false", "-cp",
                platform.app(image).resolve("vigie.jar").toString(), "fr.vigie.Rehearsal", scratch.toString()));
        train(COMMANDS, command, "");
        Build.delete(scratch);
    }

    /** The JVM writes what it learnt at the end of the run. */
    private void train(String cache, List<String> command, String options) throws IOException, InterruptedException {
        Build.say(cache + ": a rehearsal");
        Path home = Files.createTempDirectory("vigie-rehearsal");
        Path file = platform.app(image).resolve(cache);
        Path log = logs.resolve(cache + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VIGIE_"));
        builder.environment().putAll(Map.of("JAVA_TOOL_OPTIONS", ("-XX:AOTCacheOutput=" + file + " " + options).strip(), "XDG_DATA_HOME",
                home.toString(), "HOME", home.toString(), "APPDATA", home.toString(), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended || process.exitValue() != 0 || !Files.exists(file)) {
            process.destroyForcibly();
            throw new IOException(cache + " was not made:\n" + Files.readString(log));
        }
        Build.delete(home);
        Build.say(cache + ": " + Files.size(file) / 1_000_000 + " MB");
    }
}
