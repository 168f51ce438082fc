package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.RunReport;
import fr.vigie.task.Cancellation;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie sync [--ftp] [--erp] [--watch]}. */
@Command(name = "sync")
final class SyncCommand implements Callable<Integer> {
    private final Invocation call;

    @Option(names = "--ftp")
    private boolean ftp;

    @Option(names = "--erp")
    private boolean erp;

    @Option(names = "--watch")
    private boolean watch;

    SyncCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = call.settings();
        if (erp) {
            // the whole command is refused: what was asked for cannot be done
            throw new VigieException(Fault.ERP_NOT_AVAILABLE);
        }
        if (settings.ftp().host() == null) {
            throw new VigieException(Fault.FTP_NOT_CONFIGURED);
        }
        return call.cancellable(cancellation -> {
            try (Engine engine = call.services().open(settings); ProgressLine progress = call.progress()) {
                return watch ? forEver(engine, progress, cancellation) : once(engine, progress, cancellation);
            }
        });
    }

    private int once(Engine engine, ProgressLine progress, Cancellation cancellation) throws VigieException {
        RunReport report = engine.sync(progress, cancellation);
        progress.close();
        return new RunTalk(call).tell(report);
    }

    private int forEver(Engine engine, ProgressLine progress, Cancellation cancellation) throws VigieException {
        Consumer<RunReport> told = report -> {
            progress.close();
            new RunTalk(call).tell(report);
        };
        engine.watch(progress, told, cancellation);
        progress.close();
        return cancellation.requested() ? ExitCodes.CANCELLED : ExitCodes.DONE;
    }
}
