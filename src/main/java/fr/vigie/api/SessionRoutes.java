package fr.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.vigie.export.RowForm;
import fr.vigie.export.RowForms;
import fr.vigie.model.VigieException;
import fr.vigie.store.Keyed;
import fr.vigie.store.Listing;
import fr.vigie.store.Listings;
import fr.vigie.store.Pages;
import fr.vigie.store.SessionExport;
import fr.vigie.store.Span;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions and their details: read, and nothing else, as a figure that anyone can post is no measurement. */
final class SessionRoutes {
    private static final String SESSIONS = "/sessions-production/";
    private static final String SHORT = "/sessions/";
    private static final Param<Boolean> DETAILS = Param.query("details", ValueType.TRUTH);
    private static final List<Detail<?>> DETAIL_TABLES = List.of(
            new Detail<>("/job-profils/", "JobProfil", "job_profils", Listings.PROFILES, RowForms.PROFILES),
            new Detail<>("/periodes-attente/", "PeriodeAttente", "periodes_attente", Listings.WAITS, RowForms.WAITS),
            new Detail<>("/periodes-arret/", "PeriodeArret", "periodes_arret", Listings.STOPS, RowForms.STOPS),
            new Detail<>("/pieces-production/", "Piece", "pieces_production", Listings.PIECES, RowForms.PIECES));

    private final Lists lists;
    private final Pages pages;
    private final Answers answers;

    SessionRoutes(Lists lists, Pages pages, Answers answers) {
        this.lists = lists;
        this.pages = pages;
        this.answers = answers;
    }

    /**
     * A table of details.
     *
     * @param array its name within a session
     */
    private record Detail<R>(String path, String operation, String array, Listing<Keyed<R>> listing, RowForm<Keyed<R>> form) {
        List<Route> routes(Lists lists) {
            Param<?>[] filters = array.equals("pieces_production")
                    ? new Param<?>[]{Lists.SESSION, Lists.FROM, Lists.TO}
                    : new Param<?>[]{Lists.SESSION};
            return List.of(lists.list(path, "list" + operation, "details", listing, form, filters),
                    lists.one(path + "{id}", "get" + operation, "details", listing, form));
        }

        void embed(JsonGenerator json, Pages pages, long session) throws VigieException, IOException {
            List<Keyed<R>> rows = new ArrayList<>();
            pages.stream(listing, Map.of(Lists.SESSION.name(), session), Span.ALL, rows::add);
            json.writeArrayFieldStart(array);
            for (Keyed<R> row : rows) {
                Lists.object(json, form, row);
            }
            json.writeEndArray();
        }
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(lists.list(SESSIONS, "listSessions", "sessions", Listings.SESSIONS, RowForms.SESSIONS, Lists.CENTRE, Lists.TYPE,
                Lists.FROM, Lists.TO).also(SHORT));
        routes.add(Route.get(SESSIONS + "{id}", "getSession", "sessions", Reply.object(withDetails(), forms()), this::one)
                .with(Lists.ID, DETAILS).also(SHORT + "{id}"));
        for (Detail<?> detail : DETAIL_TABLES) {
            routes.addAll(detail.routes(lists));
        }
        return routes;
    }

    /** Paths whose rows the pipeline alone writes: 405 with the reason. */
    static List<String> measured() {
        List<String> paths = new ArrayList<>(List.of(SESSIONS, SESSIONS + "{id}", SHORT, SHORT + "{id}"));
        DETAIL_TABLES.forEach(detail -> paths.addAll(List.of(detail.path(), detail.path() + "{id}")));
        return paths;
    }

    static List<HandlerType> writing() {
        return List.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);
    }

    private void one(Call call) throws VigieException, IOException {
        answers.keep(call, () -> {
            SessionExport session = pages.one(Listings.SESSIONS, call.get(Lists.ID)).orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND));
            return Answers.Answer.of(document(session, call.find(DETAILS).orElse(false)), Map.of());
        });
    }

    private byte[] document(SessionExport session, boolean details) throws VigieException, IOException {
        return Json.bytes(json -> {
            json.writeStartObject();
            RowForms.SESSIONS.json(session, json);
            for (Detail<?> detail : details ? DETAIL_TABLES : List.<Detail<?>>of()) {
                detail.embed(json, pages, session.session().id());
            }
            json.writeEndObject();
        });
    }

    private static Map<String, Object> withDetails() {
        Map<String, Object> arrays = Schema.of();
        DETAIL_TABLES.forEach(detail -> arrays.put(detail.array(),
                Schema.of("type", "array", "items", Reply.reference(detail.form()))));
        return Schema.of("allOf",
                List.of(Reply.reference(RowForms.SESSIONS), Schema.of("type", "object", "properties", arrays)));
    }

    private static RowForm<?>[] forms() {
        List<RowForm<?>> forms = new ArrayList<>(List.of(RowForms.SESSIONS));
        DETAIL_TABLES.forEach(detail -> forms.add(detail.form()));
        return forms.toArray(RowForm<?>[]::new);
    }
}
