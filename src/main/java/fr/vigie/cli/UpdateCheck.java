package fr.vigie.cli;

import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.update.UpdateState;

/** Whether a newer Vigie exists, where somebody asked to be told. */
final class UpdateCheck implements Check {
    private final Invocation call;
    private final Settings settings;

    UpdateCheck(Invocation call, Settings settings) {
        this.call = call;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "update";
    }

    @Override
    public Result run() {
        UpdateState state = call.services().updates(settings);
        VigieException fault = state.fault();
        return switch (state.kind()) {
            case OFF, CURRENT -> Result.good(call.words().get("doctor.update.current", String.valueOf(state.newest())));
            case NEWER -> new Result(Level.DOUBTFUL, call.words().get("doctor.update.newer", String.valueOf(state.newest())),
                    state.page() == null ? null : state.page());
            case FAILED -> new Result(Level.DOUBTFUL, fault == null ? "" : call.what(fault), fault == null ? null : call.advice(fault));
        };
    }
}
