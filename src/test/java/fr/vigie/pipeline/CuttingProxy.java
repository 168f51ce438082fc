package fr.vigie.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A network between a client and a server of this computer: it breaks after so many bytes of the server's, or stands still. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final int server;
    private final long cutAfter;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile long holdAfter = Long.MAX_VALUE;

    CuttingProxy(int server, long cutAfter) throws IOException {
        this.server = server;
        this.cutAfter = cutAfter;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void holdAfter(long bytes) {
        holdAfter = bytes;
    }

    void awaitHeld() throws InterruptedException {
        if (!held.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("nothing came through");
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket onward = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.addAll(List.of(client, onward));
                Thread.ofVirtual().start(() -> copy(client, onward, Long.MAX_VALUE, false));
                Thread.ofVirtual().start(() -> copy(onward, client, cutAfter, true));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to, long most, boolean mayHold) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            long passed = 0;
            for (int read = in.read(some); read >= 0 && passed < most; read = in.read(some)) {
                out.write(some, 0, read);
                passed += read;
                if (mayHold && passed > holdAfter) {
                    held.countDown();
                    Thread.sleep(TimeUnit.MINUTES.toMillis(1));
                }
            }
        } catch (IOException e) {
            // one of the two is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
