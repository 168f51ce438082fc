package fr.vigie.fetch;

import dev.failsafe.Call;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import dev.failsafe.function.ContextualSupplier;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLHandshakeException;

/** New tries after passing failures: a growing pause, a bounded number, none once a stop is asked for. */
final class FtpTries {
    private static final int MORE_TRIES = 4;

    private final Duration pause;

    FtpTries(Duration pause) {
        this.pause = pause;
    }

    /** An error of whoever receives the bytes: never tried again, and given back as it is. */
    static final class ReceiverFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException error;

        ReceiverFailed(IOException error) {
            super(error);
            this.error = error;
        }

        IOException error() {
            return error;
        }
    }

    /**
     * @param connecting whether to try again also when the server cannot be reached: only where it was reached before
     * @throws IOException the last failure
     */
    <T> T run(Cancellation cancellation, boolean connecting, CheckedSupplier<T> work) throws IOException, VigieException {
        RetryPolicy<T> policy = RetryPolicy.<T>builder().handleIf(error -> passing(error, connecting)).withMaxRetries(MORE_TRIES)
                .withBackoff(pause, pause.multipliedBy(8)).build();
        ContextualSupplier<T, T> tried = _ -> work.get();
        Call<T> call = Failsafe.with(policy).newCall(tried);
        try (var _ = cancellation.onRequest(() -> call.cancel(true))) {
            return call.execute();
        } catch (FailsafeException e) {
            cancellation.check();
            throw known(e);
        } finally {
            if (cancellation.requested()) {
                // The pause was ended by an interrupt, which is nobody else's business.
                Thread.interrupted();
            }
        }
    }

    /** The failure itself, out of its wrapping. */
    private static RuntimeException known(FailsafeException e) throws IOException, VigieException {
        switch (e.getCause()) {
            case VigieException known -> throw known;
            case IOException io -> throw io;
            case InterruptedException interrupted -> {
                Thread.currentThread().interrupt();
                return (CancellationException) new CancellationException("interrupted").initCause(interrupted);
            }
            case null, default -> {
                return e;
            }
        }
    }

    private static boolean passing(Throwable error, boolean connecting) {
        return switch (error) {
            case FtpRefusal refusal -> refusal.passing();
            case SSLHandshakeException _ -> false;
            case IOException _ -> true;
            case VigieException known -> connecting && (known.fault() == Fault.FTP_UNREACHABLE || known.fault() == Fault.FTP_REFUSED);
            default -> false;
        };
    }
}
