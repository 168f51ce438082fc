package fr.vigie.api;

import fr.vigie.config.ApiSettings;
import fr.vigie.config.Secret;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.text.Messages;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** How Jetty listens: limits, TLS, and problem documents also for what never reaches a route. */
final class HttpServer {
    private static final int BODY_AT_MOST = 1 << 20;
    private static final int HEADERS_AT_MOST = 16_384;
    private static final long STOP_MILLIS = 1_500;
    private static final long IDLE_MILLIS = 30_000;

    private HttpServer() {}

    /** @throws VigieException {@code API_KEYSTORE} where it cannot be used: said before anything listens */
    static void checkKeystore(ApiSettings settings) throws VigieException {
        Path file = settings.keystore();
        if (file == null) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(file.toFile(), password(settings).toCharArray());
            boolean key = false;
            for (String alias : Collections.list(store.aliases())) {
                key |= store.isKeyEntry(alias);
            }
            if (!key || in.read() < 0) {
                throw new VigieException(Fault.API_KEYSTORE, file, "—");
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new VigieException(Fault.API_KEYSTORE, e, file, String.valueOf(e.getMessage()));
        }
    }

    private static String password(ApiSettings settings) {
        Secret secret = settings.keystorePassword();
        return secret == null ? "" : secret.reveal();
    }

    static void configure(JavalinConfig config, ApiSettings settings, Problems problems) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = BODY_AT_MOST;
        config.jetty.modifyHttpConfiguration(HttpServer::limit);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new Refusals(problems));
        });
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new Refusals(problems)));
        config.routes.before(context -> {
            context.header("X-Content-Type-Options", "nosniff");
            if (context.req().getContentLengthLong() > BODY_AT_MOST) {
                throw Problem.of(ProblemKind.TOO_LARGE);
            }
        });
        if (!settings.origins().isEmpty()) {
            config.bundledPlugins.enableCors(cors -> cors.addRule(rule -> {
                settings.origins().forEach(origin -> rule.allowHost(origin));
                rule.exposeHeader("X-Total-Count");
                rule.exposeHeader("Link");
                rule.exposeHeader("ETag");
                rule.exposeHeader("Location");
            }));
        }
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS_AT_MOST);
        http.setOutputBufferSize(65_536);
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, ApiSettings settings) {
        Path keystore = settings.keystore();
        ServerConnector connector;
        if (keystore == null) {
            connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        } else {
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setKeyStorePath(keystore.toUri().toString());
            tls.setKeyStorePassword(password(settings));
            tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            // one certificate, whatever name the server is called by
            http.addCustomizer(new SecureRequestCustomizer(false));
            connector = new ServerConnector(server, null, null, null, 1, 1,
                    AbstractConnectionFactory.getFactories(tls, new HttpConnectionFactory(http)));
        }
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        // well below the time to stop: a caller that merely keeps its connection must not use it up
        connector.setShutdownIdleTimeout(STOP_MILLIS / 5);
        return connector;
    }

    /** What Jetty refuses by itself: a request line, a header or a path that it cannot read. */
    private static final class Refusals extends ErrorHandler {
        private final Problems problems;

        Refusals(Problems problems) {
            this.problems = problems;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus() < 400 ? 500 : response.getStatus();
            ProblemKind kind = switch (status) {
                case 404 -> ProblemKind.NOT_FOUND;
                case 405 -> ProblemKind.METHOD;
                case 413 -> ProblemKind.TOO_LARGE;
                case 505 -> ProblemKind.HTTP_VERSION;
                default -> status < 500 ? ProblemKind.REQUEST : ProblemKind.BUSY;
            };
            Locale language = Languages.of(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
            String detail = new Messages("api", language).get(kind + ".detail");
            response.setStatus(kind.status());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.MEDIA_TYPE);
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.write(true, ByteBuffer.wrap(problems.document(kind, detail, language)), callback);
            return true;
        }
    }
}
