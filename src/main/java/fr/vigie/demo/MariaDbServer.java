package fr.vigie.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A MariaDB of this machine's, on a private folder and port of the loopback address, with a password of its own for each start. It runs as
 * whoever starts it, as root too.
 */
public final class MariaDbServer implements AutoCloseable {
    /** The account that may do anything. */
    public static final String ADMIN = "root";
    /** The only address it listens on. */
    public static final String HOST = "127.0.0.1";

    private static final List<String> PROGRAMS = List.of("mariadbd", "mysqld");
    private static final List<String> INSTALLERS = List.of("mariadb-install-db", "mysql_install_db");
    private static final long START_SECONDS = 60;

    private final Path folder;
    private final Path socketFolder;
    private final int port;
    private final String password = randomPassword();
    private final Process process;

    private MariaDbServer(Path folder, Path program, List<String> options) throws IOException {
        this.folder = folder.toAbsolutePath();
        // a socket's path must be short
        this.socketFolder = Files.createTempDirectory("vigie-erp");
        this.port = freePort();
        this.process = launch(program, options);
    }

    /** Whether this machine has one. */
    public static boolean installed() {
        return find(PROGRAMS).isPresent() && find(INSTALLERS).isPresent();
    }

    /**
     * Starts it; a new folder is filled first, which takes some seconds. Blocks until it answers.
     *
     * @param folder its own and nobody else's; what it holds stays for the next start
     * @param options more of the server's, each {@code --name=value}
     */
    public static MariaDbServer start(Path folder, String... options) throws IOException {
        Path program = find(PROGRAMS).orElseThrow(() -> new IOException("mariadbd is not installed"));
        Path installer = find(INSTALLERS).orElseThrow(() -> new IOException("mariadb-install-db is not installed"));
        Files.createDirectories(folder);
        endLeftOver(folder);
        if (!Files.isDirectory(data(folder).resolve("mysql"))) {
            install(folder.toAbsolutePath(), installer);
        }
        MariaDbServer server = new MariaDbServer(folder, program, List.of(options));
        try {
            server.await();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** As the account that may do anything, without a database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://" + HOST + ":" + port + "/?sslMode=PREFERRED&connectTimeout=10000", ADMIN,
                password);
    }

    /** Ends it at once, as a power cut does. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static void install(Path folder, Path installer) throws IOException {
        List<String> command = new ArrayList<>(List.of(installer.toString(), "--no-defaults", "--datadir=" + data(folder),
                "--auth-root-authentication-method=normal", "--skip-test-db", "--force"));
        asRoot(command);
        Process install = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("install.log").toFile())
                .start();
        try {
            if (!install.waitFor(START_SECONDS, TimeUnit.SECONDS) || install.exitValue() != 0) {
                install.destroyForcibly();
                throw new IOException("MariaDB's folder could not be filled: " + lastLine(folder.resolve("install.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            install.destroyForcibly();
            throw new IOException(e);
        }
    }

    private static void asRoot(List<String> command) {
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--user=root");
        }
    }

    private Process launch(Path program, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-defaults", "--datadir=" + data(folder), "--port=" + port,
                "--bind-address=" + HOST, "--socket=" + socketFolder.resolve("s"), "--pid-file=" + pidFile(folder), "--skip-name-resolve",
                "--skip-log-bin", "--innodb-flush-log-at-trx-commit=2", "--init-file=" + firstStatements()));
        asRoot(command);
        command.addAll(options);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    /** The password goes through a file that only this user can read, and that is deleted once the server answers. */
    private Path firstStatements() throws IOException {
        Path file = Files.createFile(socketFolder.resolve("init.sql"));
        return Files.writeString(file,
                "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';\n" + "CREATE OR REPLACE USER 'root'@'"
                        + HOST + "' IDENTIFIED BY '" + password + "';\nGRANT ALL ON *.* TO 'root'@'" + HOST + "' WITH GRANT OPTION;\n");
    }

    private void await() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (true) {
            try (Connection connection = connect()) {
                Files.deleteIfExists(socketFolder.resolve("init.sql"));
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("MariaDB does not start: " + lastLine(log()), e);
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private static Path pidFile(Path folder) {
        return folder.toAbsolutePath().resolve("server.pid");
    }

    /** A server whose starter was killed: it still holds the folder. */
    private static void endLeftOver(Path folder) throws IOException {
        if (!Files.exists(pidFile(folder))) {
            return;
        }
        String pid = Files.readString(pidFile(folder)).strip();
        Optional<ProcessHandle> left = pid.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        left.filter(process -> process.info().arguments().stream().flatMap(Stream::of)
                .anyMatch(("--datadir=" + data(folder.toAbsolutePath()))::equals))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(_ -> process).join();
                });
    }

    private static Optional<Path> find(List<String> names) {
        List<String> folders = new ArrayList<>(List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)));
        folders.addAll(List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin"));
        return names.stream().flatMap(name -> folders.stream().filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log) throws IOException {
        return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1).lines().reduce("", (before, line) -> line) : "";
    }

    static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Stops it; its folder stays. */
    @Override
    public void close() {
        process.destroy();
        waitForEnd();
        try (Stream<Path> all = Files.list(socketFolder)) {
            for (Path file : all.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(socketFolder);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(MariaDbServer.class).debug("the socket's folder stays", e);
        }
    }
}
