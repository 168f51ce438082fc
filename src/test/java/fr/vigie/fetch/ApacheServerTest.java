package fr.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.config.FtpProtocol;
import fr.vigie.config.FtpSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against Apache FtpServer: MLSD, a real login, and certificates that differ between control and data. */
class ApacheServerTest {
    private static final FtpTimeouts QUICK = new FtpTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofMillis(20));

    @TempDir
    Path folder;

    private org.apache.ftpserver.@Nullable FtpServer server;
    private int port;

    private void start(@Nullable TestCertificate control, @Nullable TestCertificate data, boolean implicit) throws Exception {
        start(control, data, implicit, "TLSv1.2", "TLSv1.3");
    }

    private void start(@Nullable TestCertificate control, @Nullable TestCertificate data, boolean implicit, String... protocols)
            throws Exception {
        ListenerFactory listeners = new ListenerFactory();
        listeners.setPort(0);
        listeners.setServerAddress("127.0.0.1");
        if (control != null && data != null) {
            listeners.setSslConfiguration(ssl(control, protocols));
            listeners.setImplicitSsl(implicit);
            DataConnectionConfigurationFactory connections = new DataConnectionConfigurationFactory();
            connections.setSslConfiguration(ssl(data, protocols));
            connections.setImplicitSsl(implicit);
            listeners.setDataConnectionConfiguration(connections.createDataConnectionConfiguration());
        }
        Listener listener = listeners.createListener();
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener("default", listener);
        var users = new PropertiesUserManagerFactory().createUserManager();
        BaseUser user = new BaseUser();
        user.setName("atelier");
        user.setPassword("sésame");
        user.setHomeDirectory(Files.createDirectories(folder.resolve("root")).toString());
        user.setAuthorities(List.of(new WritePermission()));
        users.save(user);
        factory.setUserManager(users);
        org.apache.ftpserver.FtpServer started = factory.createServer();
        started.start();
        server = started;
        port = listener.getPort();
    }

    private static org.apache.ftpserver.ssl.SslConfiguration ssl(TestCertificate certificate, String... protocols) {
        SslConfigurationFactory ssl = new SslConfigurationFactory();
        ssl.setKeystoreFile(certificate.keyStore().toFile());
        ssl.setKeystorePassword(TestCertificate.PASSWORD);
        ssl.setKeystoreType("PKCS12");
        ssl.setSslProtocol(protocols);
        return ssl.createSslConfiguration();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private FtpSource source(FtpProtocol protocol, String password, @Nullable String pin, @Nullable KeyStore authorities)
            throws VigieException {
        FtpSettings settings = new FtpSettings("localhost", port, "atelier", new Secret(password), "/", protocol, pin,
                Duration.ofMinutes(15), 3, true);
        return FtpSource.of(settings, TreeLayout.DEFAULT, QUICK, authorities);
    }

    private Path write(String path, String content) throws Exception {
        Path file = folder.resolve("root").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String text(FtpSource source, RemoteFile file, long offset) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        source.read(file, offset, bytes, Cancellation.never());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(FtpProtocol.class)
    void listsGrowsAndDeletes(FtpProtocol protocol) throws Exception {
        TestCertificate certificate = protocol == FtpProtocol.FTP ? null : TestCertificate.create(folder, "localhost");
        start(certificate, certificate, protocol == FtpProtocol.FTPS_IMPLICIT);
        Path path = write("DEM12 (PVC)/Ligne à droite/2025/20250528.LOG", "début");
        write("DEM12 (PVC)/20250528.LOG", "x");
        write("Autre/20250528.LOG", "x");
        try (FtpSource source = source(protocol, "sésame", null, certificate == null ? null : certificate.authority())) {
            RemoteFile file = source.list(Cancellation.never()).files().getLast();
            assertThat(file.path()).isEqualTo("DEM12 (PVC)/Ligne à droite/2025/20250528.LOG");
            assertThat(file.modified()).isNotNull();
            assertThat(text(source, file, 0)).isEqualTo("début");
            Files.writeString(path, "début et suite");
            RemoteFile grown = source.list(Cancellation.never()).files().getLast();
            assertThat(grown.looksUnchanged(file.size(), file.modified())).isFalse();
            assertThat(text(source, grown, file.size())).isEqualTo(" et suite");
            assertThat(source.head(grown, 3, Cancellation.never())).hasSize(3);
            source.delete(grown, Cancellation.never());
            assertThat(source.list(Cancellation.never()).files()).extracting(RemoteFile::path)
                    .containsExactly("DEM12 (PVC)/20250528.LOG");
        }
    }

    @Test
    void aWrongPasswordAndAClosedPortHaveTheirOwnNames() throws Exception {
        start(null, null, false);
        try (FtpSource source = source(FtpProtocol.FTP, "faux", null, null)) {
            assertThatThrownBy(() -> source.list(Cancellation.never()))
                    .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_LOGIN));
        }
        stop();
        try (FtpSource source = source(FtpProtocol.FTP, "sésame", null, null)) {
            assertThatThrownBy(() -> source.list(Cancellation.never()))
                    .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_UNREACHABLE));
        }
        server = null;
    }

    @Test
    void noServerConfiguredIsSaid() {
        FtpSettings settings = new FtpSettings(null, 21, "", null, "/", FtpProtocol.FTP, null, Duration.ofMinutes(15), 3, false);
        assertThatThrownBy(() -> FtpSource.of(settings, TreeLayout.DEFAULT))
                .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_NOT_CONFIGURED));
    }

    @Test
    void anotherCertificateOnTheDataConnectionIsRefused() throws Exception {
        TestCertificate control = TestCertificate.create(folder, "localhost");
        TestCertificate data = TestCertificate.create(folder, "autre");
        start(control, data, false);
        write("DEM12/1.LOG", "x");
        try (FtpSource source = source(FtpProtocol.FTPS, "sésame", control.fingerprint(), null)) {
            assertThatThrownBy(() -> source.list(Cancellation.never())).isInstanceOfSatisfying(VigieException.class, e -> {
                assertThat(e.fault()).isEqualTo(Fault.FTP_CERTIFICATE);
                assertThat(e.arguments()).contains(data.fingerprint());
            });
        }
    }

    @Test
    void aServerThatSpeaksTls13AloneIsSpokenToSo() throws Exception {
        TestCertificate certificate = TestCertificate.create(folder, "localhost");
        start(certificate, certificate, false, "TLSv1.3");
        write("DEM12/1.LOG", "x");
        try (FtpSource source = source(FtpProtocol.FTPS, "sésame", certificate.fingerprint(), null)) {
            assertThat(text(source, source.list(Cancellation.never()).files().getFirst(), 0)).isEqualTo("x");
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefusedThoughItsAuthorityIsTrusted() throws Exception {
        TestCertificate other = TestCertificate.create(folder, "autre");
        start(other, other, false);
        try (FtpSource source = source(FtpProtocol.FTPS, "sésame", null, other.authority())) {
            assertThatThrownBy(() -> source.list(Cancellation.never()))
                    .isInstanceOfSatisfying(VigieException.class, e -> assertThat(e.fault()).isEqualTo(Fault.FTP_CERTIFICATE));
        }
        try (FtpSource source = source(FtpProtocol.FTPS, "sésame", other.fingerprint().toUpperCase(java.util.Locale.ROOT), null)) {
            assertThat(source.list(Cancellation.never()).files()).as("pinned: the name does not matter").isEmpty();
        }
    }
}
