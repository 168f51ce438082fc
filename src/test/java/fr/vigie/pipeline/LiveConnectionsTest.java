package fr.vigie.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.LocalSettings;
import fr.vigie.config.LocalSettings.Draft;
import fr.vigie.config.Secret;
import fr.vigie.config.SecretStore;
import fr.vigie.config.Settings;
import fr.vigie.demo.DemoFtpServer;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.PostgresForTests;
import fr.vigie.store.ServerAnswer;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** <em>Tester la connexion</em> against a real FTP server and a real PostgreSQL. */
class LiveConnectionsTest {
    @TempDir
    private Path home;
    private final Connections connections = new LiveConnections(Clock.systemUTC());

    private Settings ftp(int port, String password) throws VigieException {
        Map<String, Optional<String>> values = Map.of("ftp.host", Optional.of("127.0.0.1"), "ftp.port", Optional.of(String.valueOf(port)),
                "ftp.user", Optional.of(DemoFtpServer.USER));
        return settings(values, "ftp", password);
    }

    private Settings settings(Map<String, Optional<String>> values, String server, @Nullable String password) throws VigieException {
        Map<String, Optional<Secret>> passwords = new HashMap<>();
        if (password != null) {
            passwords.put(server, Optional.of(new Secret(password)));
        }
        return new LocalSettings(home, Map.of(), Locale.FRANCE, SecretStore.NONE).preview(new Draft(values, passwords));
    }

    private Settings database(String url, @Nullable String user, @Nullable String password) throws VigieException {
        Map<String, Optional<String>> values = new HashMap<>(Map.of("database.url", Optional.of(url)));
        if (user != null) {
            values.put("database.user", Optional.of(user));
        }
        return settings(values, "database", password);
    }

    @Test
    void an_ftp_server_is_described_by_what_it_shows() throws Exception {
        Path root = Files.createDirectories(home.resolve("ftp"));
        Files.createDirectories(root.resolve("DEM12 (PVC)"));
        Files.writeString(root.resolve("DEM12 (PVC)/20250528.LOG"), "20250528 07:12:33|@MachineStart\n");
        Files.createDirectories(root.resolve("Divers"));
        Files.writeString(root.resolve("Divers/20250528.LOG"), "x\n");
        try (DemoFtpServer server = new DemoFtpServer(root)) {
            Connections.FtpAnswer answer = connections.ftp(ftp(server.port(), server.password()), Cancellation.never());
            assertThat(answer.files()).isEqualTo(1);
            assertThat(answer.folders()).containsExactly("DEM12 (PVC)");
            assertThat(answer.encrypted()).isFalse();
            assertThat(answer.address()).contains("127.0.0.1").doesNotContain(server.password());
            assertThatThrownBy(() -> connections.ftp(ftp(server.port(), "faux-mot-de-passe"), Cancellation.never()))
                    .isInstanceOfSatisfying(VigieException.class, fault -> {
                        assertThat(fault.fault()).isEqualTo(Fault.FTP_LOGIN);
                        assertThat(fault.getMessage()).doesNotContain("faux-mot-de-passe");
                    });
        }
    }

    @Test
    void an_unknown_ftp_host_and_none_at_all_are_told_apart() throws Exception {
        Settings unknown = settings(Map.of("ftp.host", Optional.of("serveur.invalid")), "ftp", null);
        assertFault(Fault.FTP_UNREACHABLE, () -> connections.ftp(unknown, Cancellation.never()));
        assertFault(Fault.FTP_NOT_CONFIGURED, () -> connections.ftp(settings(Map.of(), "ftp", null), Cancellation.never()));
    }

    @Test
    void a_server_that_stays_silent_is_given_up_and_a_trial_can_be_cancelled() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Settings settings = ftp(silent.getLocalPort(), "p");
            Connections quick = new LiveConnections(Clock.systemUTC(), Duration.ofMillis(300));
            assertFault(Fault.TRIAL_TIMEOUT, () -> quick.ftp(settings, Cancellation.never()));
            Cancellation cancellation = new Cancellation();
            CountDownLatch asked = accepted(silent);
            CompletableFuture<Connections.FtpAnswer> trial = CompletableFuture.supplyAsync(() -> {
                try {
                    return connections.ftp(settings, cancellation);
                } catch (VigieException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            cancellation.request();
            assertThatThrownBy(() -> trial.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(CancellationException.class);
        }
    }

    private static CountDownLatch accepted(ServerSocket server) {
        CountDownLatch latch = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                server.accept();
                latch.countDown();
            } catch (IOException closed) {
                // the test is over
            }
        });
        return latch;
    }

    @Test
    void postgresql_is_tried_without_changing_anything() throws Exception {
        DatabaseSettings empty = PostgresForTests.emptyDatabase();
        String url = Objects.requireNonNull(empty.url());
        String password = Objects.requireNonNull(empty.password()).reveal();
        ServerAnswer answer = connections.database(database(url, empty.user(), password), Cancellation.never());
        assertThat(answer.schema()).isZero();
        assertThat(answer.writable()).isTrue();
        assertThat(answer.version()).startsWith("18");
        assertThat(answer.clockAhead().abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(PostgresForTests.query(empty, "select count(*) from pg_tables where schemaname = 'public'")).containsExactly("0");
        DatabaseSettings ready = PostgresForTests.freshDatabase();
        Settings known = database(Objects.requireNonNull(ready.url()), ready.user(), password);
        assertThat(connections.database(known, Cancellation.never()).schema()).isPositive();
        assertFault(Fault.DATABASE_LOGIN, () -> connections.database(database(url, empty.user(), "faux"), Cancellation.never()));
        assertFault(Fault.DATABASE_UNREACHABLE,
                () -> connections.database(database("jdbc:postgresql://serveur.invalid/base", "x", "y"), Cancellation.never()));
    }

    @FunctionalInterface
    private interface Trial {
        void run() throws VigieException;
    }

    private static void assertFault(Fault expected, Trial trial) {
        assertThatThrownBy(trial::run).isInstanceOfSatisfying(VigieException.class, fault -> assertThat(fault.fault()).isEqualTo(expected));
    }
}
