package fr.vigie.fetch;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;

/** TLS of one FTP connection: control and data share one context, so that data connections resume the control connection's session. */
final class FtpTls {
    private static final String TICKETS = "jdk.tls.client.enableSessionTicketExtension";

    private final SSLContext context;
    private final ServerTrust trust;
    private final String host;
    private final boolean pinned;
    private final String protocol;

    /**
     * @param protocol the one version of TLS to speak
     * @param pin SHA-256 of the certificate in hex; null: the authorities decide, and the host's name must match
     * @param authorities null: the system's
     */
    FtpTls(String host, String protocol, @Nullable String pin, @Nullable KeyStore authorities) {
        this.protocol = protocol;
        resumeBySessionIdentifier();
        this.host = host;
        this.pinned = pin != null;
        try {
            trust = new ServerTrust(system(authorities), pin);
            context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{trust}, null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    /** Servers that demand the control connection's session on data connections know it by its identifier, not by a ticket. */
    private static void resumeBySessionIdentifier() {
        if (System.getProperty(TICKETS) == null) {
            System.setProperty(TICKETS, "false");
        }
    }

    private static X509ExtendedTrustManager system(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    FTPSClient client(boolean implicit) {
        FTPSClient client = new FTPSClient(implicit, context);
        client.setEnabledProtocols(new String[]{protocol});
        client.setEndpointCheckingEnabled(!pinned);
        return client;
    }

    /** TLS over a connected data socket; the handshake is done. */
    SSLSocket wrap(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, plain.getPort(), true);
        socket.setUseClientMode(true);
        socket.setEnabledProtocols(new String[]{protocol});
        if (!pinned) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        socket.startHandshake();
        return socket;
    }

    /** The certificate that was refused, if one was. */
    ServerTrust.@Nullable Refused refused() {
        return trust.refused();
    }
}
