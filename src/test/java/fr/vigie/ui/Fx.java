package fr.vigie.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** The one start of JavaFX that all tests share, and calls onto its thread. */
public final class Fx {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Fx() {}

    private static final class Toolkit {
        private static final CountDownLatch STARTED = start();

        private static CountDownLatch start() {
            CountDownLatch latch = new CountDownLatch(1);
            Platform.setImplicitExit(false);
            Platform.startup(latch::countDown);
            return latch;
        }
    }

    /** Runs on the FX thread and waits for the result. */
    public static <T> T call(Callable<T> work) throws Exception {
        if (!Toolkit.STARTED.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("JavaFX does not start");
        }
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    public static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Waits until something holds on the FX thread. */
    public static void await(String what, BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain waited until " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
