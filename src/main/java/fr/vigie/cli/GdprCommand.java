package fr.vigie.cli;

import fr.vigie.model.VigieException;
import fr.vigie.pipeline.RunReport;
import fr.vigie.privacy.WantedText;
import fr.vigie.store.PurgeCounts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vigie gdpr report|purge|erase}: personal data (spec 7, 34 and 35). */
@Command(name = "gdpr")
final class GdprCommand implements Runnable {
    private final Invocation call;

    @Spec
    private @Nullable CommandSpec spec;

    GdprCommand(Invocation call) {
        this.call = call;
    }

    /** Forms of the register entry. */
    enum Form {
        MARKDOWN,
        JSON
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), call.words().get("gdpr.subcommand"));
        }
    }

    @Command(name = "report")
    int report(@Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "gdprFormat", defaultValue = "MARKDOWN") Form form)
            throws VigieException, IOException {
        try (Engine engine = call.services().open(call.settings())) {
            RegisterText text = RegisterText.of(engine.personal().register(), call.words());
            if (form == Form.JSON) {
                text.json(call.console().out());
            } else {
                call.console().out().print(text.markdown());
            }
            call.console().out().flush();
            return ExitCodes.DONE;
        }
    }

    @Command(name = "purge")
    int purge(@Option(names = "--dry-run", descriptionKey = "dryRun") boolean dry,
            @Option(names = "--yes", descriptionKey = "yes") boolean yes) throws Exception {
        return call.cancellable(cancellation -> {
            try (Engine engine = call.services().open(call.settings()); ProgressLine progress = call.progress()) {
                PersonalDesk desk = engine.personal();
                PurgeCounts due = desk.due();
                GdprTalk talk = new GdprTalk(call);
                talk.due(desk.firstKept(), due);
                if (dry || due.nothing()) {
                    return ExitCodes.DONE;
                }
                new Consent(call).ask(yes, "gdpr.purge.ask");
                RunReport report = desk.purge(progress, cancellation);
                progress.close();
                return talk.purged(report);
            }
        });
    }

    @Command(name = "erase")
    int erase(@Option(names = "--text", required = true, paramLabel = "TEXT|-", descriptionKey = "eraseText") String given,
            @Option(names = "--dry-run", descriptionKey = "dryRun") boolean dry,
            @Option(names = "--yes", descriptionKey = "yes") boolean yes) throws Exception {
        WantedText text = WantedText.of(given.equals("-") ? line() : given);
        return call.cancellable(cancellation -> {
            try (Engine engine = call.services().open(call.settings()); ProgressLine progress = call.progress()) {
                PersonalDesk desk = engine.personal();
                GdprTalk talk = new GdprTalk(call);
                if (dry) {
                    talk.found(desk.find(text, cancellation));
                    return ExitCodes.DONE;
                }
                new Consent(call).ask(yes, "gdpr.erase.ask");
                PersonalDesk.Erased erased = desk.erase(text, progress, cancellation);
                progress.close();
                return talk.erased(erased);
            }
        });
    }

    /** From standard input the text stays out of the shell's history and the list of processes. */
    private String line() throws IOException {
        String line = new BufferedReader(new InputStreamReader(call.console().in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
