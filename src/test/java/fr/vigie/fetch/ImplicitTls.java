package fr.vigie.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS from the first byte on, for {@link ScriptedFtpServer}; as often as told it greets too early instead. */
final class ImplicitTls {
    /** When an FTP server says its greeting over TLS, where it does not wait for the handshake to end. */
    enum Early {
        /** In clear: it speaks no TLS on this port, or not yet. */
        BEFORE_THE_HANDSHAKE(""),
        /** Between the parts of a handshake message (here a ServerHello of which four bytes came), as Apache FtpServer does now and then. */
        AMID_THE_HANDSHAKE("1603030004" + "02000046" + "1703030016");

        private final String before;

        Early(String before) {
            this.before = before;
        }
    }

    /** As many bytes as the record announces. */
    private static final String GREETING = "220 Service is ready\r\n";

    private final SSLContext context;
    private final Early early;
    private final AtomicInteger left;

    /** @param times how many connections are greeted too early before those that are not */
    ImplicitTls(TestCertificate certificate, Early early, int times) throws IOException, GeneralSecurityException {
        this.early = early;
        left = new AtomicInteger(times);
        char[] password = TestCertificate.PASSWORD.toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate.keyStore())) {
            keys.load(in, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
    }

    /** @throws IOException once the client has hung up on a greeting that came too early */
    Socket control(Socket plain) throws IOException {
        if (left.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            greet(plain);
        }
        return over(plain);
    }

    Socket over(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, InputStream.nullInputStream(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private void greet(Socket plain) throws IOException {
        plain.getInputStream().read(new byte[4096]);
        plain.getOutputStream().write(HexFormat.of().parseHex(early.before));
        plain.getOutputStream().write(GREETING.getBytes(StandardCharsets.US_ASCII));
        plain.getInputStream().readAllBytes();
        throw new IOException("greeted too early");
    }
}
