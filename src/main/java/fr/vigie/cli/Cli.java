package fr.vigie.cli;

import fr.vigie.export.Dialect;
import fr.vigie.model.Role;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
            return commandLine(call, CommandWord.of(arguments)).execute(arguments);
        } catch (RuntimeException | Error fault) {
            return call.failed(fault);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /** Each command costs reflection at every start, so only those that the arguments may speak of are there. */
    private CommandLine commandLine(Invocation call, CommandWord word) {
        CommandLine line = new CommandLine(new RootCommand(call));
        Map<String, Supplier<Object>> commands = commands(call);
        commands.forEach((name, command) -> {
            if (word.mayNeed(name, commands.keySet())) {
                line.addSubcommand(command.get());
            }
        });
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

    private static Map<String, Supplier<Object>> commands(Invocation call) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("import", () -> new ImportCommand(call));
        commands.put("sync", () -> new SyncCommand(call));
        commands.put("export", () -> new ExportCommand(call));
        commands.put("serve", () -> new ServeCommand(call));
        commands.put("user", () -> new UserCommand(call));
        commands.put("gdpr", () -> new GdprCommand(call));
        commands.put("status", () -> new StatusCommand(call));
        commands.put("doctor", () -> new DoctorCommand(call));
        commands.put("reprocess", () -> new ReprocessCommand(call));
        commands.put("db", () -> new DbCommand(call));
        commands.put("demo", () -> new DemoCommand(call));
        commands.put("secret", () -> new SecretCommand(call));
        return commands;
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
