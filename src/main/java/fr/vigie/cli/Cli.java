package fr.vigie.cli;

import fr.vigie.export.Dialect;
import fr.vigie.model.Role;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine;

/** The command line: arguments in, exit code out. */
public final class Cli {
    private final Services services;
    private final Map<String, String> environment;
    private final Console console;

    public Cli(Services services, Map<String, String> environment, Console console) {
        this.services = services;
        this.environment = Map.copyOf(environment);
        this.console = console;
    }

    /** Runs one command; never throws. */
    public int run(String... arguments) {
        LogFile.silenceJdkLogging();
        Invocation call = new Invocation(services, environment, console);
        try {
            return commandLine(call).execute(arguments);
        } catch (RuntimeException | Error fault) {
            return call.failed(fault);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private CommandLine commandLine(Invocation call) {
        CommandLine line = new CommandLine(new RootCommand(call));
        line.addSubcommand(new ImportCommand(call));
        line.addSubcommand(new SyncCommand(call));
        line.addSubcommand(new ExportCommand(call));
        line.addSubcommand(new ServeCommand(call));
        line.addSubcommand(new UserCommand(call));
        line.addSubcommand(new GdprCommand(call));
        line.addSubcommand(new StatusCommand(call));
        line.addSubcommand(new DoctorCommand(call));
        line.addSubcommand(new ReprocessCommand(call));
        line.addSubcommand(new DbCommand(call));
        line.addSubcommand(new DemoCommand(call));
        line.addSubcommand(new SecretCommand(call));
        line.setResourceBundle(call.words().bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Role.class, Cli::role);
        line.registerConverter(Dialect.class, Cli::dialect);
        line.setUsageHelpAutoWidth(true);
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setParameterExceptionHandler(new UsageErrors(call));
        line.setExecutionExceptionHandler((cause, command, parsed) -> call.failed(cause));
        return line;
    }

    private static Role role(String text) {
        return Arrays.stream(Role.values()).filter(role -> role.code().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(text));
    }

    private static Dialect dialect(String text) {
        return Arrays.stream(Dialect.values()).filter(dialect -> dialect.code().equalsIgnoreCase(text)).findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException(text));
    }
}
