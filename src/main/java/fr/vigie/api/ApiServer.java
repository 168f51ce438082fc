package fr.vigie.api;

import fr.vigie.access.Accounts;
import fr.vigie.access.Passwords;
import fr.vigie.config.ApiSettings;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.store.Audit;
import fr.vigie.store.Database;
import fr.vigie.store.Pages;
import fr.vigie.store.RunKind;
import fr.vigie.store.Users;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST API, serving until closed (spec 6). */
public final class ApiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);
    private static final String EVENTS = "events";

    private final Javalin javalin;
    private final Events events;
    private final Database.Subscription feed;
    private final ApiSettings settings;

    /**
     * What it stands on.
     *
     * @param starters of runs, by their kind
     * @param version of Vigie
     */
    public record Parts(Database database, Map<RunKind, RunStarter> starters, ApiSettings settings, String version, Clock clock) {
        public Parts {
            starters = Map.copyOf(starters);
        }
    }

    private ApiServer(Parts parts, Tokens tokens) {
        this.settings = parts.settings();
        Database database = parts.database();
        Users users = database.users();
        Audit audit = database.audit();
        Gate gate = new Gate(tokens, users, audit);
        Pages pages = database.pages();
        Answers answers = new Answers();
        Lists lists = new Lists(pages, answers, new Streams(pages, audit));
        Accounts accounts = new Accounts(users, new Passwords());
        this.events = new Events(pages, gate);
        DocRoutes docs = new DocRoutes(parts.version());
        List<Route> routes = new ArrayList<>();
        routes.addAll(new Login(accounts, tokens, audit).routes());
        routes.addAll(new UserRoutes(accounts, users).routes());
        routes.addAll(new CentreRoutes(lists, database.centres()).routes());
        routes.addAll(new SessionRoutes(lists, pages, answers).routes());
        routes.addAll(new OrderRoutes(lists).routes());
        routes.addAll(new StatsRoutes(pages, answers).routes());
        routes.addAll(new SyncRoutes(lists, pages, audit, parts.starters()).routes());
        routes.add(eventRoute());
        routes.add(new HealthRoute(database, parts.clock()).route());
        routes.addAll(docs.routes());
        this.javalin = Javalin.create(config -> configure(config, routes, new Dispatcher(gate), docs));
        this.feed = database.listen(events::changed);
    }

    /**
     * Listens; returns once it answers.
     *
     * @throws VigieException {@code API_PORT}, {@code API_KEYSTORE}, {@code DATABASE_…}
     */
    public static ApiServer start(Parts parts) throws VigieException {
        HttpServer.checkKeystore(parts.settings());
        ApiServer server = new ApiServer(parts, new Tokens(parts.database().users().signingKey(), parts.clock()));
        try {
            server.javalin.start();
            return server;
        } catch (JavalinBindException e) {
            server.close();
            throw new VigieException(Fault.API_PORT, e, parts.settings().host(), parts.settings().port());
        }
    }

    private Route eventRoute() {
        Reply stream = new Reply(200, "text/event-stream", Schema.of("type", "string"), List.of(), false);
        return Route.get("/events", EVENTS, "evenements", stream, events::listen);
    }

    private void configure(JavalinConfig config, List<Route> routes, Dispatcher dispatcher, DocRoutes docs) {
        Problems problems = new Problems();
        HttpServer.configure(config, settings, problems);
        for (Route route : routes) {
            Handler handler = route.operation().equals("openApi")
                    ? context -> docs.openApi(context, routes)
                    : context -> dispatcher.run(route, context);
            route.paths().forEach(path -> config.routes.addHttpHandler(route.method(), path, handler));
            if (route.method() == HandlerType.GET && !route.operation().equals(EVENTS)) {
                // otherwise Javalin answers 200 by itself, whoever asks
                route.paths().forEach(path -> config.routes.addHttpHandler(HandlerType.HEAD, path, handler));
            }
        }
        config.routes.get("/docs/{file}", DocRoutes::file);
        Handler measured = context -> refuseWriting(context, dispatcher);
        SessionRoutes.measured().forEach(
                path -> SessionRoutes.writing().forEach(method -> config.routes.addHttpHandler(method, path, measured)));
        refuseOtherMethods(config, routes);
        config.routes.exception(Exception.class, (failure, context) -> problems.answer(context, failure));
    }

    private static void refuseWriting(Context context, Dispatcher dispatcher) throws Exception {
        dispatcher.run(Route.of(HandlerType.POST, context.path(), "measured", "", Access.READER, Reply.nothing(405), call -> {
            throw Problem.with(Map.of("Allow", "GET, HEAD"), ProblemKind.MEASURED);
        }), context);
    }

    /** On the other paths: 405 with what is allowed. */
    private static void refuseOtherMethods(JavalinConfig config, List<Route> routes) {
        Map<String, Set<HandlerType>> served = routes.stream().flatMap(route -> route.paths().stream())
                .filter(path -> !SessionRoutes.measured().contains(path)).distinct()
                .collect(Collectors.toMap(path -> path, path -> routes.stream().filter(route -> route.paths().contains(path))
                        .map(Route::method).collect(Collectors.toSet())));
        served.forEach((path, methods) -> {
            String allowed = methods.stream().map(HandlerType::name).sorted().collect(Collectors.joining(", "));
            SessionRoutes.writing().stream().filter(method -> !methods.contains(method))
                    .forEach(method -> config.routes.addHttpHandler(method, path, context -> {
                        throw Problem.with(Map.of("Allow", allowed), ProblemKind.METHOD);
                    }));
        });
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where it is reached, e.g. {@code http://127.0.0.1:8000}. */
    public String address() {
        String host = settings.host().contains(":") && !settings.host().startsWith("[") ? "[" + settings.host() + "]" : settings.host();
        return (settings.keystore() == null ? "http://" : "https://") + host + ":" + port();
    }

    /** Ends within two seconds: answers under way are finished or cut. */
    @Override
    public void close() {
        feed.close();
        events.close();
        try {
            javalin.jettyServer().server().stop();
        } catch (Exception slow) {
            // whoever does not read his answer in time loses its end; the server has stopped all the same
            LOG.info("answers under way were cut: {}", slow.toString());
        }
    }
}
