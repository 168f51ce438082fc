package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: reached, version, rights, fsync, encoding, and its clock against this computer's. */
final class DatabaseCheck implements Check {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);
    private final Invocation call;
    private final Settings settings;

    DatabaseCheck(Invocation call, Settings settings) {
        this.call = call;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Result run() {
        try {
            return judge(call.services().database(settings));
        } catch (VigieException fault) {
            return new Result(Level.UNUSABLE, call.what(fault), call.advice(fault));
        }
    }

    private Result judge(DatabaseFacts facts) {
        String text = call.words().get(facts.info().embedded() ? "status.embedded" : "status.server", facts.info().where(),
                facts.info().serverVersion(), facts.info().schemaVersion(), new Amounts(call.words()).bytes(facts.info().sizeBytes()));
        if (!facts.writable()) {
            return new Result(Level.UNUSABLE, text, call.words().get("doctor.database.rights"));
        }
        List<String> advice = new ArrayList<>();
        if (!facts.fsync()) {
            advice.add(call.words().get("doctor.database.fsync"));
        }
        if (!facts.encoding().equalsIgnoreCase("UTF8")) {
            advice.add(call.words().get("doctor.database.encoding", facts.encoding()));
        }
        if (facts.clockAhead().abs().compareTo(CLOCK_TOLERANCE) > 0) {
            text += call.words().get("doctor.clock.off", new Amounts(call.words()).time(facts.clockAhead().abs()));
            advice.add(call.words().get("doctor.clock.set"));
        }
        return advice.isEmpty() ? Result.good(text) : new Result(Level.DOUBTFUL, text, String.join("\n    ", advice));
    }
}
