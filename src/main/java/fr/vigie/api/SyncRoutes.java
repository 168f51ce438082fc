package fr.vigie.api;

import fr.vigie.export.RowForms;
import fr.vigie.model.VigieException;
import fr.vigie.store.Audit;
import fr.vigie.store.AuditAction;
import fr.vigie.store.Listings;
import fr.vigie.store.Pages;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.Span;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code /sync/…}: starts runs and follows them. */
final class SyncRoutes {
    private static final String TAG = "synchronisation";
    private static final String RUNS = "/sync/runs/";
    private static final int RECENT = 50;
    private static final long BEGINS_WITHIN_S = 10;

    private final Lists lists;
    private final Pages pages;
    private final Audit audit;
    private final Map<RunKind, RunStarter> starters;

    SyncRoutes(Lists lists, Pages pages, Audit audit, Map<RunKind, RunStarter> starters) {
        this.lists = lists;
        this.pages = pages;
        this.audit = audit;
        this.starters = starters;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(lists.list(RUNS, "listRuns", TAG, Listings.RUNS, RowForms.RUNS),
                lists.one(RUNS + "{id}", "getRun", TAG, Listings.RUNS, RowForms.RUNS)));
        starters.forEach((kind, starter) -> routes.add(Route.of(HandlerType.POST, "/sync/" + kind.code(),
                kind == RunKind.ERP ? "startErpSync" : "startFtpSync", TAG, Access.MANAGER, Reply.one(202, RowForms.RUNS),
                call -> start(call, kind, starter))));
        return routes;
    }

    private void start(Call call, RunKind kind, RunStarter starter) throws VigieException, IOException {
        if (!starter.configured()) {
            throw Problem.of(ProblemKind.NOT_CONFIGURED, kind.code());
        }
        refuseSecond(kind);
        CompletionStage<Long> begun = starter.start().orElseThrow(() -> Problem.of(ProblemKind.RUNNING, RUNS));
        long id = number(begun).orElseThrow(() -> Problem.of(ProblemKind.BUSY));
        audit.note(call.entry(AuditAction.SYNC, kind.code(), RUNS + id));
        Run run = pages.one(Listings.RUNS, id).orElseThrow(() -> Problem.of(ProblemKind.BUSY));
        call.context().status(202).header("Location", RUNS + id);
        Answers.send(call.context(), json -> Lists.object(json, RowForms.RUNS, run));
    }

    /** Also one that another Vigie runs on this database. */
    private void refuseSecond(RunKind kind) throws VigieException {
        List<Run> recent = pages.page(Listings.RUNS, Map.of(), Span.first(RECENT)).rows();
        Optional<Run> running = recent.stream().filter(run -> run.kind() == kind && run.outcome() == RunOutcome.RUNNING).findFirst();
        if (running.isPresent()) {
            String address = RUNS + running.get().id();
            throw Problem.with(Map.of("Location", address), ProblemKind.RUNNING, address);
        }
    }

    private static Optional<Long> number(CompletionStage<Long> begun) {
        try {
            return Optional.of(begun.toCompletableFuture().get(BEGINS_WITHIN_S, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
