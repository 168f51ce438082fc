package fr.vigie.demo;

import fr.vigie.config.ErpSettings;
import fr.vigie.config.FtpProtocol;
import fr.vigie.config.FtpSettings;
import fr.vigie.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.ftpserver.ftplet.FtpException;
import org.jspecify.annotations.Nullable;

/**
 * A workshop of three centres without a workshop: 30 days of logs behind an FTP server, and machines that go on writing today's
 * (spec 3, {@code vigie demo}). To be read like any other server, with {@link #ftp()}.
 */
public final class DemoWorkshop implements AutoCloseable {
    private static final long SEED = 12;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 3;

    private final TreeLock lock;
    private final Simulator simulator;
    private final DemoFtpServer server;
    private final @Nullable DemoErp erp;

    private DemoWorkshop(TreeLock lock, Simulator simulator, DemoFtpServer server, @Nullable DemoErp erp) {
        this.lock = lock;
        this.simulator = simulator;
        this.server = server;
        this.erp = erp;
    }

    /** The demo's data folder beside the real one: {@code …/vigie} gives {@code …/vigie-demo}. */
    public static Path homeBeside(Path realHome) {
        Path name = realHome.getFileName();
        return realHome.resolveSibling((name == null ? "vigie" : name.toString()) + "-demo");
    }

    /**
     * Fills the tree up to now and starts to serve it. May block for some seconds the first time.
     *
     * @param home the demo's own data folder; the tree goes to {@code atelier/} in it
     * @param clock what time it is for the machines; its zone is theirs
     * @throws IOException when the folder cannot be written or no port can be opened
     */
    public static DemoWorkshop start(Path home, Clock clock) throws IOException {
        Files.createDirectories(home);
        // both take some seconds the first time
        CompletableFuture<@Nullable DemoErp> erp = CompletableFuture.supplyAsync(() -> DemoErp.start(home, clock));
        try {
            return start(home, clock, STEP, erp::join);
        } catch (IOException | RuntimeException e) {
            erp.thenAccept(DemoWorkshop::close).join();
            throw e;
        }
    }

    /** As above, with the simulator's own pace, and without an ERP. */
    static DemoWorkshop start(Path home, Clock clock, Duration step) throws IOException {
        return start(home, clock, step, () -> null);
    }

    private static DemoWorkshop start(Path home, Clock clock, Duration step, Supplier<@Nullable DemoErp> erp) throws IOException {
        Path root = home.resolve("atelier");
        Files.createDirectories(root);
        TreeLock lock = new TreeLock(home.resolve("demo.lock"));
        LogGenerator generator = new LogGenerator(SEED, clock.getZone());
        LiveDays liveDays = new LiveDays(home.resolve("demo-days.txt"));
        Simulator simulator = new Simulator(new DemoTree(root, generator, liveDays), lock, clock, step);
        try {
            simulator.start();
            return new DemoWorkshop(lock, simulator, new DemoFtpServer(root), erp.get());
        } catch (FtpException | IOException | RuntimeException e) {
            simulator.close();
            lock.close();
            throw e instanceof IOException io ? io : new IOException("the demo's FTP server does not start", e);
        }
    }

    /** Whether this machine has what an ERP of the demo's needs: a MariaDB. */
    public static boolean mayHaveErp() {
        return MariaDbServer.installed();
    }

    /** How to reach the demo's ERP; nowhere where it has none. */
    public ErpSettings erp() {
        return erp == null ? ErpSettings.NONE : erp.settings();
    }

    private static void close(@Nullable DemoErp one) {
        if (one != null) {
            one.close();
        }
    }

    /** How to reach the demo's FTP server. */
    public FtpSettings ftp() {
        return new FtpSettings(DemoFtpServer.HOST, server.port(), DemoFtpServer.USER, new Secret(server.password()), "/", FtpProtocol.FTP,
                null, EVERY, CONNECTIONS, false);
    }

    /** Ends every thread; the files stay for the next start. */
    @Override
    public void close() {
        simulator.close();
        server.close();
        close(erp);
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
