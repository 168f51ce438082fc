package fr.vigie.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.ftplet.UserManager;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.PropertiesUserManagerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;

/** A read-only FTP server on the loopback address, on a free port, with a password of its own for each start. */
public final class DemoFtpServer implements AutoCloseable {
    /** The only account. */
    public static final String USER = "atelier";
    /** The only address it listens on. */
    public static final String HOST = "127.0.0.1";

    private static final int CONNECTIONS = 20;
    private static final int IDLE_SECONDS = 120;

    private final FtpServer server;
    private final Listener listener;
    private final String password;

    /**
     * Starts it.
     *
     * @param root what a client sees as {@code /}
     * @throws FtpException when no port can be opened
     */
    public DemoFtpServer(Path root) throws FtpException {
        this.password = randomPassword();
        this.listener = loopback();
        FtpServerFactory factory = new FtpServerFactory();
        factory.addListener("default", listener);
        factory.setUserManager(oneReader(root, password));
        factory.setConnectionConfig(connections());
        this.server = factory.createServer();
        server.start();
    }

    /** The port that was free. */
    public int port() {
        return listener.getPort();
    }

    /** The account's password. */
    public String password() {
        return password;
    }

    private static Listener loopback() {
        ListenerFactory factory = new ListenerFactory();
        factory.setServerAddress(HOST);
        factory.setPort(0);
        factory.setIdleTimeout(IDLE_SECONDS);
        return factory.createListener();
    }

    private static org.apache.ftpserver.ConnectionConfig connections() {
        ConnectionConfigFactory factory = new ConnectionConfigFactory();
        factory.setAnonymousLoginEnabled(false);
        factory.setMaxLogins(CONNECTIONS);
        factory.setMaxThreads(CONNECTIONS);
        return factory.createConnectionConfig();
    }

    /** No right to write is given, so the server refuses every command that would change something. */
    private static UserManager oneReader(Path root, String password) throws FtpException {
        BaseUser reader = new BaseUser();
        reader.setName(USER);
        reader.setPassword(password);
        reader.setHomeDirectory(root.toAbsolutePath().toString());
        reader.setMaxIdleTime(IDLE_SECONDS);
        reader.setAuthorities(List.of(new ConcurrentLoginPermission(CONNECTIONS, CONNECTIONS)));
        UserManager users = new PropertiesUserManagerFactory().createUserManager();
        users.save(reader);
        return users;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Cuts every connection and ends the server's threads. */
    @Override
    public void close() {
        server.stop();
    }
}
