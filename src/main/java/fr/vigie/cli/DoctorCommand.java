package fr.vigie.cli;

import fr.vigie.config.Loaded;
import fr.vigie.config.Settings;
import fr.vigie.config.SettingsLoader;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code vigie doctor}: says what is wrong and what to do; with wrong settings no server is asked. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
    private final Invocation call;
    private Check.Level worst = Check.Level.GOOD;
    private boolean databaseAnswers;

    DoctorCommand(Invocation call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        return call.cancellable(cancellation -> {
            show(new HomeCheck(call.home(), call.words()));
            try {
                Loaded loaded = call.load();
                tell("settings", settings(loaded));
                checks(loaded.settings(), cancellation).forEach(this::show);
                if (databaseAnswers) {
                    show(new WaitAnchorCheck(call, loaded.settings(), cancellation));
                }
            } catch (VigieException wrong) {
                Stream.concat(Stream.of(wrong), Stream.of(wrong.getSuppressed())).filter(VigieException.class::isInstance)
                        .map(VigieException.class::cast)
                        .forEach(one -> tell("settings", new Check.Result(Check.Level.UNUSABLE, call.what(one), call.advice(one))));
            }
            return worst == Check.Level.UNUSABLE ? ExitCodes.UNUSABLE : ExitCodes.DONE;
        });
    }

    private List<Check> checks(Settings settings, Cancellation cancellation) {
        List<Check> checks = new ArrayList<>();
        checks.add(new DatabaseCheck(call, settings));
        checks.add(new BackupCheck(call.words(), settings, Clock.systemDefaultZone()));
        checks.add(new FtpCheck(call, settings, cancellation));
        checks.add(new ErpCheck(call, settings));
        if (settings.update().check()) {
            checks.add(new UpdateCheck(call, settings));
        }
        return checks;
    }

    private Check.Result settings(Loaded loaded) {
        String text = call.words().get("doctor.settings.read", call.home().resolve(SettingsLoader.FILE_NAME));
        if (loaded.warnings().isEmpty()) {
            return Check.Result.good(text);
        }
        List<String> advice = loaded.warnings().stream().map(warning -> call.what(warning) + ". " + call.advice(warning)).toList();
        return new Check.Result(Check.Level.DOUBTFUL, text, String.join("\n    ", advice));
    }

    private void show(Check check) {
        Check.Result result = check.run();
        tell(check.name(), result);
        databaseAnswers |= check instanceof DatabaseCheck && result.level() != Check.Level.UNUSABLE;
    }

    private void tell(String name, Check.Result result) {
        PrintStream out = call.console().out();
        out.println(result.level().sign() + " " + call.words().get("doctor." + name) + " – " + result.text());
        if (result.advice() != null) {
            out.println("    " + result.advice());
        }
        out.flush();
        worst = result.level().compareTo(worst) > 0 ? result.level() : worst;
    }
}
