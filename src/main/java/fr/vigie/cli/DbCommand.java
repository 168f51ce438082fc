package fr.vigie.cli;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.LocalSettings;
import fr.vigie.config.Settings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.store.backup.Manifest;
import fr.vigie.store.backup.Step;
import fr.vigie.store.backup.Written;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie db info|backup|restore|move}. */
@Command(name = "db")
final class DbCommand implements Runnable {
    /** What {@code --to} calls Vigie's own server. */
    private static final String OWN = "embedded";

    private final Invocation call;

    @Spec
    private @Nullable CommandSpec spec;

    DbCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), call.words().get("db.subcommand"));
        }
    }

    @Command(name = "info")
    int info(@Option(names = "--json", descriptionKey = "json") boolean json) throws VigieException, IOException {
        Settings settings = call.settings();
        DatabaseDesk.Facts facts = call.services().databases(settings).facts();
        new DbInfo(call.words(), facts, BackupFolder.under(settings.home())).write(json, call.console().out());
        call.console().out().flush();
        return ExitCodes.DONE;
    }

    @Command(name = "backup")
    int backup(@Parameters(paramLabel = "FILE", descriptionKey = "db.backup.FILE") Path file) throws Exception {
        DatabaseDesk desk = call.services().databases(call.settings());
        return call.cancellable(cancellation -> {
            Written written = desk.backup(file, this::tell, cancellation);
            call.talk("db.written", written.file(), new Amounts(call.words()).bytes(written.bytes()), written.manifest().rows());
            return ExitCodes.DONE;
        });
    }

    @Command(name = "restore")
    int restore(@Parameters(paramLabel = "FILE", descriptionKey = "db.restore.FILE") Path file,
            @Option(names = "--replace", descriptionKey = "db.replace") boolean replace) throws Exception {
        DatabaseDesk desk = call.services().databases(call.settings());
        return call.cancellable(cancellation -> {
            Manifest manifest = desk.restore(file, replace, this::tell, cancellation);
            call.talk("db.restored", time(manifest), manifest.rows(), manifest.program(), manifest.postgresql());
            return ExitCodes.DONE;
        });
    }

    @Command(name = "move")
    int move(@Option(names = "--to", required = true, paramLabel = "URL", descriptionKey = "db.to") String to,
            @Option(names = "--user", paramLabel = "NAME", descriptionKey = "db.user") @Nullable String user,
            @Option(names = "--password-stdin", descriptionKey = "passwordStdin") boolean standardInput,
            @Option(names = "--replace", descriptionKey = "db.replace") boolean replace) throws Exception {
        boolean own = to.equals(OWN);
        if (!own && LocalSettings.fault("database.url", to).isPresent()) {
            // not shown: it may hold a password
            throw new VigieException(Fault.USAGE, call.words().get("db.address"));
        }
        Settings settings = call.settings();
        DatabaseSettings target = own
                ? new DatabaseSettings(null, null, null)
                : new DatabaseSettings(to, user, new TargetPassword(call).read(user, standardInput));
        DatabaseDesk desk = call.services().databases(settings);
        return call.cancellable(cancellation -> move(desk, target, replace, cancellation));
    }

    private int move(DatabaseDesk desk, DatabaseSettings target, boolean replace, Cancellation cancellation) throws VigieException {
        DatabaseDesk.Moved moved = desk.move(target, replace, this::tell, cancellation);
        call.talk("db.moved", moved.to(), moved.manifest().rows());
        if (target.url() == null) {
            call.talk("db.moved.own");
        } else {
            call.talk("db.moved.set", target.url(), target.user() == null ? "…" : target.user());
        }
        call.talk("db.moved.old", moved.from());
        return ExitCodes.DONE;
    }

    private void tell(Step step) {
        call.talk("db.step." + step);
    }

    private String time(Manifest manifest) {
        return DateTimeFormatter.ofPattern(call.words().get("format.time")).format(manifest.moment().atZone(ZoneId.systemDefault()));
    }
}
