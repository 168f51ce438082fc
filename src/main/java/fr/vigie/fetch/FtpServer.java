package fr.vigie.fetch;

import fr.vigie.config.FtpProtocol;
import fr.vigie.config.FtpSettings;
import fr.vigie.config.Secret;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.KeyStore;
import org.jspecify.annotations.Nullable;

/** The server that a source speaks to, with what its connections learn about it from one another. */
final class FtpServer {
    private final FtpSettings settings;
    private final String host;
    private final FtpTimeouts timeouts;
    private final @Nullable KeyStore authorities;
    private volatile boolean epsv = true;
    private volatile boolean mlsd = true;
    private volatile boolean rest = true;
    private volatile boolean tls13;

    /** @param authorities who vouch for certificates; null: the system's */
    FtpServer(FtpSettings settings, String host, FtpTimeouts timeouts, @Nullable KeyStore authorities) {
        this.settings = settings;
        this.host = host;
        this.timeouts = timeouts;
        this.authorities = authorities;
    }

    FtpSettings settings() {
        return settings;
    }

    String host() {
        return host;
    }

    String address() {
        return host + ":" + settings.port();
    }

    FtpTimeouts timeouts() {
        return timeouts;
    }

    boolean secured() {
        return settings.protocol() != FtpProtocol.FTP;
    }

    @Nullable
    FtpTls tls() {
        return secured() ? new FtpTls(host, tls13 ? "TLSv1.3" : "TLSv1.2", settings.certificate(), authorities) : null;
    }

    /** A server's words as they may be shown: in one line, without the password that some servers repeat. */
    String said(String reply) {
        Secret password = settings.password();
        String text = reply.strip();
        boolean hide = password != null && password.reveal().length() > 2;
        return EntryName.shown(hide && password != null ? text.replace(password.reveal(), password.toString()) : text);
    }

    /** What an error says, for the end of a sentence. */
    static String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "unknown host";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    boolean epsv() {
        return epsv;
    }

    void withoutEpsv() {
        epsv = false;
    }

    boolean mlsd() {
        return mlsd;
    }

    void withoutMlsd() {
        mlsd = false;
    }

    /** Whether only TLS 1.3 is left to try; 1.2 comes first, because it resumes a session in a third of the time. */
    boolean tls13() {
        return tls13;
    }

    void withTls13() {
        tls13 = true;
    }

    boolean rest() {
        return rest;
    }

    void withoutRest() {
        rest = false;
    }
}
