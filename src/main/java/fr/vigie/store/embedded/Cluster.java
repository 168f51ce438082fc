package fr.vigie.store.embedded;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The cluster's own life: set up, started, stopped. The caller holds the server's lock. */
final class Cluster {
    static final String USER = "vigie";

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration NO_SIGN_OF_LIFE = Duration.ofSeconds(5);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final long MAX_LOG = 1 << 20;
    private static final int PORTS_TRIED = 10;

    private final ServerFolder folder;
    private final Binaries binaries;

    Cluster(ServerFolder folder, Binaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /** The server's port, once it runs and accepts connections; started, or set up and started, where it does not. */
    int ensureRunning() throws IOException, VigieException {
        if (!Files.exists(folder.data().resolve("PG_VERSION"))) {
            setUp();
        }
        Optional<PidFile> found = PidFile.read(folder.data());
        if (found.isPresent() && found.get().alive(folder.data())) {
            OptionalInt adopted = adopt();
            if (adopted.isPresent()) {
                return adopted.getAsInt();
            }
        }
        checkMajor();
        disownStale();
        binaries.removeOthers(folder);
        Files.copy(configuration(), folder.data().resolve("vigie.conf"), StandardCopyOption.REPLACE_EXISTING);
        return start(found.map(PidFile::port).filter(Cluster::isFree).orElseGet(Cluster::freePort));
    }

    /** Starts the cluster with the settings and programs that it has; for one of an older PostgreSQL. */
    int startAsItIs() throws IOException, VigieException {
        checkMajor();
        disownStale();
        return start(freePort());
    }

    /** Fast shutdown: ends connections, writes everything, ends. */
    void stop() throws IOException {
        Optional<PidFile> running = PidFile.read(folder.data());
        if (running.isEmpty() || !running.get().alive(folder.data())) {
            return;
        }
        pgCtl("-W", "-m", "fast", "stop");
        // it takes its file away last of all; its number may stay for a while longer, until somebody collects it
        long deadline = System.nanoTime() + STOP.toNanos();
        while (running.isPresent() && running.get().alive(folder.data()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(2_000_000);
            running = PidFile.read(folder.data());
        }
    }

    /** The port of the server that runs already, once it is ready; empty when it ends instead. */
    private OptionalInt adopt() throws IOException, VigieException {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<PidFile> file = PidFile.read(folder.data());
            if (file.isEmpty() || !file.get().alive(folder.data())) {
                return OptionalInt.empty();
            }
            if (file.get().answers()) {
                return OptionalInt.of(file.get().port());
            }
            LockSupport.parkNanos(2_000_000);
        }
        throw new VigieException(Fault.DATABASE_START, folder.root(), "the server runs but accepts no connections");
    }

    private void disownStale() throws IOException {
        Optional<PidFile> stale = PidFile.read(folder.data());
        if (stale.isPresent() && ProcessHandle.of(stale.get().pid()).isPresent()) {
            PidFile.disown(folder.data());
        }
    }

    private void setUp() throws IOException {
        Path partial = folder.root().resolve("new-" + UUID.randomUUID());
        try {
            writePassword();
            Command.output(Command.unprivileged(List.of(binaries.program("initdb").toString(), "-D", partial.toString(), "-U", USER,
                    "--pwfile=" + folder.password(), "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions")));
            Files.writeString(partial.resolve("postgresql.conf"), "\ninclude_if_exists = 'vigie.conf'\n", StandardOpenOption.APPEND);
            Files.move(partial, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.deleteQuietly(partial);
            throw e;
        }
    }

    private void writePassword() throws IOException {
        if (Files.exists(folder.password()) && Files.size(folder.password()) > 0) {
            return;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(folder.password());
        ServerFolder.createPrivateFile(folder.password());
        Files.writeString(folder.password(), HexFormat.of().formatHex(random));
    }

    private void checkMajor() throws IOException, VigieException {
        String made = Files.readString(folder.data().resolve("PG_VERSION")).strip();
        String ours = binaries.major();
        if (!made.equals(ours)) {
            throw new VigieException(Fault.DATABASE_OTHER_MAJOR, folder.data(), made, ours);
        }
    }

    private int start(int port) throws IOException, VigieException {
        long deadline = System.nanoTime() + START.toNanos();
        int candidate = port;
        for (int attempt = 1;; attempt++) {
            long logged = beginLog();
            pgCtl("-W", "-l", folder.log().toString(), "-o", "-p " + candidate, "start");
            try {
                return awaitReady(logged).port();
            } catch (VigieException e) {
                String said = logSince(logged);
                boolean workersLeft = said.contains("pre-existing shared memory block");
                boolean portTaken = said.contains("could not bind") && attempt < PORTS_TRIED;
                if (!workersLeft && !portTaken || System.nanoTime() > deadline) {
                    throw e;
                }
                candidate = portTaken ? freePort() : candidate;
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    /** Waits through crash recovery too. */
    private PidFile awaitReady(long logged) throws IOException, VigieException {
        long now = System.nanoTime();
        long deadline = now + START.toNanos();
        long seen = now;
        while (now < deadline && now - seen < NO_SIGN_OF_LIFE.toNanos()) {
            Optional<PidFile> file = PidFile.read(folder.data());
            if (file.isPresent() && file.get().alive(folder.data())) {
                seen = now;
                if (file.get().answers()) {
                    return file.get();
                }
            } else if (logSince(logged).contains("FATAL:")) {
                break;
            }
            LockSupport.parkNanos(2_000_000);
            now = System.nanoTime();
        }
        String said = logSince(logged);
        throw new VigieException(DiskFull.saidBy(said) ? Fault.DISK_FULL : Fault.DATABASE_START, folder.root(), lastLines(said));
    }

    private void pgCtl(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(binaries.program("pg_ctl").toString(), "-D", folder.data().toString(),
                "-s"));
        command.addAll(List.of(arguments));
        Command.output(Command.unprivileged(command));
    }

    private long beginLog() throws IOException {
        if (!Files.exists(folder.log())) {
            ServerFolder.createPrivateFile(folder.log());
        }
        if (Files.size(folder.log()) > MAX_LOG) {
            Files.move(folder.log(), folder.root().resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            ServerFolder.createPrivateFile(folder.log());
        }
        return Files.size(folder.log());
    }

    private String logSince(long offset) throws IOException {
        byte[] whole = Files.exists(folder.log()) ? Files.readAllBytes(folder.log()) : new byte[0];
        int from = (int) Math.min(offset, whole.length);
        return new String(whole, from, whole.length - from, StandardCharsets.UTF_8);
    }

    private static String lastLines(String text) {
        String stripped = text.strip();
        return stripped.substring(Math.max(0, stripped.length() - 600));
    }

    private static InputStream configuration() throws IOException {
        InputStream found = Cluster.class.getResourceAsStream("/db/embedded.conf");
        if (found == null) {
            throw new IOException("db/embedded.conf is missing from the class path");
        }
        return found;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return port > 0 && socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on 127.0.0.1", e);
        }
    }
}
