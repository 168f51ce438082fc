package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.store.backup.BackupFolder;
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
        Settings settings = call.settings();
        try (Engine engine = call.services().open(settings)) {
            StatusReport report = StatusReport.of(engine, BackupFolder.under(settings.home()).newest().orElse(null));
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
