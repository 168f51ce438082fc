package fr.vigie.store;

import fr.vigie.Needs;
import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server of an older PostgreSQL, as Debian brings it: somebody else's, or what an earlier Vigie left behind. */
public final class OldPostgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "mot-de-passe-ancien";

    private final Path data;
    private final DatabaseSettings settings;

    private OldPostgres(Path data, DatabaseSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** The folder of the oldest programs that Vigie accepts and that are older than its own. */
    public static Path programs() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> versions = Files.list(INSTALLED)) {
                versions.filter(version -> version.getFileName().toString().matches("1[567]")
                        && Files.isExecutable(version.resolve("bin/initdb"))).sorted(Comparator.naturalOrder()).forEach(found::add);
            }
        }
        Needs.that(!found.isEmpty(), "PostgreSQL 15, 16 or 17 is not installed on this machine (Debian: apt-get install postgresql)");
        return found.getFirst().resolve("bin");
    }

    /** E.g. {@code 15}. */
    public static String major() throws IOException {
        return Objects.requireNonNull(programs().getParent()).getFileName().toString();
    }

    /** Sets up and starts a server with an empty database {@code vigie}. */
    public static OldPostgres start(Path data) throws IOException, SQLException {
        Path password = Files.writeString(data.resolveSibling("password"), PASSWORD);
        run(programs().resolve("initdb").toString(), "-D", data.toString(), "-U", "vigie", "--pwfile=" + password,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            port = socket.getLocalPort();
        }
        Files.writeString(data.resolve("postgresql.conf"), "\nport = " + port + "\nlisten_addresses = '127.0.0.1'\n"
                + "unix_socket_directories = ''\nfsync = off\nlc_messages = 'C'\n", StandardOpenOption.APPEND);
        run(programs().resolve("pg_ctl").toString(), "-D", data.toString(), "-s", "-w", "-l", data.resolveSibling("old.log").toString(),
                "start");
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/";
        try (Connection connection = DriverManager.getConnection(address + "postgres", "vigie", PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database vigie");
        }
        return new OldPostgres(data, new DatabaseSettings(address + "vigie", "vigie", new Secret(PASSWORD)));
    }

    public DatabaseSettings settings() {
        return settings;
    }

    @Override
    public void close() throws IOException {
        run(programs().resolve("pg_ctl").toString(), "-D", data.toString(), "-s", "-w", "-m", "fast", "stop");
        while (Files.exists(data.resolve("postmaster.pid"))) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void run(String... command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(
                Files.createTempFile("oldpostgres", ".log").toFile())).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", whole) + " ended with " + process.exitValue() + ": "
                        + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
