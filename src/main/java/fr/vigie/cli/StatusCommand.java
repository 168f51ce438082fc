package fr.vigie.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie status [--json]}. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Invocation call;

    @Option(names = "--json")
    private boolean json;

    StatusCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        try (Engine engine = call.services().open(call.settings())) {
            StatusReport report = StatusReport.of(engine);
            if (json) {
                StatusJson.write(report, call.console().out());
            } else {
                new StatusText(call.words()).write(report, call.console().out());
            }
            call.console().out().flush();
            return ExitCodes.DONE;
        }
    }
}
