package fr.vigie.cli;

import fr.vigie.task.Cancellation;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Turns Ctrl+C, and a polite kill, into a cancellation; a second one ends the process at once. Not a shutdown hook: those run all at once, and the
 * database would be gone while the work still ends.
 */
final class Interruption implements AutoCloseable {
    private static final int SIGNALLED = 128;
    private final Signal interrupt = new Signal("INT");
    private final Signal terminate = new Signal("TERM");
    private final SignalHandler oldInterrupt;
    private final SignalHandler oldTerminate;
    private volatile int received;

    Interruption(Cancellation cancellation) {
        SignalHandler cancel = signal -> {
            restore();
            received = signal.getNumber();
            cancellation.request();
        };
        oldInterrupt = Signal.handle(interrupt, cancel);
        oldTerminate = Signal.handle(terminate, cancel);
    }

    /** The code of a command that ended with {@code code}: one that was cancelled by a signal names it, as shells do. */
    int exitCode(int code) {
        return code == ExitCodes.CANCELLED && received != 0 ? SIGNALLED + received : code;
    }

    private void restore() {
        Signal.handle(interrupt, oldInterrupt);
        Signal.handle(terminate, oldTerminate);
    }

    @Override
    public void close() {
        restore();
    }
}
