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
        return secured() ? new FtpTls(host, settings.certificate(), authorities) : null;
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

    boolean rest() {
        return rest;
    }

    void withoutRest() {
        rest = false;
    }
}
