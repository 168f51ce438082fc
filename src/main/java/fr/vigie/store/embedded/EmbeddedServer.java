package fr.vigie.store.embedded;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vigie's own PostgreSQL, in use. It is a process of its own: whichever Vigie of the user comes first starts it, the others join, the last
 * one out stops it (docs/decisions/0020). Thread-safe.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    private final ServerFolder folder;
    private final Cluster cluster;
    private final Users users;
    private final String password;
    private final Thread atExit;
    private volatile int port;
    private boolean closed;

    private EmbeddedServer(ServerFolder folder, Cluster cluster, Users users, String password, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.users = users;
        this.password = password;
        this.port = port;
        this.atExit = new Thread(this::leave, "vigie-postgres-exit");
    }

    /**
     * Starts the server of a data folder, or joins it.
     *
     * @throws VigieException {@code DATABASE_START}, {@code DATABASE_OTHER_MAJOR}, {@code DISK_FULL}
     */
    public static EmbeddedServer open(Path home) throws VigieException {
        ServerFolder folder = ServerFolder.under(home);
        try (ServerLock lock = ServerLock.take(folder.lock())) {
            Cluster cluster = new Cluster(folder, Binaries.under(folder));
            int port = cluster.ensureRunning();
            EmbeddedServer server = new EmbeddedServer(folder, cluster, Users.join(folder.users()),
                    Files.readString(folder.password()).strip(), port);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            return server;
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /** The port it listens on; another one may be found after {@link #revive}. */
    public int port() {
        return port;
    }

    public String user() {
        return Cluster.USER;
    }

    /** Secret. */
    public String password() {
        return password;
    }

    /** The folder of its files. */
    public Path folder() {
        return folder.root();
    }

    /** Starts the server again where it died; to be called when it does not answer. */
    public void revive() throws VigieException {
        try (ServerLock lock = ServerLock.take(folder.lock())) {
            port = cluster.ensureRunning();
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    /** Leaves the server, and stops it if nobody else uses it. Safe to call twice. */
    @Override
    public void close() {
        leave();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process is ending: the hook runs, and finds nothing left to do
        }
    }

    private synchronized void leave() {
        if (closed) {
            return;
        }
        closed = true;
        try (ServerLock lock = ServerLock.take(folder.lock())) {
            if (users.leave()) {
                cluster.stop();
            }
        } catch (IOException e) {
            LOG.warn("the database server could not be left in order; it recovers at the next start", e);
        }
    }

    private static VigieException failure(ServerFolder folder, IOException e) {
        return new VigieException(DiskFull.causedBy(e) ? Fault.DISK_FULL : Fault.DATABASE_START, e, folder.root(),
                String.valueOf(e.getMessage()));
    }
}
