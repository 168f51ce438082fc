package fr.vigie;

import fr.vigie.cli.BuildVersion;
import fr.vigie.cli.Cli;
import fr.vigie.cli.Console;
import java.io.IOException;
import java.util.Map;

/** Arguments in, exit code out: the only place that ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        int code = new Cli(new Wiring(BuildVersion.number(), environment), environment, Console.ofProcess(environment)).run(arguments);
        System.exit(code);
    }
}
