package fr.vigie.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    static Path parent;

    Path home = Path.of("");

    /** One cluster is set up; each test works on a copy of it, which is much quicker. */
    @BeforeAll
    static void setUpOnce() throws Exception {
        EmbeddedServer.open(parent.resolve("modèle d’origine")).close();
    }

    @BeforeEach
    void copy() throws IOException, InterruptedException {
        home = Files.createTempDirectory(parent, "dossier à l’atelier ");
        assertThat(
                new ProcessBuilder("cp", "-a", parent.resolve("modèle d’origine").resolve("postgres").toString(), home.toString()).start()
                        .waitFor())
                .isZero();
    }

    @AfterEach
    void nothingRuns() throws IOException {
        assertThat(PidFile.read(data())).as("the server was stopped with the last who used it").isEmpty();
    }

    @Test
    void isAProductionStore() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "select upper('é')")).isEqualTo("É");
            assertThat(ask(server, "select 'Z' < 'a' and 'a' < 'é'")).as("C order").isEqualTo("t");
            assertThat(ask(server, "select left(rolpassword, 13) from pg_authid where rolname = 'vigie'")).isEqualTo("SCRAM-SHA-256");
            assertThat(ask(server, "select count(*)::text from pg_hba_file_rules where auth_method <> 'scram-sha-256'")).isEqualTo("0");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres/password")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres")))).isEqualTo("rwx------");
        assertThat(Files.readString(home.resolve("postgres/password"))).hasSizeGreaterThan(40);
    }

    @Test
    void refusesAnotherPassword() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(url(server), server.user(), "faux").close())
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void keepsItsData() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            run(server, "create table t as select 42 as n");
        }
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            assertThat(ask(server, "select n from t")).isEqualTo("42");
        }
    }

    @Test
    void isSharedAndStoppedByTheLast() throws Exception {
        EmbeddedServer first = EmbeddedServer.open(home);
        try (Vigies.Other second = Vigies.start(home)) {
            assertThat(second.port()).isEqualTo(first.port());
            long pid = postmaster();
            first.close();
            assertThat(postmaster()).isEqualTo(pid);
            assertThat(ask(first, "select 1")).as("still serves the second").isEqualTo("1");
        }
    }

    @Test
    void isAdoptedAfterAKill() throws Exception {
        Vigies.Other killed = Vigies.start(home);
        long pid = postmaster();
        killed.process().destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(pid)).as("the server outlives a killed Vigie").isPresent();
        try (EmbeddedServer next = EmbeddedServer.open(home)) {
            assertThat(next.port()).isEqualTo(killed.port());
            assertThat(postmaster()).isEqualTo(pid);
        }
    }

    @Test
    void isStoppedByTheShutdownHook() throws Exception {
        Vigies.Other other = Vigies.start(home);
        other.process().destroy();
        other.process().waitFor();
    }

    @Test
    void recoversFromItsOwnKill() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            run(server, "create table t as select g from generate_series(1, 1000) g");
            ProcessHandle killed = ProcessHandle.of(postmaster()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get();
            server.revive();
            assertThat(ask(server, "select count(*) from t")).isEqualTo("1000");
        }
    }

    @Test
    void handlesAStalePidOfAnotherProgram() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            Files.copy(data().resolve("postmaster.pid"), home.resolve("saved"));
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(home.resolve("saved")));
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(data().resolve("postmaster.pid"), lines);
        try (EmbeddedServer server = EmbeddedServer.open(home)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesNoOtherServerForItsOwn() throws Exception {
        Path elsewhere = parent.resolve("modèle d’origine");
        try (EmbeddedServer other = EmbeddedServer.open(elsewhere)) {
            Files.copy(elsewhere.resolve("postgres/data/postmaster.pid"), data().resolve("postmaster.pid"));
            try (EmbeddedServer server = EmbeddedServer.open(home)) {
                assertThat(server.port()).isNotEqualTo(other.port());
                assertThat(ask(server, "show data_directory")).isEqualTo(data().toString());
            }
            assertThat(ask(other, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAnotherMajorVersion() throws Exception {
        Files.writeString(data().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedServer.open(home)).isInstanceOfSatisfying(VigieException.class, e -> {
            assertThat(e.fault()).isEqualTo(Fault.DATABASE_OTHER_MAJOR);
            assertThat(e.arguments()).contains("17", "18");
        });
    }

    @Test
    void namesWhatKeepsItFromStarting() throws Exception {
        Files.writeString(data().resolve("postgresql.auto.conf"), "shared_buffers = 'beaucoup'\n");
        assertThatThrownBy(() -> EmbeddedServer.open(home)).isInstanceOfSatisfying(VigieException.class, e -> {
            assertThat(e.fault()).isEqualTo(Fault.DATABASE_START);
            assertThat(e.arguments().toString()).contains("shared_buffers");
        });
    }

    @Test
    void isSetUpOnceByTwoAtOnce() throws Exception {
        Path fresh = home.resolve("neuf");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<EmbeddedServer> open = () -> EmbeddedServer.open(fresh);
            List<Future<EmbeddedServer>> both = two.invokeAll(List.of(open, open));
            try (EmbeddedServer one = both.get(0).get(); EmbeddedServer other = both.get(1).get()) {
                assertThat(one.port()).isEqualTo(other.port());
                one.close();
                assertThat(ask(other, "select 1")).isEqualTo("1");
            }
        }
        assertThat(PidFile.read(fresh.resolve("postgres/data"))).isEmpty();
        try (var left = Files.list(fresh.resolve("postgres"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("tmp-") || name.startsWith("new-"));
        }
    }

    private Path data() {
        return home.resolve("postgres").resolve("data");
    }

    private long postmaster() throws IOException {
        return PidFile.read(data()).orElseThrow().pid();
    }

    private static String url(EmbeddedServer server) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres";
    }

    private static String ask(EmbeddedServer server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(server), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(server), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
