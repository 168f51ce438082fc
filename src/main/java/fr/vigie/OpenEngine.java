package fr.vigie;

import fr.vigie.access.Accounts;
import fr.vigie.access.Passwords;
import fr.vigie.cli.Engine;
import fr.vigie.cli.PersonalDesk;
import fr.vigie.config.ErpSettings;
import fr.vigie.config.FtpSettings;
import fr.vigie.config.Settings;
import fr.vigie.fetch.FolderSource;
import fr.vigie.fetch.FtpSource;
import fr.vigie.model.VigieException;
import fr.vigie.orders.OrderSource;
import fr.vigie.pipeline.AccessDesk;
import fr.vigie.pipeline.AnchorReading;
import fr.vigie.pipeline.ApiState;
import fr.vigie.pipeline.BackupRuns;
import fr.vigie.pipeline.BackupService;
import fr.vigie.pipeline.Erasing;
import fr.vigie.pipeline.JustifyLive;
import fr.vigie.pipeline.Justifying;
import fr.vigie.pipeline.LiveAccessDesk;
import fr.vigie.pipeline.LocalTraces;
import fr.vigie.pipeline.ManualRuns;
import fr.vigie.pipeline.OrderRuns;
import fr.vigie.pipeline.OrdersService;
import fr.vigie.pipeline.PersonalData;
import fr.vigie.pipeline.Purging;
import fr.vigie.pipeline.Quality;
import fr.vigie.pipeline.QualityAnchors;
import fr.vigie.pipeline.QualityLive;
import fr.vigie.pipeline.RetentionService;
import fr.vigie.pipeline.RunReport;
import fr.vigie.pipeline.RunTask;
import fr.vigie.pipeline.Runner;
import fr.vigie.pipeline.SharedPlanning;
import fr.vigie.pipeline.SharedRules;
import fr.vigie.pipeline.SyncService;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.store.Database;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.Leadership;
import fr.vigie.store.Readers;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.SessionFilter;
import fr.vigie.store.backup.BackupFolder;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import fr.vigie.task.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An open database and the runs that commands make on it. */
final class OpenEngine implements Engine {
    private static final long PROGRESS_EVERY_MS = 200;

    private final Settings settings;
    private final Database database;
    private final SharedRules rules;
    private final Runner runner;
    private final OrderRuns orderRuns;
    private final Clock clock;

    private OpenEngine(Settings settings, Database database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.rules = new SharedRules(database.settings(), settings.shared(), Who.atThisComputer());
        this.runner = new Runner(database.ingest(), database.runs(), rules, settings.layout(), settings.home().resolve("tmp"), clock);
        this.orderRuns = new OrderRuns(database.orders(), database.runs(), clock);
    }

    static OpenEngine open(Settings settings, Clock clock) throws VigieException {
        return new OpenEngine(settings, Database.open(settings.database(), settings.home()), clock);
    }

    Database database() {
        return database;
    }

    SharedRules rules() {
        return rules;
    }

    SharedPlanning planning() {
        return new SharedPlanning(database.settings(), Who.atThisComputer());
    }

    Justifying justifying() {
        return new JustifyLive(readers(), database.justifications(), rules, settings.layout(), clock, Who.atThisComputer());
    }

    AccessDesk accessDesk(Supplier<ApiState> api) {
        return new LiveAccessDesk(new Supplier<>() {
            private @Nullable Accounts made;

            @Override
            public synchronized Accounts get() {
                if (made == null) {
                    made = accounts();
                }
                return made;
            }
        }, database.audit(), Who.atThisComputer(), api);
    }

    Quality quality() {
        return new QualityLive(readers(), database.ingest(), rules, planning(), settings.layout(), settings.ftp().every(), clock);
    }

    private Purging purging() {
        return new Purging(database.retention(), database.runs(), rules, clock);
    }

    private LocalTraces traces() {
        return new LocalTraces(settings.home(), database.erasures());
    }

    PersonalData personalData() {
        return new PersonalData(database.retention(), database.erasures(), readers(), purging());
    }

    /** Retention by this Vigie while it leads, not yet begun; close it before the others. */
    RetentionService retention(SyncService sync, Leadership leadership) {
        return new RetentionService(purging(), database.runs(), sync, leadership, traces());
    }

    @Override
    public PersonalDesk personal() {
        return new OpenPersonalDesk(settings, database, accounts(), purging(),
                new Erasing(database.erasures(), traces(), database.runs(), Who.atThisComputer()), personalData(), OpenEngine::execute);
    }

    @Override
    public List<AnchorReading> waitAnchors(Cancellation cancellation) throws VigieException {
        return new QualityAnchors(readers(), database.ingest(), rules, clock).compare((done, of) -> {}, cancellation);
    }

    @Override
    public RunReport importFrom(List<Path> paths, Consumer<Progress> progress, Cancellation cancellation) throws VigieException {
        return execute(runner.importFrom(FolderSource.of(paths, settings.layout()), RunTrigger.COMMAND), progress, cancellation);
    }

