package fr.vigie.cli;

import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;

/** {@code vigie secret set|remove ftp|database|erp|api}: a password goes from standard input to the keyring, never through arguments. */
@Command(name = "secret")
final class SecretCommand implements Runnable {
    private final Invocation call;

    @Spec
    private @Nullable CommandSpec spec;

    SecretCommand(Invocation call) {
        this.call = call;
    }

    /** The server whose password it is. */
    enum Server {
        FTP,
        DATABASE,
        ERP,
        /** The key store of the API's certificate. */
        API;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return code();
        }
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), call.words().get("usage.subcommand"));
        }
    }

    @Command(name = "set")
    int set(@Parameters(paramLabel = "SERVER", descriptionKey = "SERVER") Server server) throws VigieException, IOException {
        call.startLog(call.home());
        String password = read(server);
        if (password.isEmpty()) {
            throw new VigieException(Fault.USAGE, call.words().get("secret.empty"));
        }
        call.secrets().put(server.code(), new Secret(password));
        call.talk("secret.stored", server.code());
        return ExitCodes.DONE;
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "SERVER", descriptionKey = "SERVER") Server server) throws VigieException {
        call.startLog(call.home());
        call.secrets().remove(server.code());
        call.talk("secret.removed", server.code());
        return ExitCodes.DONE;
    }

    private String read(Server server) throws IOException {
        java.io.Console terminal = call.console().in() == System.in ? System.console() : null;
        if (terminal != null && terminal.isTerminal()) {
            char[] typed = terminal.readPassword("%s ", call.words().get("secret.ask", server.code()));
            return typed == null ? "" : new String(typed);
        }
        String line = new BufferedReader(new InputStreamReader(call.console().in(), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }
}
