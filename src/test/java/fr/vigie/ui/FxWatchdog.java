package fr.vigie.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.application.Platform;

/** Asks the FX thread for a sign of life all the time, and says where it was when it gave none for too long. */
public final class FxWatchdog implements AutoCloseable {
    private final long patienceMillis;
    private final AtomicReference<Thread> fx = new AtomicReference<>();
    private final List<String> blocks = new ArrayList<>();
    private final Thread watcher;
    private volatile boolean ended;

    /** @param patienceMillis how long the thread may be busy at a stretch */
    public FxWatchdog(long patienceMillis) {
        this.patienceMillis = patienceMillis;
        this.watcher = Thread.ofPlatform().daemon().name("fx-watchdog").start(this::watch);
    }

    private void watch() {
        try {
            while (!ended) {
                CountDownLatch alive = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(() -> {
                    fx.set(Thread.currentThread());
                    alive.countDown();
                });
                if (!alive.await(patienceMillis, TimeUnit.MILLISECONDS)) {
                    StackTraceElement[] where = fx.get() == null ? new StackTraceElement[0] : fx.get().getStackTrace();
                    alive.await();
                    note((System.nanoTime() - asked) / 1_000_000, where);
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(long millis, StackTraceElement[] where) {
        blocks.add(millis + " ms at\n" + Arrays.stream(where).limit(45).map(frame -> "    " + frame).collect(Collectors.joining("\n")));
    }

    /** Every time it was silent for too long: how long, and where it was when patience ended. */
    public synchronized List<String> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        watcher.interrupt();
        watcher.join(5_000);
    }
}
