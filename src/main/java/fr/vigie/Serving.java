package fr.vigie;

import fr.vigie.api.ApiServer;
import fr.vigie.api.RunStarter;
import fr.vigie.cli.ServeFacts;
import fr.vigie.config.Settings;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.BackupService;
import fr.vigie.pipeline.OrdersService;
import fr.vigie.pipeline.RetentionService;
import fr.vigie.pipeline.RunTask;
import fr.vigie.pipeline.SyncService;
import fr.vigie.store.Leadership;
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
    private final OrdersService orders;
    private final RetentionService retention;
    private final BackupService backups;
    private final ApiServer api;
    private final boolean users;

    private Serving(OpenEngine engine, SyncService sync, OrdersService orders, RetentionService retention,
            BackupService backups, ApiServer api, boolean users) {
        this.engine = engine;
        this.sync = sync;
        this.orders = orders;
        this.retention = retention;
        this.backups = backups;
        this.api = api;
        this.users = users;
    }

    static Serving open(Settings settings, Clock clock) throws VigieException {
        OpenEngine engine = OpenEngine.open(settings, clock);
        Leadership leadership = engine.database().leadership();
        SyncService sync = engine.sync(leadership, _ -> {});
        OrdersService orders = engine.orders(leadership, _ -> {});
        RetentionService retention = engine.retention(sync, leadership);
        BackupService backups = engine.backups(leadership);
        try {
            ApiServer api = ApiServer.start(parts(engine, sync, orders, settings, clock));
            sync.schedule();
            orders.schedule();
            retention.schedule();
            backups.schedule();
            return new Serving(engine, sync, orders, retention, backups, api, !engine.accounts().all().isEmpty());
        } catch (VigieException | RuntimeException e) {
            retention.close();
            backups.close();
            orders.close();
            sync.close();
            engine.close();
            throw e;
        }
    }

    /** What the API of a running Vigie stands on. */
    static ApiServer.Parts parts(OpenEngine engine, SyncService sync, OrdersService orders, Settings settings, Clock clock) {
        return new ApiServer.Parts(engine.database(),
                Map.of(RunKind.FTP, starter(() -> sync.status().source() != null, sync::runForApi),
                        RunKind.ERP, starter(() -> orders.status().configured(), orders::runForApi)),
                settings.api(), ThisProgram.version(), clock);
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
        retention.close();
        orders.cancel();
        sync.cancel();
        backups.close();
        orders.close();
        sync.close();
        engine.close();
    }
}
