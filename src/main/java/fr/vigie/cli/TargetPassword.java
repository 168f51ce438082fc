package fr.vigie.cli;

import fr.vigie.config.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The password of a server that is not in the settings yet: typed on a terminal, or the first line of standard input. */
record TargetPassword(Invocation call) {

    /** Null where there is none: the server may not want one, or the driver finds it in the user's {@code .pgpass}. */
    @Nullable
    Secret read(@Nullable String user, boolean standardInput) throws IOException {
        if (standardInput) {
            String line = new BufferedReader(new InputStreamReader(call.console().in(), StandardCharsets.UTF_8)).readLine();
            return line == null || line.isEmpty() ? null : new Secret(line);
        }
        java.io.Console terminal = call.console().in() == System.in ? System.console() : null;
        if (user == null || terminal == null || !terminal.isTerminal()) {
            return null;
        }
        char[] typed = terminal.readPassword("%s ", call.words().get("user.ask", user));
        return typed == null || typed.length == 0 ? null : new Secret(new String(typed));
    }
}
