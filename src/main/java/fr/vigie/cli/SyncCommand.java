package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.RunReport;
import fr.vigie.store.RunKind;
import fr.vigie.task.Cancellation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie sync [--ftp] [--erp] [--watch]}; without a word, both where both are configured. */
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
        Set<RunKind> kinds = kinds(settings);
        return call.cancellable(cancellation -> {
            try (Engine engine = call.services().open(settings); ProgressLine progress = call.progress()) {
                return watch ? forEver(kinds, engine, progress, cancellation) : once(kinds, engine, progress, cancellation);
            }
        });
    }

    /** What was asked for, each of which must be configured; without a word, whatever is configured. */
    private Set<RunKind> kinds(Settings settings) throws VigieException {
        boolean hasFtp = settings.ftp().host() != null;
        boolean hasErp = settings.erp().host() != null;
        boolean neither = !ftp && !erp;
        if (!hasFtp && (ftp || (neither && !hasErp))) {
            throw new VigieException(Fault.FTP_NOT_CONFIGURED);
        }
        if (!hasErp && erp) {
            throw new VigieException(Fault.ERP_NOT_CONFIGURED);
        }
        Set<RunKind> kinds = EnumSet.noneOf(RunKind.class);
        if (ftp || (neither && hasFtp)) {
            kinds.add(RunKind.FTP);
        }
        if (erp || (neither && hasErp)) {
            kinds.add(RunKind.ERP);
        }
        return kinds;
    }

    /** One after the other; the second does not depend on the first. */
    private int once(Set<RunKind> kinds, Engine engine, ProgressLine progress, Cancellation cancellation) throws VigieException {
        List<Integer> codes = new ArrayList<>();
        for (RunKind kind : kinds) {
            RunReport report = kind == RunKind.ERP ? engine.readOrders(progress, cancellation) : engine.sync(progress, cancellation);
            progress.close();
            codes.add(new RunTalk(call).tell(kind, report));
            if (cancellation.requested()) {
                break;
            }
        }
        return ExitCodes.together(codes);
    }

    private int forEver(Set<RunKind> kinds, Engine engine, ProgressLine progress, Cancellation cancellation) throws VigieException {
        BiConsumer<RunKind, RunReport> told = (kind, report) -> {
            progress.close();
            new RunTalk(call).tell(kind, report);
        };
        engine.watch(kinds, progress, told, cancellation);
        progress.close();
        return cancellation.requested() ? ExitCodes.CANCELLED : ExitCodes.DONE;
    }
}
