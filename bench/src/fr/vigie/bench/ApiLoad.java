package fr.vigie.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code ApiLoad ADDRESS CONNECTIONS SECONDS RATE}, the token in the variable {@code TOKEN}: asks for one address over kept connections and tells
 * requests a second and latencies. With a rate, each request has a moment when it is due, and its latency counts from there, so that a
 * server that stalls is not spared the requests that would have come meanwhile.
 */
public final class ApiLoad {
    private static final int MOST = 10_000_000;
    private final URI address;
    private final byte[] request;
    private final long end;
    private final double rate;
    private final long begin = System.nanoTime();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final int[] micros = new int[MOST];
    private final AtomicLong done = new AtomicLong();

    private ApiLoad(URI address, String token, double seconds, double rate) {
        this.address = address;
        this.rate = rate;
        this.end = begin + (long) (seconds * 1e9);
        this.request = ("GET " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1\r\nHost: " + address.getHost()
                + "\r\nAuthorization: Bearer " + token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    public static void main(String[] args) throws InterruptedException {
        String token = System.getenv().getOrDefault("TOKEN", "");
        ApiLoad load = new ApiLoad(URI.create(args[0]), token, Double.parseDouble(args[2]), Double.parseDouble(args[3]));
        Thread[] threads = new Thread[Integer.parseInt(args[1])];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(load::run);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        load.tell();
    }

    private void run() {
        byte[] buffer = new byte[1 << 16];
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end) {
                long due = due();
                if (due >= end) {
                    return;
                }
                socket.getOutputStream().write(request);
                read(in, buffer);
                int at = (int) done.getAndIncrement();
                if (at < MOST) {
                    micros[at] = (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - due) / 1_000);
                }
            }
        } catch (IOException | InterruptedException e) {
            failed.incrementAndGet();
        }
    }

    /** When the next request is due, after waiting for it; now, where no rate is asked for. */
    private long due() throws InterruptedException {
        if (rate <= 0) {
            return System.nanoTime();
        }
        long due = begin + (long) (next.getAndIncrement() * 1e9 / rate);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
        return due;
    }

    private void read(InputStream in, byte[] buffer) throws IOException {
        String status = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring("content-length:".length()).strip());
            }
        }
        if (!status.contains(" 200 ") || length == 0) {
            failed.incrementAndGet();
        }
        for (int left = length; left > 0;) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("cut short");
            }
            left -= read;
        }
        bytes.addAndGet(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("cut short");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void tell() {
        int count = (int) Math.min(MOST, done.get());
        int[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT,
                "%,d requests in %.1f s: %,.0f/s, %,.1f MB/s, %d failed; ms p50 %.2f, p90 %.2f, p99 %.2f, max %.2f%n", count,
                seconds, count / seconds, bytes.get() / 1e6 / seconds, failed.get(), at(sorted, 50), at(sorted, 90), at(sorted, 99),
                at(sorted, 100));
    }

    private static double at(int[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) ((long) sorted.length * percent / 100))] / 1_000.0;
    }
}
