package fr.vigie.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.ApiSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.Database;
import fr.vigie.store.PostgresForTests;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS with a given key store, and what is said where the server cannot listen. */
class ApiTlsTest {
    @TempDir
    private Path folder;

    @Test
    void servesOverTlsWithAGivenKeyStore() throws Exception {
        Path store = keystore();
        ApiSettings settings = new ApiSettings(false, "127.0.0.1", 0, List.of(), store, new Secret("mot-de-passe"));
        try (Database database = PostgresForTests.open();
                ApiServer server = ApiServer.start(new ApiServer.Parts(database, Map.of(), settings, "0", Clock.systemUTC()));
                HttpClient client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            assertThat(server.address()).startsWith("https://127.0.0.1:");
            HttpResponse<String> health = client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/health"))
                    .build(), HttpResponse.BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            try (HttpClient plain = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health")).build();
                assertThatThrownBy(() -> {
                    HttpResponse<String> answer = plain.send(request, HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.statusCode()).isBetween(400, 499);
                    throw new java.io.IOException("refused");
                }).isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void aKeyStoreThatCannotBeUsedIsNamed() throws Exception {
        Path store = keystore();
        assertFault(new ApiSettings(false, "127.0.0.1", 0, List.of(), store, new Secret("faux")), Fault.API_KEYSTORE);
        assertFault(new ApiSettings(false, "127.0.0.1", 0, List.of(), folder.resolve("absent.p12"), null), Fault.API_KEYSTORE);
        Files.writeString(folder.resolve("vide.p12"), "x");
        assertFault(new ApiSettings(false, "127.0.0.1", 0, List.of(), folder.resolve("vide.p12"), new Secret("x")), Fault.API_KEYSTORE);
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertFault(new ApiSettings(false, "127.0.0.1", taken.getLocalPort(), List.of(), null, null), Fault.API_PORT);
        }
    }

    private static void assertFault(ApiSettings settings, Fault fault) throws Exception {
        try (Database database = PostgresForTests.open()) {
            assertThatThrownBy(() -> ApiServer.start(new ApiServer.Parts(database, Map.of(), settings, "0", Clock.systemUTC())).close())
                    .isInstanceOfSatisfying(VigieException.class, e -> {
                        assertThat(e.fault()).isEqualTo(fault);
                        assertThat(e.getMessage()).doesNotContain("mot-de-passe");
                    });
        }
    }

    private Path keystore() throws Exception {
        Path store = folder.resolve("api.p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                "api",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-validity", "30", "-storetype",
                "PKCS12",
                "-keystore", store.toString(), "-storepass", "mot-de-passe").redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return store;
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), "mot-de-passe".toCharArray());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("api", keys.getCertificate("api"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
