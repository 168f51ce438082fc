package fr.vigie.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.DatabaseSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    @Test
    void namesAWrongPassword() throws Exception {
        DatabaseSettings right = PostgresForTests.freshDatabase();
        assertFault(new DatabaseSettings(right.url(), right.user(), new Secret("faux-mot-de-passe")), Fault.DATABASE_LOGIN);
        assertFault(new DatabaseSettings(right.url(), "personne", new Secret("faux-mot-de-passe")), Fault.DATABASE_LOGIN);
    }

    @Test
    void namesAServerThatIsNotThere() throws Exception {
        assertFault(new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + closedPort() + "/vigie", "u", null), Fault.DATABASE_UNREACHABLE);
        assertFault(new DatabaseSettings("jdbc:postgresql://nulle-part.invalid/vigie", "u", null), Fault.DATABASE_UNREACHABLE);
        assertFault(new DatabaseSettings("n’importe quoi", "u", null), Fault.DATABASE_UNREACHABLE);
    }

    @Test
    void namesADatabaseThatIsNotThere() throws Exception {
        DatabaseSettings right = PostgresForTests.freshDatabase();
        String url = String.valueOf(right.url()).replaceFirst("/[^/]*$", "/absente");
        assertFault(new DatabaseSettings(url, right.user(), right.password()), Fault.DATABASE_UNREACHABLE);
    }

    @Test
    void verifiesAServerOverTheNetworkUnlessTurnedOffByName() {
        assertThat(mode("jdbc:postgresql://db.example/vigie")).isEqualTo("verify-full");
        assertThat(mode("jdbc:postgresql://192.0.2.7:5433/vigie?ApplicationName=x")).isEqualTo("verify-full");
        assertThat(mode("jdbc:postgresql://127.0.0.1,db.example/vigie")).isEqualTo("verify-full");
        assertThat(mode("jdbc:postgresql://db.example/vigie?sslmode=disable")).isEqualTo("disable");
        assertThat(mode("jdbc:postgresql://db.example/vigie?ApplicationName=x&sslmode=require")).isEqualTo("require");
        assertThat(mode("jdbc:postgresql://localhost/vigie")).isNull();
        assertThat(mode("jdbc:postgresql://127.0.0.1:5433/vigie")).isNull();
        assertThat(mode("jdbc:postgresql:vigie")).isNull();
    }

    @Test
    void keepsPasswordsOutOfMessages() throws Exception {
        DatabaseSettings settings = new DatabaseSettings("jdbc:postgresql://127.0.0.1:" + closedPort() + "/vigie?password=secret-visible",
                "u",
                new Secret("autre-secret"));
        assertThatThrownBy(() -> Database.open(settings, Path.of("target")).close()).isInstanceOfSatisfying(VigieException.class,
                e -> assertThat(e.toString() + e.arguments()).doesNotContain("secret"));
    }

    private static @Nullable String mode(String url) {
        return ServerDataSource.external(url, new DatabaseSettings(url, null, null)).getSslMode();
    }

    private static void assertFault(DatabaseSettings settings, Fault fault) {
        assertThatThrownBy(() -> Database.open(settings, Path.of("target")).close()).isInstanceOfSatisfying(VigieException.class, e -> {
            assertThat(e.fault()).isEqualTo(fault);
            assertThat(e.getMessage()).doesNotContain("faux-mot-de-passe");
        });
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
