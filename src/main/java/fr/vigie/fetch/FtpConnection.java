package fr.vigie.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.jspecify.annotations.Nullable;

/**
 * One logged-in control connection and its data connections, for one thread at a time. Paths are as on the wire: one char a byte.
 *
 * <p>commons-net speaks the protocol on the control line; data connections are opened here, because its own ways hide a refused or broken
 * listing, and trust the address that PASV tells.
 */
final class FtpConnection {
    private static final Pattern EPSV_REPLY = Pattern.compile("\\(([!-~])\\1\\1(\\d{1,5})\\1\\)");
    private static final Pattern PASV_REPLY = Pattern.compile("\\d+,\\d+,\\d+,\\d+,(\\d{1,3}),(\\d{1,3})");
    private static final Pattern MDTM_REPLY = Pattern.compile("^213 +(\\d{14})");
    private static final Pattern SIZE_REPLY = Pattern.compile("^213 +(\\d{1,18})\\b");

    private final FtpServer server;
    private final @Nullable FtpTls tls;
    private final FtpSockets sockets;
    private final FTPClient client;
    private boolean mlsd;
    private boolean mdtm;
    private String login = "/";
    private boolean broken;
    private long lastUsed = System.nanoTime();

    /** Not yet connected: see {@link FtpLogin}. */
    FtpConnection(FtpServer server) {
        this.server = server;
        this.tls = server.tls();
        this.sockets = new FtpSockets(server.settings().port());
        this.client = tls == null ? new FTPClient() : tls.client(FtpLogin.implicit(server));
        client.setSocketFactory(sockets);
        client.setConnectTimeout((int) server.timeouts().connect().toMillis());
        client.setDefaultTimeout((int) server.timeouts().reply().toMillis());
    }

    FTPClient client() {
        return client;
    }

    @Nullable
    FtpTls tls() {
        return tls;
    }

    /** What the server told at login: its features, and the folder that relative paths start from. */
    void features(boolean mlsd, boolean mdtm, String login) {
        this.mlsd = mlsd;
        this.mdtm = mdtm;
        this.login = login;
    }

    boolean mlsd() {
        return mlsd && server.mlsd();
    }

    boolean mdtm() {
        return mdtm;
    }

    /** An absolute path for one that may be relative to the folder of login. */
    String absolute(String path) {
        if (path.startsWith("/")) {
            return path;
        }
        return login.endsWith("/") ? login + path : login + "/" + path;
    }

    /** Sends a command and waits for its one answer. */
    String command(String name, @Nullable String argument) throws IOException {
        return checked(name, send(name, argument), FTPReply.isPositiveCompletion(client.getReplyCode()));
    }

    private int send(String name, @Nullable String argument) throws IOException {
        if (argument != null && argument.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new IllegalArgumentException("control character in an argument of " + name);
        }
        return exchange(() -> client.sendCommand(name, argument));
    }

    private interface Exchange {
        int run() throws IOException;
    }

    private int exchange(Exchange exchange) throws IOException {
        try {
            int code = exchange.run();
            lastUsed = System.nanoTime();
            return code;
        } catch (IOException | RuntimeException e) {
            broken = true;
            throw e;
        }
    }

    private String checked(String command, int code, boolean good) throws FtpRefusal {
        String reply = client.getReplyString();
        if (!good) {
            throw new FtpRefusal(command, code, reply);
        }
        return reply;
    }

    /** The file's size now, or -1 where the server does not tell. */
    long size(String path) throws IOException {
        try {
            Matcher size = SIZE_REPLY.matcher(command("SIZE", path));
            return size.find() ? Long.parseLong(size.group(1)) : -1;
        } catch (FtpRefusal e) {
            return -1;
        }
    }

    /** When the file was modified, as {@code YYYYMMDDhhmmss}; empty where the server does not tell. */
    String modified(String path) throws IOException {
        try {
            Matcher time = MDTM_REPLY.matcher(command("MDTM", path));
            return time.find() ? time.group(1) : "";
        } catch (FtpRefusal e) {
            return "";
        }
    }

