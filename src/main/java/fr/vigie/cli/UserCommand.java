package fr.vigie.cli;

import fr.vigie.access.Accounts;
import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.User;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie user add|disable|enable|password|list}: the API's users, for whoever may open the database. */
@Command(name = "user")
final class UserCommand implements Runnable {
    private final Invocation call;

    @Spec
    private @Nullable CommandSpec spec;

    UserCommand(Invocation call) {
        this.call = call;
    }

    /** Work on the accounts. */
    private interface Work {
        int on(Accounts accounts) throws VigieException, IOException;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), call.words().get("user.subcommand"));
        }
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "NAME", descriptionKey = "NAME") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "role") Role role,
            @Option(names = "--password-stdin", descriptionKey = "passwordStdin") boolean standardInput)
            throws VigieException, IOException {
        return work(accounts -> {
            User added = accounts.add(name, new PasswordInput(call).read(name, standardInput), role, by());
            call.talk("user.added", added.name(), added.role().code());
            return ExitCodes.DONE;
        });
    }

    @Command(name = "disable")
    int disable(@Parameters(paramLabel = "NAME", descriptionKey = "NAME") String name) throws VigieException, IOException {
        return setActive(name, false);
    }

    @Command(name = "enable")
    int enable(@Parameters(paramLabel = "NAME", descriptionKey = "NAME") String name) throws VigieException, IOException {
        return setActive(name, true);
    }

    private int setActive(String name, boolean active) throws VigieException, IOException {
        return work(accounts -> changed(accounts.setActive(accounts.named(name), active, by())));
    }

    @Command(name = "password")
    int password(@Parameters(paramLabel = "NAME", descriptionKey = "NAME") String name,
            @Option(names = "--password-stdin", descriptionKey = "passwordStdin") boolean standardInput)
            throws VigieException, IOException {
        return work(accounts -> {
            User user = accounts.named(name);
            return changed(accounts.setPassword(user, new PasswordInput(call).read(name, standardInput), by()));
        });
    }

    @Command(name = "list")
    int list() throws VigieException, IOException {
        return work(accounts -> {
            List<User> users = accounts.all();
            if (users.isEmpty()) {
                call.talk("user.none");
                return ExitCodes.DONE;
            }
            TextTable table = new TextTable(4, List.of(word("column.name"), word("column.role"), word("column.active"),
                    word("column.created")));
            DateTimeFormatter time = DateTimeFormatter.ofPattern(call.words().get("format.time"));
            users.forEach(user -> table.add(List.of(user.name(), user.role().code(), word(user.active() ? "yes" : "no"),
                    time.format(user.created().atZone(ZoneId.systemDefault())))));
            table.print(call.console().out());
            return ExitCodes.DONE;
        });
    }

    private int changed(User user) {
        call.talk("user.changed", user.name());
        return ExitCodes.DONE;
    }

    private String word(String key) {
        return call.words().get("user." + key);
    }

    private int work(Work work) throws VigieException, IOException {
        try (Engine engine = call.services().open(call.settings())) {
            return work.on(engine.accounts());
        }
    }

    private static Accounts.By by() {
        return new Accounts.By(System.getProperty("user.name", "?") + "@" + computer(), "");
    }

    private static String computer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
