package fr.vigie.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie import PATH…}. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private final Invocation call;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "PATH")
    private List<Path> paths = List.of();

    ImportCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        return call.cancellable(cancellation -> {
            try (Engine engine = call.services().open(call.settings()); ProgressLine progress = call.progress()) {
                var report = engine.importFrom(paths, progress, cancellation);
                progress.close();
                return new RunTalk(call).tell(report);
            }
        });
    }
}
