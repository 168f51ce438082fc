package fr.vigie.cli;

import fr.vigie.config.Home;
import fr.vigie.config.Loaded;
import fr.vigie.config.SecretStore;
import fr.vigie.config.Secrets;
import fr.vigie.config.Settings;
import fr.vigie.config.SettingsLoader;
import fr.vigie.model.ErrorCode;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import fr.vigie.text.Messages;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call of the program: what its commands share. */
final class Invocation {
    private static final Logger LOG = LoggerFactory.getLogger(Invocation.class);
    private final Services services;
    private final Map<String, String> environment;
    private final Console console;
    private final Messages words;
    private final Messages faults;
    private @Nullable Path homeOption;
    private boolean quiet;
    private boolean verbose;
    private boolean logging;

    Invocation(Services services, Map<String, String> environment, Console console) {
        this.services = services;
        this.environment = environment;
        this.console = console;
        this.words = new Messages("cli", console.locale());
        this.faults = new Messages("faults", console.locale());
    }

    Services services() {
        return services;
    }

    Console console() {
        return console;
    }

    Messages words() {
        return words;
    }

    void setHome(@Nullable Path home) {
        this.homeOption = home;
    }

    void setQuiet(boolean quiet) {
        this.quiet = quiet;
    }

    void setVerbose(boolean verbose) {
        this.verbose = verbose;
    }

    Path home() {
        return Home.of(homeOption, environment,
                Map.of("os.name", System.getProperty("os.name", ""), "user.home", System.getProperty("user.home", ".")));
    }

    SecretStore secrets() {
        return Secrets.of(home(), environment);
    }

    /** The settings, checked; warnings are told, and the log begins. */
    Settings settings() throws VigieException {
        Loaded loaded = load();
        loaded.warnings().forEach(this::warn);
        return loaded.settings();
    }

    Loaded load() throws VigieException {
        startLog(home());
        return loader().load(home(), secrets());
    }

    SettingsLoader loader() {
        return new SettingsLoader(environment, console.locale());
    }

    void startLog(Path home) {
        LogFile.start(home, verbose, console.err());
        logging = true;
    }

    /** A sentence for whoever waits; nothing with {@code --quiet}. */
    void talk(String key, Object... arguments) {
        if (!quiet) {
            console.err().println(words.get(key, arguments));
        }
    }

    ProgressLine progress() {
        return new ProgressLine(quiet ? Silence.stream() : console.err(), words, console.terminal() && !quiet,
                () -> System.nanoTime() / 1_000_000);
    }

    void warn(VigieException warning) {
        LOG.warn("{}", warning.getMessage());
        if (!quiet) {
            console.err().println("▲ " + faults.what(warning) + "\n  " + faults.advice(warning));
        }
    }

    /** Names a failure on standard error; it is logged where it was caught, but for a fault of Vigie's own, which gets its code here. */
    void fault(VigieException fault) {
        if (fault.fault() == Fault.INTERNAL) {
            internal(fault);
        } else {
            tell(fault);
        }
    }

    private void tell(VigieException fault) {
        console.err().println("✖ " + faults.what(fault) + "\n  " + faults.advice(fault));
    }

    String what(VigieException fault) {
        return faults.what(fault);
    }

    String advice(VigieException fault) {
        return faults.advice(fault);
    }

    /** What ended a command, told and logged; the exit code. */
    int failed(Throwable cause) {
        if (cause instanceof VigieException fault) {
            if (fault.fault() != Fault.INTERNAL) {
                LOG.error("{}", fault.getMessage(), fault);
            }
            fault(fault);
            for (Throwable other : fault.getSuppressed()) {
                if (other instanceof VigieException another) {
                    fault(another);
                }
            }
            return ExitCodes.of(fault.fault());
        }
        if (cause instanceof CancellationException) {
            talk("cancelled");
            return ExitCodes.CANCELLED;
        }
        internal(cause);
        return ExitCodes.INTERNAL;
    }

    private void internal(Throwable cause) {
        String code = ErrorCode.of(cause);
        if (!logging) {
            startLog(home());
        }
        LOG.error("Internal error {}", code, cause);
        tell(new VigieException(Fault.INTERNAL, code, LogFile.in(home())));
    }

    /** Work that Ctrl+C ends cleanly. */
    int cancellable(CancellableWork work) throws Exception {
        Cancellation cancellation = new Cancellation();
        try (Interruption interruption = new Interruption(cancellation)) {
            try {
                return interruption.exitCode(work.run(cancellation));
            } catch (CancellationException cancelled) {
                return interruption.exitCode(failed(cancelled));
            }
        }
    }

    /** Gives an exit code. */
    interface CancellableWork {
        int run(Cancellation cancellation) throws Exception;
    }
}
