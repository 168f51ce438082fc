package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.SessionRow;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code vigie demo [--headless]}. Its data folder is {@code demo} in Vigie's; neither the settings' file nor the environment counts, so
 * that it cannot touch real data.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Invocation call;

    @Option(names = "--headless")
    private boolean headless;

    DemoCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = call.loader().defaults(call.home().resolve("demo"));
        call.startLog(settings.home());
        if (!headless) {
            call.services().demoDesktop(settings);
            return ExitCodes.DONE;
        }
        return call.cancellable(cancellation -> {
            try (ProgressLine progress = call.progress()) {
                List<SessionRow> sessions = call.services().demoOnce(settings, progress, cancellation);
                progress.close();
                new SessionTable(call.words()).print(sessions, call.console().out());
                return ExitCodes.DONE;
            }
        });
    }
}
