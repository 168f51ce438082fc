package fr.vigie;

import fr.vigie.api.ApiServer;
import fr.vigie.config.Settings;
import fr.vigie.export.Dialect;
import fr.vigie.export.Exporter;
import fr.vigie.export.Format;
import fr.vigie.export.Grouping;
import fr.vigie.export.Request;
import fr.vigie.export.What;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.ApiState;
import fr.vigie.pipeline.BackupService;
import fr.vigie.pipeline.LiveWorkshop;
import fr.vigie.pipeline.OrdersService;
import fr.vigie.pipeline.RetentionService;
import fr.vigie.pipeline.SyncService;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.Change;
import fr.vigie.store.Database;
import fr.vigie.store.Leadership;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that works behind an open desktop: database, schedule, change feed. */
final class DesktopSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopSession.class);

    private final OpenEngine engine;
    private final SyncService sync;
    private final OrdersService orders;
    private final RetentionService retention;
    private final BackupService backups;
    private final LiveWorkshop workshop;
    private final Database.Subscription feed;
    private volatile ApiState apiState = ApiState.OFF;
    private @Nullable ApiServer api;

    private DesktopSession(Settings settings, OpenEngine engine, Clock clock) {
        this.engine = engine;
        Leadership leadership = engine.database().leadership();
        this.sync = engine.sync(leadership, _ -> changed());
        this.orders = engine.orders(leadership, _ -> changed());
        this.retention = engine.retention(sync, leadership);
        this.backups = engine.backups(leadership);
        Exporter exporter = new Exporter(engine.readers(), clock.getZone());
        LiveWorkshop.Parts parts = new LiveWorkshop.Parts(sync, orders, engine.manualRuns(sync), engine.database().files(),
                engine.justifying(), engine.quality(), engine.personalData(), engine.accessDesk(this::apiState), engine::info,
                (centre, from, to, file) -> exportStatistics(settings, exporter, centre, from, to, file), backups::status);
        this.workshop = new LiveWorkshop(engine.readers(), engine.rules(), engine.planning(), settings.layout(), settings.ftp().every(),
                clock,
                parts);
        this.feed = engine.database().listen(workshop::changed);
    }

    static DesktopSession open(Settings settings, Clock clock) throws VigieException {
        OpenEngine engine = OpenEngine.open(settings, clock);
        try {
            DesktopSession session = new DesktopSession(settings, engine, clock);
            session.sync.schedule();
            session.orders.schedule();
            session.retention.schedule();
            session.backups.schedule();
            if (settings.api().enabled()) {
                session.serve(settings, clock);
            }
            engine.database().warmUp();
            return session;
        } catch (VigieException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** An API that cannot be served is no reason to show nothing. */
    private void serve(Settings settings, Clock clock) {
        try {
            api = ApiServer.start(Serving.parts(engine, sync, orders, settings, clock));
            apiState = new ApiState(api.address(), null);
            LOG.info("the API answers at {}", api.address());
        } catch (VigieException e) {
            apiState = new ApiState(null, e);
            LOG.error("the API is not served", e);
        }
    }

    private ApiState apiState() {
        return apiState;
    }

    private void changed() {
        workshop.changed(new Change.RunChanged());
    }

    private static void exportStatistics(Settings settings, Exporter exporter, @Nullable String centre, LocalDate from, LocalDate to,
            Path file) throws VigieException {
        SessionFilter filter = new SessionFilter(from, to, centre, null);
        exporter.toFile(new Request(What.STATS, Format.CSV, Dialect.EXCEL_FR, filter, Grouping.DEFAULT, settings.ui().language()), file,
                Cancellation.never());
    }

    Workshop workshop() {
        return workshop;
    }

    /** The reading of the ERP. */
    OrdersService orders() {
        return orders;
    }

    @Override
    public void close() {
        feed.close();
        if (api != null) {
            api.close();
        }
        retention.close();
        backups.close();
        orders.close();
        sync.close();
        engine.close();
    }
}
