package fr.vigie.fetch;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.net.DefaultSocketFactory;

/** The sockets of one FTP connection: kept in sight so that another thread can close them all, which ends whatever blocks on them. */
final class FtpSockets extends DefaultSocketFactory {
    private static final int LONGEST_REPLY = 1 << 18;

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int controlPort;
    private volatile boolean closed;

    FtpSockets(int controlPort) {
        this.controlPort = controlPort;
    }

    /** What commons-net asks for: the control connection's socket. */
    @Override
    public Socket createSocket() throws IOException {
        return keep(new ControlSocket());
    }

    /** A data connection's socket, not yet connected. */
    Socket data() throws IOException {
        return keep(new DataSocket(controlPort));
    }

    /** Closes one socket without a word to the peer. */
    void drop(Socket socket) {
        open.remove(socket);
        quietly(socket);
    }

    void closeAll() {
        closed = true;
        open.forEach(this::drop);
    }

    private Socket keep(Socket socket) throws SocketException {
        open.add(socket);
        // A handshake writes twice before it reads: Nagle's algorithm would hold the second back for 40 ms.
        socket.setTcpNoDelay(true);
        if (closed) {
            drop(socket);
            throw new SocketException("closed");
        }
        return socket;
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    /** TLS sessions are found by host and port: a data connection resumes the control connection's session only under its port. */
    private static final class DataSocket extends Socket {
        private final int shownPort;

        DataSocket(int shownPort) {
            this.shownPort = shownPort;
        }

        @Override
        public int getPort() {
            return shownPort;
        }
    }

    /** Ends a reply that never ends: commons-net would keep all its lines. */
    private static final class ControlSocket extends Socket {
        private int sinceCommand;

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    return count(in.read(), 1);
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int read = in.read(bytes, from, length);
                    return count(read, read);
                }
            };
        }

        private int count(int result, int bytes) throws IOException {
            sinceCommand += Math.max(0, bytes);
            if (sinceCommand > LONGEST_REPLY) {
                throw new IOException("reply of more than " + LONGEST_REPLY + " bytes");
            }
            return result;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    sinceCommand = 0;
                    out.write(bytes, from, length);
                }
            };
        }
    }
}