    /**
     * Starts a transfer towards this side.
     *
     * @param offset where to resume; 0: from the beginning
     * @param window receive buffer in bytes; 0: the system's
     * @throws FtpRefusal when the server says no to {@code name}; {@link RestRefused} when it says no to the offset
     */
    Data open(String name, @Nullable String argument, long offset, int window) throws IOException {
        int port = passivePort();
        Socket socket = sockets.data();
        try {
            if (window > 0) {
                socket.setReceiveBufferSize(window);
            }
            connect(socket, port);
            if (offset > 0 && send("REST", Long.toString(offset)) != FTPReply.FILE_ACTION_PENDING) {
                throw new RestRefused(client.getReplyString());
            }
            checked(name, send(name, argument), FTPReply.isPositivePreliminary(client.getReplyCode()));
            socket.setSoTimeout((int) server.timeouts().data().toMillis());
            return new Data(socket, tls == null ? socket : secured(tls, socket));
        } catch (IOException | RuntimeException e) {
            sockets.drop(socket);
            throw e;
        }
    }

    private void connect(Socket socket, int port) throws IOException {
        try {
            socket.connect(new InetSocketAddress(client.getRemoteAddress(), port), (int) server.timeouts().connect().toMillis());
        } catch (IOException e) {
            // A firewall that follows PASV only lets EPSV's port fall: the next try asks with PASV.
            server.withoutEpsv();
            broken = true;
            throw e;
        }
    }

    private Socket secured(FtpTls tls, Socket socket) throws IOException {
        try {
            return tls.wrap(socket);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    /** Only the port is taken from the answer: the host is the control connection's (spec 7, 5). */
    private int passivePort() throws IOException {
        if (server.epsv()) {
            if (send("EPSV", null) == FTPReply.ENTERING_EPSV_MODE) {
                Matcher epsv = EPSV_REPLY.matcher(client.getReplyString());
                if (epsv.find()) {
                    return Integer.parseInt(epsv.group(2));
                }
            }
            server.withoutEpsv();
        }
        String reply = checked("PASV", send("PASV", null), client.getReplyCode() == FTPReply.ENTERING_PASSIVE_MODE);
        Matcher pasv = PASV_REPLY.matcher(reply);
        if (!pasv.find()) {
            throw new FtpRefusal("PASV", FTPReply.SYNTAX_ERROR_IN_ARGUMENTS, reply);
        }
        return Integer.parseInt(pasv.group(1)) << 8 | Integer.parseInt(pasv.group(2));
    }

    /** A transfer under way. */
    final class Data {
        private final Socket plain;
        private final Socket socket;

        private Data(Socket plain, Socket socket) {
            this.plain = plain;
            this.socket = socket;
        }

        InputStream in() throws IOException {
            return socket.getInputStream();
        }

        /** An error while reading: the connection cannot be used again. */
        IOException failed(IOException cause) {
            broken = true;
            sockets.drop(plain);
            return cause;
        }

        /** Ends the transfer, read whole or not, and waits for the server's last word on it. */
        String complete() throws IOException {
            sockets.drop(plain);
            return checked("", exchange(client::getReply), FTPReply.isPositiveCompletion(client.getReplyCode()));
        }

        /** Ends the transfer whose bytes are already proven: the server's last word matters no more, only that it came. */
        void end() {
            try {
                complete();
            } catch (FtpRefusal e) {
                // 426 after an end on this side is as good as 226.
            } catch (IOException e) {
                broken = true;
            }
        }
    }

    /** The server does not resume. */
    static final class RestRefused extends IOException {
        private static final long serialVersionUID = 1L;

        RestRefused(String reply) {
            super(reply);
        }
    }

    /** Whether it can be used again; asks the server when it was idle for long. */
    boolean alive() {
        if (!broken && System.nanoTime() - lastUsed > server.timeouts().reply().toNanos() / 2) {
            try {
                command("NOOP", null);
            } catch (IOException e) {
                broken = true;
            }
        }
        return !broken;
    }

    boolean broken() {
        return broken;
    }

    /** From any thread: whatever blocks on this connection fails at once. */
    void abort() {
        sockets.closeAll();
    }

    /** Says goodbye, and waits a second at most for an answer. */
    void close() {
        try {
            if (!broken && client.isConnected()) {
                client.setSoTimeout(1000);
                client.quit();
            }
        } catch (IOException e) {
            // It had its chance.
        }
        abort();
    }
}
