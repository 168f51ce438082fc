package fr.vigie.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/** A request to stop that work looks at between its steps; hooks break what blocks (a socket, a query). */
public final class Cancellation {
    private final CopyOnWriteArrayList<Runnable> hooks = new CopyOnWriteArrayList<>();
    private volatile boolean requested;

    public static Cancellation never() {
        return new Cancellation();
    }

    /** Asks to stop; runs every hook once. Safe from any thread, any number of times. */
    public void request() {
        requested = true;
        for (Runnable hook : hooks) {
            if (hooks.remove(hook)) {
                hook.run();
            }
        }
    }

    public boolean requested() {
        return requested;
    }

    /**
     * Between two steps.
     *
     * @throws CancellationException when a stop was asked for
     */
    public void check() {
        if (requested) {
            throw new CancellationException();
        }
    }

    /** Runs {@code hook} when a stop is asked for, at once if it was already; close the registration when the blocking step is over. */
    public Registration onRequest(Runnable hook) {
        hooks.add(hook);
        if (requested && hooks.remove(hook)) {
            hook.run();
        }
        return () -> hooks.remove(hook);
    }

    /** A hook's registration. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
