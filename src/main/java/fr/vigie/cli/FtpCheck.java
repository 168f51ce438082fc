package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.time.Duration;

/** The FTP server: reached, logged in, root listed, folders of known types seen, its clock. */
final class FtpCheck implements Check {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private final Invocation call;
    private final Settings settings;
    private final Cancellation cancellation;

    FtpCheck(Invocation call, Settings settings, Cancellation cancellation) {
        this.call = call;
        this.settings = settings;
        this.cancellation = cancellation;
    }

    @Override
    public String name() {
        return "ftp";
    }

    @Override
    public Result run() {
        if (settings.ftp().host() == null) {
            return new Result(Level.DOUBTFUL, call.words().get("doctor.ftp.none"), call.words().get("doctor.ftp.configure"));
        }
        try {
            return judge(call.services().ftp(settings, cancellation));
        } catch (VigieException fault) {
            return new Result(Level.UNUSABLE, call.what(fault), call.advice(fault));
        }
    }

    private Result judge(FtpFacts facts) {
        if (facts.typeFolders().isEmpty()) {
            return new Result(Level.DOUBTFUL, call.words().get("doctor.ftp.noFolder", facts.address(), settings.ftp().root()),
                    call.words().get("doctor.ftp.root"));
        }
        String text = call.words().get(facts.encrypted() ? "doctor.ftp.encrypted" : "doctor.ftp.plain", facts.address(),
                String.join(", ", facts.typeFolders()));
        Duration ahead = facts.clockAhead();
        if (ahead != null && ahead.abs().compareTo(CLOCK_TOLERANCE) > 0) {
            return new Result(Level.DOUBTFUL, text + call.words().get("doctor.clock.off", new Amounts(call.words()).time(ahead.abs())),
                    call.words().get("doctor.clock.set"));
        }
        return Result.good(text);
    }
}