    @Override
    public RunReport sync(Consumer<Progress> progress, Cancellation cancellation) throws VigieException {
        FtpSettings ftp = settings.ftp();
        return execute(runner.sync(FtpSource.of(ftp, settings.layout()), ftp.deleteAfterSync(), RunTrigger.COMMAND), progress,
                cancellation);
    }

    @Override
    public RunReport readOrders(Consumer<Progress> progress, Cancellation cancellation) {
        return execute(orderRuns.read(new OrderSource(settings.erp()), RunTrigger.COMMAND), progress, cancellation);
    }

    @Override
    public RunReport reprocess(SessionFilter filter, Consumer<Progress> progress, Cancellation cancellation) {
        return execute(runner.reprocess(filter.from(), filter.to(), filter.centre(), RunTrigger.COMMAND), progress, cancellation);
    }

    private static RunReport execute(RunTask task, Consumer<Progress> progress, Cancellation cancellation) {
        ScheduledExecutorService watcher = Workers.scheduler("avancement");
        try (Cancellation.Registration registered = cancellation.onRequest(task::cancel)) {
            watcher.scheduleWithFixedDelay(() -> progress.accept(task.progress()), PROGRESS_EVERY_MS, PROGRESS_EVERY_MS,
                    TimeUnit.MILLISECONDS);
            RunReport report = task.execute();
            progress.accept(task.progress());
            if (report.fault() != null && report.fault().getCause() instanceof RuntimeException bug
                    && !(bug instanceof CancellationException)) {
                throw bug;
            }
            return report;
        } finally {
            watcher.shutdownNow();
        }
    }

    @Override
    public void watch(Set<RunKind> kinds, Consumer<Progress> progress, BiConsumer<RunKind, RunReport> runs, Cancellation cancellation) {
        CountDownLatch end = new CountDownLatch(1);
        ScheduledExecutorService watcher = Workers.scheduler("avancement");
        Leadership leadership = database.leadership();
        try (SyncService sync = sync(leadership, report -> runs.accept(RunKind.FTP, report));
                OrdersService orders = orders(leadership, report -> runs.accept(RunKind.ERP, report));
                RetentionService retention = retention(sync, leadership);
                BackupService backups = backups(leadership);
                Cancellation.Registration registered = cancellation.onRequest(end::countDown)) {
            if (kinds.contains(RunKind.FTP)) {
                sync.schedule();
            }
            retention.schedule();
            if (kinds.contains(RunKind.ERP)) {
                orders.schedule();
            }
            backups.schedule();
            watcher.scheduleWithFixedDelay(() -> progress.accept(underWay(sync, orders)), PROGRESS_EVERY_MS, PROGRESS_EVERY_MS,
                    TimeUnit.MILLISECONDS);
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watcher.shutdownNow();
        }
    }

    /** Of the two, which may run at once, the longer one's. */
    private static Progress underWay(SyncService sync, OrdersService orders) {
        SyncStatus files = sync.status();
        return files.running() ? files.progress() : orders.status().progress();
    }

    /** The FTP server's schedule and manual runs of this Vigie, not yet begun; closes the lead. */
    SyncService sync(Leadership leadership, Consumer<RunReport> onEnd) {
        return new SyncService(runner, feed(), leadership, onEnd, clock);
    }

    /** The ERP's schedule and manual runs of this Vigie, not yet begun; close it before the other. */
    OrdersService orders(Leadership leadership, Consumer<RunReport> onEnd) {
        ErpSettings erp = settings.erp();
        OrdersService.Feed from = erp.host() == null ? null : new OrdersService.Feed(new OrderSource(erp), erp.times());
        return new OrdersService(orderRuns, database.runs(), from, leadership, onEnd, clock);
    }

    /** The daily backups of this Vigie, not yet begun; close it before the lead. */
    BackupService backups(Leadership leadership) {
        boolean own = settings.database().url() == null;
        return new BackupService(new BackupRuns(database.backups(ThisProgram.version(), clock), database.runs()),
                own ? BackupFolder.under(settings.home()) : null, leadership, clock);
    }

    /** Runs that people ask for on the desktop, one at a time with the schedule's. */
    ManualRuns manualRuns(SyncService sync) {
        return new ManualRuns(runner, sync, Who.atThisComputer());
    }

    private SyncService.@Nullable Feed feed() {
        FtpSettings ftp = settings.ftp();
        if (ftp.host() == null) {
            return null;
        }
        return new SyncService.Feed(Who.address(ftp), () -> FtpSource.of(ftp, settings.layout()), ftp.deleteAfterSync(), ftp.every());
    }

    @Override
    public Readers readers() {
        return database.readers();
    }

    @Override
    public Accounts accounts() {
        return new Accounts(database.users(), new Passwords());
    }

    @Override
    public DatabaseInfo info() throws VigieException {
        return database.info();
    }

    @Override
    public void close() {
        database.close();
    }
}
