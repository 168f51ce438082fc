package fr.vigie;

import fr.vigie.api.ApiServer;
import fr.vigie.api.RunStarter;
import fr.vigie.cli.ServeFacts;
import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.RunTask;
import fr.vigie.pipeline.SyncService;
import fr.vigie.store.RunKind;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The API and the schedule without a window; no JavaFX class is near it. */
final class Serving implements AutoCloseable {
    private final OpenEngine engine;
    private final SyncService sync;
    private final ApiServer api;
    private final boolean users;

    private Serving(OpenEngine engine, SyncService sync, ApiServer api, boolean users) {
        this.engine = engine;
        this.sync = sync;
        this.api = api;
        this.users = users;
    }

    static Serving open(Settings settings, String version, Clock clock) throws VigieException {
        OpenEngine engine = OpenEngine.open(settings, clock);
        SyncService sync = engine.sync(_ -> {});
        try {
            ApiServer api = ApiServer.start(parts(engine, sync, settings, version, clock));
            sync.schedule();
            return new Serving(engine, sync, api, !engine.accounts().all().isEmpty());
        } catch (VigieException | RuntimeException e) {
            sync.close();
            engine.close();
            throw e;
        }
    }

    /** What the API of a running Vigie stands on. */
    static ApiServer.Parts parts(OpenEngine engine, SyncService sync, Settings settings, String version, Clock clock) {
        return new ApiServer.Parts(engine.database(),
                Map.of(RunKind.FTP, starter(() -> sync.status().source() != null, sync::runForApi)), settings.api(), version, clock);
    }

    private static RunStarter starter(Supplier<Boolean> configured, Supplier<Optional<RunTask>> start) {
        return new RunStarter() {
            @Override
            public boolean configured() {
                return configured.get();
            }

            @Override
            public Optional<CompletionStage<Long>> start() {
                return start.get().map(RunTask::number);
            }
        };
    }

    ServeFacts facts() {
        return new ServeFacts(api.address(), users);
    }

    /** The API first, so that nobody starts a run any more; then the run under way is cancelled; then the database closes. */
    @Override
    public void close() {
        api.close();
        sync.close();
        engine.close();
    }
}
