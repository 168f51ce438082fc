package fr.vigie.cli;

import fr.vigie.config.Settings;
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
        if (!call.services().demoMayHaveErp()) {
            call.talk("demo.noErp");
        }
        if (!headless) {
            call.services().demoDesktop(settings);
            return ExitCodes.DONE;
        }
        return call.cancellable(cancellation -> {
            try (ProgressLine progress = call.progress()) {
                DemoDay day = call.services().demoOnce(settings, progress, cancellation);
                progress.close();
                new SessionTable(call.words()).print(day.sessions(), call.console().out());
                if (day.orders() > 0) {
                    call.talk("demo.orders", day.orders());
                }
                return ExitCodes.DONE;
            }
        });
    }
}
