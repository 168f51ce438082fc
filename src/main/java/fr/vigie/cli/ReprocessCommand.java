package fr.vigie.cli;

import fr.vigie.store.SessionFilter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vigie reprocess [--from --to --centre]}. */
@Command(name = "reprocess")
final class ReprocessCommand implements Callable<Integer> {
    private final Invocation call;

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    ReprocessCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        SessionFilter filter = selection.filter(null, call.words().get("usage.emptySpan"));
        return call.cancellable(cancellation -> {
            try (Engine engine = call.services().open(call.settings()); ProgressLine progress = call.progress()) {
                KnownCentres.check(engine.readers(), filter);
                var report = engine.reprocess(filter, progress, cancellation);
                progress.close();
                return new RunTalk(call).tell(report);
            }
        });
    }
}
