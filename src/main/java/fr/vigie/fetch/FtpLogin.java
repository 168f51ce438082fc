package fr.vigie.fetch;

import fr.vigie.config.FtpProtocol;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPConnectionClosedException;
import org.apache.commons.net.ftp.FTPReply;

/** Brings a connection from nothing to ready: connect, TLS, login, what the server can do. Each step fails under its own name. */
final class FtpLogin {
    private static final int WRONG_USER_OR_PASSWORD = 430;

    private final FtpServer server;
    private final FtpConnection connection;
    private final FTPClient client;

    FtpLogin(FtpServer server, FtpConnection connection) {
        this.server = server;
        this.connection = connection;
        this.client = connection.client();
    }

    static boolean implicit(FtpServer server) {
        return server.settings().protocol() == FtpProtocol.FTPS_IMPLICIT;
    }

    /** On failure the connection's sockets are closed. */
    void run() throws VigieException {
        boolean ready = false;
        try {
            connect();
            client.setKeepAlive(true);
            login();
            protectData();
            prepare();
            ready = true;
        } catch (SSLException e) {
            throw tlsFailure(server, connection, e);
        } catch (FTPConnectionClosedException | FtpRefusal e) {
            throw new VigieException(Fault.FTP_REFUSED, e, server.address(), reason(e));
        } catch (IOException e) {
            throw new VigieException(Fault.FTP_UNREACHABLE, e, server.address(), reason(e));
        } finally {
            if (!ready) {
                connection.abort();
            }
        }
    }

    private void connect() throws IOException {
        client.connect(server.host(), server.settings().port());
        if (!server.secured() && !FTPReply.isPositiveCompletion(client.getReplyCode())) {
            throw new FtpRefusal("", client.getReplyCode(), client.getReplyString());
        }
    }

    private void login() throws IOException, VigieException {
        Secret password = server.settings().password();
        String user = wire(server.settings().user());
        if (!client.login(user, wire(password == null ? "" : password.reveal()))) {
            int code = client.getReplyCode();
            if (code == FTPReply.NOT_LOGGED_IN || code == WRONG_USER_OR_PASSWORD || FTPReply.isPositiveIntermediate(code)) {
                throw new VigieException(Fault.FTP_LOGIN, server.address(), server.settings().user(), said(client.getReplyString()));
            }
            throw new FtpRefusal("USER", code, client.getReplyString());
        }
    }

    private String wire(String text) throws VigieException {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new VigieException(Fault.FTP_LOGIN, server.address(), EntryName.shown(server.settings().user()), "\\u0000-\\u001F");
        }
        return FtpPaths.wire(text);
    }

    /** PROT P or nothing: files never travel in clear where TLS was asked for. */
    private void protectData() throws IOException, VigieException {
        if (server.secured()) {
            client.sendCommand("PBSZ", "0");
            if (!FTPReply.isPositiveCompletion(client.sendCommand("PROT", "P"))) {
                throw new VigieException(Fault.FTP_TLS, server.address(), said(client.getReplyString()));
            }
        }
    }

    private void prepare() throws IOException {
        connection.command("TYPE", "I");
        String features = FTPReply.isPositiveCompletion(client.sendCommand("FEAT")) ? client.getReplyString().toUpperCase(Locale.ROOT) : "";
        if (offers(features, "UTF8")) {
            client.sendCommand("OPTS", "UTF8 ON");
        }
        String folder = client.printWorkingDirectory();
        connection.features(offers(features, "MLST") || offers(features, "MLSD"), offers(features, "MDTM"), folder == null ? "/" : folder);
    }

    private static boolean offers(String features, String feature) {
        return features.lines().map(String::strip).anyMatch(line -> line.equals(feature) || line.startsWith(feature + " "));
    }

    /** {@link Fault#FTP_CERTIFICATE} with the fingerprint to pin, where that is what went wrong; else {@link Fault#FTP_TLS}. */
    static VigieException tlsFailure(FtpServer server, FtpConnection connection, SSLException cause) {
        FtpTls tls = connection.tls();
        ServerTrust.Refused refused = tls == null ? null : tls.refused();
        if (refused == null) {
            return new VigieException(Fault.FTP_TLS, cause, server.address(), server.said(FtpServer.reason(cause)));
        }
        return new VigieException(Fault.FTP_CERTIFICATE, cause, server.address(), refused.fingerprint(), EntryName.shown(refused.reason()));
    }

    private String reason(IOException e) {
        boolean told = e instanceof FTPConnectionClosedException && client.getReplyString() != null && !client.getReplyString().isBlank();
        return said(told ? client.getReplyString() : FtpServer.reason(e));
    }

    private String said(String reply) {
        return server.said(reply);
    }
}
