package fr.vigie.api;

import fr.vigie.export.RowForms;
import fr.vigie.model.VigieException;
import fr.vigie.store.AuditAction;
import fr.vigie.store.CentreRow;
import fr.vigie.store.Centres;
import fr.vigie.store.Listings;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;

/** {@code /centres-usinage/} and its short name. */
final class CentreRoutes {
    private static final String TAG = "centres";
    private static final String PATH = "/centres-usinage/";
    private static final String SHORT = "/centres/";
    private static final Param<Boolean> ONLY_ACTIVE = Param.query("actif_only", ValueType.TRUTH);
    private static final Body.Field<String> NAME = new Body.Field<>("nom", ValueType.text(1, 100), true);
    private static final Body.Field<String> TYPE = new Body.Field<>("type_cu", ValueType.text("[\\p{L}\\p{N}_-]{1,50}", 50), true);
    private static final Body.Field<String> DESCRIPTION = new Body.Field<>("description", ValueType.text(0, 2_000), false);
    private static final Body.Field<Boolean> ACTIVE = new Body.Field<>("actif", ValueType.TRUTH, false);
    private static final Body BODY = new Body("CentreUsinageSaisie", Body.JSON, List.of(NAME, TYPE, DESCRIPTION, ACTIVE));

    private final Lists lists;
    private final Centres centres;

    CentreRoutes(Lists lists, Centres centres) {
        this.lists = lists;
        this.centres = centres;
    }

    List<Route> routes() {
        Reply one = Reply.one(200, RowForms.CENTRES);
        return List.of(lists.list(PATH, "listCentres", TAG, Listings.CENTRES, RowForms.CENTRES, ONLY_ACTIVE).also(SHORT),
                lists.one(PATH + "{id}", "getCentre", TAG, Listings.CENTRES, RowForms.CENTRES).also(SHORT + "{id}"),
                Route.of(HandlerType.POST, PATH, "createCentre", TAG, Access.MANAGER, Reply.one(201, RowForms.CENTRES), this::create)
                        .taking(BODY).also(SHORT),
                Route.of(HandlerType.PUT, PATH + "{id}", "updateCentre", TAG, Access.MANAGER, one, this::change).with(Lists.ID).taking(BODY)
                        .also(SHORT + "{id}"),
                Route.of(HandlerType.DELETE, PATH + "{id}", "deleteCentre", TAG, Access.MANAGER, Reply.nothing(204), this::delete)
                        .with(Lists.ID).also(SHORT + "{id}"));
    }

    private void create(Call call) throws VigieException, IOException {
        Centres.Draft draft = draft(call);
        CentreRow added = centres.add(draft, call.entry(AuditAction.CREATE, "centre " + draft.name(), draft.type()));
        call.context().status(201).header("Location", PATH + added.centre().id());
        Answers.send(call.context(), json -> Lists.object(json, RowForms.CENTRES, added));
    }

    private void change(Call call) throws VigieException, IOException {
        Centres.Draft draft = draft(call);
        CentreRow changed = centres.change(call.get(Lists.ID), draft,
                call.entry(AuditAction.CHANGE, "centre " + call.get(Lists.ID),
                        draft.name() + " " + draft.type() + " actif=" + draft.active()))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND));
        Answers.send(call.context(), json -> Lists.object(json, RowForms.CENTRES, changed));
    }

    private void delete(Call call) throws VigieException {
        long id = call.get(Lists.ID);
        switch (centres.delete(id, call.entry(AuditAction.DELETE, "centre " + id, ""))) {
            case DELETED -> call.context().status(204);
            case DEACTIVATED -> throw Problem.of(ProblemKind.CENTRE_KEPT);
            case UNKNOWN -> throw Problem.of(ProblemKind.NOT_FOUND);
        }
    }

    private static Centres.Draft draft(Call call) {
        Boolean active = call.find(ACTIVE);
        return new Centres.Draft(call.get(NAME).strip(), call.get(TYPE), call.find(DESCRIPTION), active == null || active);
    }
}
