package fr.vigie.fetch;

import fr.vigie.config.FtpSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.io.OutputStream;
import java.security.KeyStore;
import org.jspecify.annotations.Nullable;

/**
 * Log files on an FTP or FTPS server. Connections are opened when first needed, kept for the next call, and replaced when they fail; may be
 * kept between runs. A refused login is told at once and not tried again before the next {@link #list}: the pause between runs is the caller's.
 */
public final class FtpSource implements LogSource {
    private static final int SMALL_WINDOW = 4096;
    private static final int WORTH_READING_WHOLE = 1 << 16;

    private final FtpServer server;
    private final FtpPool pool;
    private final FtpPaths paths;
    private final TreeLayout layout;
    private final FtpTries tries;

    private FtpSource(FtpServer server, TreeLayout layout) {
        this.server = server;
        this.pool = new FtpPool(server);
        this.paths = new FtpPaths(server.settings().root());
        this.layout = layout;
        this.tries = new FtpTries(server.timeouts().pause());
    }

    /**
     * Nothing is connected yet.
     *
     * @throws VigieException {@link Fault#FTP_NOT_CONFIGURED} where no host is set
     */
    public static FtpSource of(FtpSettings settings, TreeLayout layout) throws VigieException {
        return of(settings, layout, FtpTimeouts.DEFAULT, null);
    }

    /** @param authorities who vouch for certificates; null: the system's */
    static FtpSource of(FtpSettings settings, TreeLayout layout, FtpTimeouts timeouts, @Nullable KeyStore authorities)
            throws VigieException {
        String host = settings.host();
        if (host == null || host.isBlank()) {
            throw new VigieException(Fault.FTP_NOT_CONFIGURED);
        }
        return new FtpSource(new FtpServer(settings, host, timeouts, authorities), layout);
    }

    @Override
    public String id() {
        return "ftp";
    }

    @Override
    public String describe() {
        String root = server.settings().root();
        return server.settings().protocol().code() + "://" + server.address() + (root.startsWith("/") ? "" : "/") + root;
    }

    @Override
    public int parallelism() {
        return server.settings().connections();
    }

    @Override
    public Listing list(Cancellation cancellation) throws VigieException {
        cancellation.check();
        pool.renew();
        return new FtpTree(server, pool, paths, layout).explore(cancellation);
    }

    @Override
    public long read(RemoteFile file, long offset, OutputStream to, Cancellation cancellation) throws VigieException, IOException {
        safe(file);
        cancellation.check();
        if (offset >= file.size()) {
            return 0;
        }
        FtpRead read = new FtpRead(server, file, offset, to, cancellation);
        try {
            tries.run(cancellation, true, () -> pool.use(cancellation, connection -> {
                read.run(connection, paths.wire(connection, file.path()));
                return read;
            }));
        } catch (FtpTries.ReceiverFailed e) {
            cancellation.check();
            throw e.error();
        } catch (IOException e) {
            throw new VigieException(Fault.FTP_TRANSFER, e, file.path(), read.position(), file.size(), server.said(FtpServer.reason(e)));
        }
        return read.position() - offset;
    }

    @Override
    public byte[] head(RemoteFile file, int length, Cancellation cancellation) throws VigieException {
        safe(file);
        cancellation.check();
        try {
            return tries.run(cancellation, true, () -> pool.use(cancellation, connection -> head(connection, file, length)));
        } catch (IOException e) {
            throw new VigieException(Fault.FTP_TRANSFER, e, file.path(), 0, length, server.said(FtpServer.reason(e)));
        }
    }

    /** FTP has no end offset: a small window keeps the server from sending much more before this side hangs up. */
    private byte[] head(FtpConnection connection, RemoteFile file, int length) throws IOException {
        boolean whole = file.size() <= Math.max(length, WORTH_READING_WHOLE);
        FtpConnection.Data data = connection.open("RETR", paths.wire(connection, file.path()), 0, whole ? 0 : SMALL_WINDOW);
        try {
            byte[] head = data.in().readNBytes(length);
            if (whole) {
                data.in().readNBytes(WORTH_READING_WHOLE);
            }
            data.end();
            return head;
        } catch (IOException e) {
            throw data.failed(e);
        }
    }

    @Override
    public void delete(RemoteFile file, Cancellation cancellation) throws VigieException {
        safe(file);
        cancellation.check();
        try {
            pool.use(cancellation, connection -> connection.command("DELE", paths.wire(connection, file.path())));
        } catch (IOException e) {
            throw new VigieException(Fault.FTP_DELETE, e, file.path(), server.said(FtpServer.reason(e)));
        }
    }

    /** Nothing unsafe becomes a command, wherever the name came from (spec 7, 8). */
    private static void safe(RemoteFile file) throws VigieException {
        if (!EntryName.isSafePath(file.path())) {
            throw new VigieException(Fault.FTP_BAD_NAME, EntryName.shown(file.path()));
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
