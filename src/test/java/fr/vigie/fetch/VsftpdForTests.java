package fr.vigie.fetch;

import fr.vigie.Needs;
import fr.vigie.config.FtpProtocol;
import fr.vigie.config.FtpSettings;
import fr.vigie.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Debian's vsftpd on a private port and folder, with a log of every command. Put files under {@link #root()}, connect with {@link #settings},
 * then see what was asked of it in {@link #commands()} and {@link #transfers()}.
 */
public final class VsftpdForTests implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/vsftpd");
    private static final Pattern COMMAND = Pattern.compile("FTP command: Client \"[^\"]*\", \"(.*)\"$");
    private static final Pattern TRANSFER = Pattern.compile("(OK|FAIL) DOWNLOAD: Client \"[^\"]*\", \"(.*)\", (\\d+) bytes");
    private static final String PASSWORD = "mot de passe d'essai";

    private final Path folder;
    private final Path root;
    private final int port;
    private final @Nullable TestCertificate certificate;
    private final Process process;
    private int mark;

    /** What is asked of the server beside plain FTP. */
    public enum Option {
        /** Explicit TLS, demanded for login and data, with session reuse. */
        TLS,
        /** The same, from the first byte. */
        TLS_IMPLICIT,
        /** One connection and no more. */
        ONE_CONNECTION
    }

    /** A download: what really travelled. */
    public record Transfer(boolean whole, String path, long bytes) {}

    private VsftpdForTests(Path folder, List<Option> options) throws IOException {
        this.folder = folder;
        this.root = Files.createDirectories(folder.resolve("root"));
        this.port = freePort();
        boolean secured = options.contains(Option.TLS) || options.contains(Option.TLS_IMPLICIT);
        this.certificate = secured ? TestCertificate.create(folder, "localhost") : null;
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("passwords"), PASSWORD + "\n");
        Path settings = Files.writeString(folder.resolve("vsftpd.conf"), String.join("\n", lines(options)) + "\n");
        this.process = new ProcessBuilder(PROGRAM.toString(), settings.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile()).start();
        awaitPort();
    }

    /** Skips the test, in words, where there is no vsftpd that can be run. */
    public static VsftpdForTests start(Option... options) throws IOException {
        Needs.program("vsftpd");
        Needs.that(System.getProperty("user.name").equals("root"), "vsftpd chroots, so only root can run it");
        // Not JUnit's folder: vsftpd must be able to enter it as another user.
        Path folder = Files.createTempDirectory("vigie-vsftpd");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new VsftpdForTests(folder, List.of(options));
    }

    private List<String> lines(List<Option> options) throws IOException {
        List<String> lines = new ArrayList<>(List.of("listen=YES", "listen_address=127.0.0.1", "listen_port=" + port, "background=NO",
                "anonymous_enable=YES", "local_enable=NO", "anon_root=" + root, "write_enable=YES", "anon_other_write_enable=YES",
                "anon_world_readable_only=NO",
                "secure_email_list_enable=YES", "email_password_file=" + folder.resolve("passwords"),
                "secure_chroot_dir=" + folder.resolve("empty"), "xferlog_enable=YES", "dual_log_enable=YES", "log_ftp_protocol=YES",
                "vsftpd_log_file=" + log(), "xferlog_file=" + folder.resolve("xferlog"), "delay_failed_login=0"));
        if (options.contains(Option.ONE_CONNECTION)) {
            lines.add("max_per_ip=1");
        }
        if (certificate != null) {
            lines.addAll(List.of("ssl_enable=YES", "allow_anon_ssl=YES", "force_anon_data_ssl=YES", "force_anon_logins_ssl=YES",
                    "require_ssl_reuse=YES", "ssl_ciphers=HIGH", "rsa_cert_file=" + certificate.pem()));
        }
        if (options.contains(Option.TLS_IMPLICIT)) {
            lines.add("implicit_ssl=YES");
        }
        return lines;
    }

    /** Where the type folders go. */
    public Path root() {
        return root;
    }

    public int port() {
        return port;
    }

    /** Writes a file below the root, its folders included; the server may delete it. */
    public Path write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        for (Path up = file.getParent(); up != null && !up.equals(root); up = up.getParent()) {
            Files.setPosixFilePermissions(up, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        return Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    }

    /** Settings that reach this server; its certificate pinned where it has one. */
    public FtpSettings settings(FtpProtocol protocol, int connections) {
        return settings(protocol, connections, PASSWORD, certificate == null ? null : certificate.fingerprint());
    }

    FtpSettings settings(FtpProtocol protocol, int connections, String password, @Nullable String pin) {
        return new FtpSettings("localhost", port, "anonymous", new Secret(password), "/", protocol, pin, Duration.ofMinutes(15),
                connections,
                false);
    }

    @Nullable
    TestCertificate certificate() {
        return certificate;
    }

    /** Forgets what was asked so far. */
    public void mark() throws IOException {
        mark = allLines().size();
    }

    /** Commands since {@link #mark}, e.g. {@code RETR /DEM12 (PVC)/20250528.LOG}; control characters and passwords are masked by vsftpd. */
    public List<String> commands() throws IOException {
        return since().map(COMMAND::matcher).filter(Matcher::find).map(found -> found.group(1)).toList();
    }

    /** Commands since {@link #mark} that begin with {@code verb}. */
    public List<String> commands(String verb) throws IOException {
        return commands().stream().filter(command -> command.startsWith(verb)).toList();
    }

    /** Downloads since {@link #mark}. */
    public List<Transfer> transfers() throws IOException {
        return since().map(TRANSFER::matcher).filter(Matcher::find)
                .map(found -> new Transfer(found.group(1).equals("OK"), found.group(2), Long.parseLong(found.group(3)))).toList();
    }

    /** Everything the server wrote since {@link #mark}. */
    public List<String> log(int most) throws IOException {
        return since().limit(most).toList();
    }

    /** Cuts every connection, as a restart of the server does; new ones are taken. */
    public void cutConnections() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private Path log() {
        return folder.resolve("vsftpd.log");
    }

    private Stream<String> since() throws IOException {
        return allLines().stream().skip(mark);
    }

    private List<String> allLines() throws IOException {
        return Files.exists(log()) ? Files.readAllLines(log(), StandardCharsets.ISO_8859_1) : List.of();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                await(deadline, this::serves);
                break;
            } catch (IOException e) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IOException("vsftpd did not start: " + Files.readString(folder.resolve("output")), e);
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
        // This visit must not count among the connections of a client.
        await(deadline, () -> !serves());
    }

    private boolean serves() {
        return process.descendants().findAny().isPresent();
    }

    private static void await(long deadline, BooleanSupplier condition) {
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        cutConnections();
        process.destroyForcibly();
        try (Stream<Path> all = Files.walk(folder)) {
            process.waitFor(5, TimeUnit.SECONDS);
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
