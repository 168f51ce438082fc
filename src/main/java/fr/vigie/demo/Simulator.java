package fr.vigie.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the demo's machines writing: every moment, today's files get the lines that are due. */
final class Simulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

    private final DemoTree tree;
    private final TreeLock lock;
    private final Clock clock;
    private final Duration every;
    private final Thread thread;

    /**
     * @param clock what time it is for the machines; its zone is theirs
     * @param every between two looks at the clock
     */
    Simulator(DemoTree tree, TreeLock lock, Clock clock, Duration every) {
        this.tree = tree;
        this.lock = lock;
        this.clock = clock;
        this.every = every;
        this.thread = Thread.ofPlatform().name("vigie-demo-simulator").daemon().unstarted(this::run);
    }

    /** Brings the tree up to now, then goes on in a thread of its own. Where another demo writes this tree, waits for its end. */
    void start() throws IOException {
        step();
        thread.start();
    }

    private void step() throws IOException {
        if (lock.held()) {
            tree.advance(ZonedDateTime.now(clock));
        }
    }

    private void run() {
        boolean failing = false;
        try {
            while (true) {
                Thread.sleep(every);
                failing = stepOrLog(failing);
            }
        } catch (InterruptedException e) {
            LOG.debug("The demo's machines stop writing");
        }
    }

    /** A full disk must not end the demo, nor fill the log: said once until it works again. */
    private boolean stepOrLog(boolean failing) throws InterruptedException {
        try {
            step();
            return false;
        } catch (IOException | UncheckedIOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            if (!failing) {
                LOG.warn("The demo's log files cannot be written", e);
            }
            return true;
        }
    }

    /** Ends the thread before it returns. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
