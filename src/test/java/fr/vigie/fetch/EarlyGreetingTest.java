package fr.vigie.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.config.FtpProtocol;
import fr.vigie.fetch.ImplicitTls.Early;
import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Implicit FTPS with a server that greets before its handshake has ended: a few more handshakes, never a storm of them. */
@Timeout(60)
class EarlyGreetingTest {
    private static TestCertificate certificate;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        certificate = TestCertificate.create(folder, "localhost");
    }

    private static ScriptedFtpServer server(Early early, int times) throws Exception {
        return new ScriptedFtpServer(new ImplicitTls(certificate, early, times)).with("DEM12/1.LOG", "0123456789");
    }

    private static FtpSource source(ScriptedFtpServer server) throws VigieException {
        Duration wait = Duration.ofSeconds(10);
        return FtpSource.of(server.settings(1, FtpProtocol.FTPS_IMPLICIT, certificate.fingerprint()), TreeLayout.DEFAULT,
                new FtpTimeouts(wait, wait, wait, Duration.ofMillis(10)), null);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void amidTheHandshakeOnceOrTwiceItIsTriedAgain(int times) throws Exception {
        try (ScriptedFtpServer server = server(Early.AMID_THE_HANDSHAKE, times); FtpSource source = source(server)) {
            assertThat(source.list(Cancellation.never()).files()).extracting(RemoteFile::path).containsExactly("DEM12/1.LOG");
            assertThat(server.connections()).isEqualTo(times + 1);
            assertThat(server.commands("PASS")).as("one login").hasSize(1);
        }
    }

    @Test
    void amidTheHandshakeAlwaysItIsNamedAfterThreeTries() throws Exception {
        assertThat(connectionsUntilNamed(Early.AMID_THE_HANDSHAKE)).isEqualTo(3);
    }

    @Test
    void inClearItIsNamedAtOnceAsNoHandshakeCanMendIt() throws Exception {
        assertThat(connectionsUntilNamed(Early.BEFORE_THE_HANDSHAKE)).isEqualTo(1);
    }

    private static int connectionsUntilNamed(Early early) throws Exception {
        try (ScriptedFtpServer server = server(early, Integer.MAX_VALUE); FtpSource source = source(server)) {
            VigieException fault = catchThrowableOfType(VigieException.class, () -> source.list(Cancellation.never()));
            assertThat(fault).isNotNull();
            assertThat(fault.fault()).isEqualTo(Fault.FTP_TLS);
            assertThat(server.commands()).as("nothing is said in clear, least of all a password").isEmpty();
            return server.connections();
        }
    }
}
