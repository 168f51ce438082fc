package fr.vigie.fetch;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Logged-in connections to one server, each lent to one thread at a time. A server that takes fewer than were asked for is used with those it
 * takes; a refused login is not tried again before {@link #renew}.
 */
final class FtpPool {
    private static final int HANDSHAKES = 3;

    private final FtpServer server;
    private final Deque<FtpConnection> idle = new ArrayDeque<>();
    private int open;
    private int most;
    private boolean loggedIn;
    private @Nullable VigieException loginRefused;
    private boolean closed;

    FtpPool(FtpServer server) {
        this.server = server;
        this.most = server.settings().connections();
    }

    /** Work on a connection; a failed connection is not lent again. */
    interface Use<T> {
        T on(FtpConnection connection) throws IOException, VigieException;
    }

    /** Forgets what earlier attempts met: the user may have mended it. */
    synchronized void renew() {
        loginRefused = null;
        most = server.settings().connections();
        loggedIn = open > 0;
    }

    /**
     * @throws CancellationException soon after a cancellation: sockets in use are closed by it
     * @throws VigieException when there is no connection to be had, or what {@code use} throws
     */
    <T> T use(Cancellation cancellation, Use<T> use) throws IOException, VigieException {
        FtpConnection connection = borrow(cancellation);
        boolean kept = false;
        try (var _ = cancellation.onRequest(connection::abort)) {
            T result = use.on(connection);
            kept = !connection.broken();
            return result;
        } catch (FtpRefusal | VigieException e) {
            kept = !connection.broken();
            throw e;
        } catch (IOException e) {
            cancellation.check();
            if (e instanceof SSLHandshakeException handshake) {
                throw FtpLogin.tlsFailure(server, connection, handshake);
            }
            throw e;
        } finally {
            giveBack(connection, kept && !cancellation.requested());
        }
    }

    private FtpConnection borrow(Cancellation cancellation) throws VigieException {
        try (var _ = cancellation.onRequest(this::wake)) {
            while (true) {
                FtpConnection connection = idleOrSlot(cancellation);
                if (connection == null) {
                    connection = connect(cancellation);
                    if (connection != null) {
                        return connection;
                    }
                } else if (lively(connection, cancellation)) {
                    return connection;
                } else {
                    giveBack(connection, false);
                }
            }
        }
    }

    private static boolean lively(FtpConnection connection, Cancellation cancellation) {
        try (var _ = cancellation.onRequest(connection::abort)) {
            return connection.alive();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    /** Waits for an idle connection, or for the right to open one: null. */
    private synchronized @Nullable FtpConnection idleOrSlot(Cancellation cancellation) throws VigieException {
        while (true) {
            cancellation.check();
            if (closed) {
                throw new CancellationException("closed");
            }
            if (loginRefused != null) {
                throw loginRefused;
            }
            FtpConnection connection = idle.pollFirst();
            if (connection != null) {
                return connection;
            }
            if (open < (loggedIn ? most : 1)) {
                open++;
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("interrupted").initCause(e);
            }
        }
    }

    /** Opens a connection in the slot taken; null: the server takes no more than there are. */
    private @Nullable FtpConnection connect(Cancellation cancellation) throws VigieException {
        try {
            FtpConnection connection = login(cancellation);
            connected();
            return connection;
        } catch (VigieException e) {
            boolean others = slotFailed(e);
            cancellation.check();
            if (!others) {
                throw e;
            }
            return null;
        } catch (RuntimeException e) {
            slotFailed(null);
            throw e;
        }
    }

    private FtpConnection login(Cancellation cancellation) throws VigieException {
        for (int attempt = 1;; attempt++) {
            FtpConnection connection = new FtpConnection(server);
            try (var _ = cancellation.onRequest(connection::abort)) {
                new FtpLogin(server, connection).run();
                return connection;
            } catch (VigieException e) {
                if (attempt == HANDSHAKES || !worthAnotherHandshake(e)) {
                    throw e;
                }
            }
        }
    }

    /** One that got out of step (a server that greets before the handshake ends), or that TLS 1.2 alone was too old for. */
    private boolean worthAnotherHandshake(VigieException e) {
        if (e.fault() != Fault.FTP_TLS) {
            return false;
        }
        if (e.getCause() instanceof SSLHandshakeException && !server.tls13()) {
            server.withTls13();
            return true;
        }
        return e.getCause() instanceof SSLProtocolException;
    }

    private synchronized void connected() {
        loggedIn = true;
        notifyAll();
    }

    /** Whether other connections live that can be waited for instead. */
    private synchronized boolean slotFailed(@Nullable VigieException e) {
        open--;
        notifyAll();
        Fault fault = e == null ? Fault.INTERNAL : e.fault();
        if (open > 0 && (fault == Fault.FTP_REFUSED || fault == Fault.FTP_LOGIN)) {
            most = open;
            return true;
        }
        if (fault == Fault.FTP_LOGIN) {
            loginRefused = e;
        }
        return false;
    }

    private void giveBack(FtpConnection connection, boolean usable) {
        boolean drop;
        synchronized (this) {
            drop = !usable || closed;
            if (drop) {
                open--;
            } else {
                idle.addFirst(connection);
            }
            notifyAll();
        }
        if (drop && usable) {
            connection.close();
        } else if (drop) {
            connection.abort();
        }
    }

    /** Connections in use are closed when they come back. */
    void close() {
        Deque<FtpConnection> last;
        synchronized (this) {
            closed = true;
            last = new ArrayDeque<>(idle);
            open -= idle.size();
            idle.clear();
            notifyAll();
        }
        last.forEach(FtpConnection::close);
    }
}
