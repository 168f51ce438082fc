package fr.vigie.cli;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A new password: typed twice on a terminal, else the first line of standard input; never through arguments. */
final class PasswordInput {
    private final Invocation call;

    PasswordInput(Invocation call) {
        this.call = call;
    }

    /** @throws VigieException {@code USAGE} where there is none, or the two differ */
    String read(String user, boolean standardInput) throws VigieException, IOException {
        java.io.Console terminal = !standardInput && call.console().in() == System.in ? System.console() : null;
        if (terminal == null || !terminal.isTerminal()) {
            String line = new BufferedReader(new InputStreamReader(call.console().in(), StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw new VigieException(Fault.USAGE, call.words().get("user.noPassword"));
            }
            return line;
        }
        char[] once = terminal.readPassword("%s ", call.words().get("user.ask", user));
        char[] twice = terminal.readPassword("%s ", call.words().get("user.again"));
        if (once == null || !Arrays.equals(once, twice)) {
            throw new VigieException(Fault.USAGE, call.words().get("user.differ"));
        }
        return new String(once);
    }
}
