package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends all workers of a run when the user cancels or one of them meets what none can get over. */
final class RunControl {
    private final Cancellation cancellation;
    private final AtomicReference<@Nullable VigieException> fatal = new AtomicReference<>();

    RunControl(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Between two steps; @throws CancellationException when the run is to end. */
    void check() {
        cancellation.check();
        if (fatal.get() != null) {
            throw new CancellationException();
        }
    }

    /** The first fatal fault counts. */
    void fail(VigieException fault) {
        fatal.compareAndSet(null, fault);
    }

    @Nullable
    VigieException fatal() {
        return fatal.get();
    }
}
