package fr.vigie.cli;

import fr.vigie.config.ApiSettings;
import fr.vigie.config.Settings;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie serve}: the API and the schedule until Ctrl+C or a polite kill, which is its normal end. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {
    private final Invocation call;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private @Nullable Integer port;

    ServeCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = settings();
        return call.cancellable(cancellation -> {
            call.services().serve(settings, facts -> {
                call.talk("serve.ready", facts.address());
                if (!facts.users()) {
                    call.talk("serve.noUser");
                }
                cancellation.onRequest(() -> call.talk("serve.ending"));
            }, cancellation);
            return ExitCodes.DONE;
        });
    }

    private Settings settings() throws Exception {
        Settings read = call.settings();
        ApiSettings api = read.api();
        return port == null
                ? read
                : new Settings(read.home(), read.ftp(), read.erp(), read.database(), read.shared(), read.layout(), read.ui(),
                        new ApiSettings(api.enabled(), api.host(), port, api.origins(), api.keystore(), api.keystorePassword()),
                        read.update());
    }
}
