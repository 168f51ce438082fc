package fr.vigie.cli;

import fr.vigie.export.Dialect;
import fr.vigie.export.Exporter;
import fr.vigie.export.Format;
import fr.vigie.export.Grouping;
import fr.vigie.export.Request;
import fr.vigie.export.What;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie export WHAT}. Without {@code --out} CSV and JSON go to standard output, XLSX to its standard name in this folder. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Invocation call;

    @Parameters(paramLabel = "WHAT", arity = "1", descriptionKey = "WHAT")
    private What what = What.SESSIONS;

    @Mixin
    private final SelectionOptions selection = new SelectionOptions();

    @Option(names = "--type", paramLabel = "TYPE")
    private @Nullable String type;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format = Format.CSV;

    @Option(names = "--dialect", paramLabel = "DIALECT")
    private Dialect dialect = Dialect.EXCEL_FR;

    @Option(names = "--by", paramLabel = "GROUP")
    private Grouping.By by = Grouping.DEFAULT.by();

    @Option(names = "--per", paramLabel = "PERIOD")
    private Grouping.Per per = Grouping.DEFAULT.per();

    @Option(names = {"-o", "--out"}, paramLabel = "FILE|-")
    private @Nullable String out;

    ExportCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        SessionFilter filter = selection.filter(type, call.words().get("usage.emptySpan"));
        if (what == What.ORDERS && (filter.centre() != null || filter.type() != null)) {
            throw new VigieException(Fault.USAGE, call.words().get("usage.ordersHaveNoCentre"));
        }
        Request request = new Request(what, format, dialect, filter, new Grouping(by, per), call.console().locale());
        return call.cancellable(cancellation -> {
            try (Engine engine = call.services().open(call.settings())) {
                KnownCentres.check(engine.readers(), filter);
                write(request, new Exporter(engine.readers(), ZoneId.systemDefault()), cancellation);
                return ExitCodes.DONE;
            }
        });
    }

    private void write(Request request, Exporter exporter, Cancellation cancellation) throws VigieException {
        String target = out == null ? (format == Format.XLSX ? "." : "-") : out;
        if (!target.equals("-")) {
            Path file = exporter.toFile(request, Path.of(target), cancellation);
            call.talk("export.written", file.normalize());
            return;
        }
        try {
            exporter.toStream(request, call.console().out(), cancellation);
        } catch (IOException cause) {
            throw new VigieException(Fault.EXPORT_FAILED, cause, "-", cause.toString());
        }
        if (call.console().out().checkError()) {
            throw new VigieException(Fault.EXPORT_FAILED, "-", call.words().get("export.broken"));
        }
    }
}
