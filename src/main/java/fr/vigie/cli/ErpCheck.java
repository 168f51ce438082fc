package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;

/** The ERP: reached, logged in, every table and column readable, and better by an account that can do no more. */
final class ErpCheck implements Check {
    private final Invocation call;
    private final Settings settings;

    ErpCheck(Invocation call, Settings settings) {
        this.call = call;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "erp";
    }

    @Override
    public Result run() {
        if (settings.erp().host() == null) {
            return Result.good(call.words().get("doctor.erp.none"));
        }
        try {
            return judge(call.services().erp(settings));
        } catch (VigieException fault) {
            return new Result(Level.UNUSABLE, call.what(fault), call.advice(fault));
        }
    }

    private Result judge(ErpAnswer answer) {
        String text = call.words().get(answer.encrypted() ? "doctor.erp.encrypted" : "doctor.erp.plain", answer.address(), answer.server());
        return answer.mayWrite() ? new Result(Level.DOUBTFUL, text, call.words().get("doctor.erp.readOnly")) : Result.good(text);
    }
}
