package fr.vigie.cli;

import fr.vigie.task.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns Ctrl+C (and a polite kill) into a cancellation, and waits for the work to end cleanly before the process does. */
final class Interruption implements AutoCloseable {
    private static final long GRACE_SECONDS = 30;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Cancellation cancellation) {
        hook = new Thread(() -> {
            cancellation.request();
            try {
                over.await(GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException now) {
                Thread.currentThread().interrupt();
            }
        }, "vigie-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the process is ending: the hook runs already
        }
    }
}
