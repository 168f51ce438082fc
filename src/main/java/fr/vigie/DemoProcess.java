package fr.vigie;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.ui.settings.Setup;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@code vigie demo} beside this window, the way this Vigie was started. */
final class DemoProcess implements Setup.Demonstration {
    private final Path home;

    DemoProcess(Path home) {
        this.home = home;
    }

    @Override
    public void start() throws VigieException {
        try {
            new ProcessBuilder(command()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new VigieException(Fault.DEMO_START, e, String.valueOf(e.getMessage()));
        }
    }

    /** The installed launcher, or this Java with the same options. */
    List<String> command() {
        String program = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of(program));
        if (Path.of(program).getFileName().toString().startsWith("java")) {
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(DemoProcess::mayBeRepeated).forEach(command::add);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        }
        command.addAll(List.of("--home", home.toString(), "demo"));
        return command;
    }

    /** A debugger's or recorder's port is taken already. */
    private static boolean mayBeRepeated(String option) {
        return !option.startsWith("-agent") && !option.startsWith("-Xrun") && !option.startsWith("-javaagent");
    }
}
