package fr.vigie;

import fr.vigie.cli.DatabaseDesk;
import fr.vigie.cli.DatabaseFacts;
import fr.vigie.cli.DemoDay;
import fr.vigie.cli.Engine;
import fr.vigie.cli.ErpAnswer;
import fr.vigie.cli.FtpFacts;
import fr.vigie.cli.ServeFacts;
import fr.vigie.cli.Services;
import fr.vigie.config.FtpProtocol;
import fr.vigie.config.LocalSettings;
import fr.vigie.config.SecretStore;
import fr.vigie.config.Secrets;
import fr.vigie.config.Settings;
import fr.vigie.demo.DemoWorkshop;
import fr.vigie.fetch.FtpSource;
import fr.vigie.fetch.Listing;
import fr.vigie.fetch.RemoteFile;
import fr.vigie.model.SessionRow;
import fr.vigie.model.VigieException;
import fr.vigie.orders.ErpFacts;
import fr.vigie.orders.OrderSource;
import fr.vigie.pipeline.RunReport;
import fr.vigie.store.Database;
import fr.vigie.store.Health;
import fr.vigie.store.SessionFilter;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Progress;
import fr.vigie.update.UpdateState;
import fr.vigie.update.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Builds the program's objects by their constructors. */
final class Wiring implements Services {
    private final Clock clock = Clock.systemDefaultZone();
    private final String version;
    private final Map<String, String> environment;

    Wiring(String version, Map<String, String> environment) {
        this.version = version;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Engine open(Settings settings) throws VigieException {
        return OpenEngine.open(settings, clock);
    }

    @Override
    public void serve(Settings settings, Consumer<ServeFacts> ready, Cancellation cancellation) throws VigieException {
        CountDownLatch end = new CountDownLatch(1);
        try (Serving serving = Serving.open(settings, clock); Cancellation.Registration told = cancellation.onRequest(end::countDown)) {
            ready.accept(serving.facts());
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void desktop(Settings settings) throws VigieException {
        LocalSettings local = new LocalSettings(settings.home(), environment, Locale.getDefault(),
                Secrets.of(settings.home(), environment));
        try (DesktopStart desktop = new DesktopStart(settings, local, clock, newer(settings)::ask,
                () -> DesktopSession.open(local.preview(LocalSettings.Draft.NONE), clock))) {
            desktop.run(false, version);
        }
    }

    @Override
    public boolean demoMayHaveErp() {
        return DemoWorkshop.mayHaveErp();
    }

    @Override
    public DemoDay demoOnce(Settings settings, Consumer<Progress> progress, Cancellation cancellation) throws VigieException {
        try (DemoWorkshop demo = LateDemo.start(settings, clock);
                OpenEngine engine = OpenEngine.open(LateDemo.with(settings, demo), clock)) {
            done(engine.sync(progress, cancellation));
            if (demo.erp().host() != null) {
                done(engine.readOrders(progress, cancellation));
            }
            LocalDate today = fr.vigie.model.WallTime.productionDay(fr.vigie.model.WallTime.of(java.time.LocalDateTime.now(clock)),
                    engine.rules().load().rules().common().changeover());
            List<SessionRow> rows = engine.readers().snapshot(moment -> moment.sessions(SessionFilter.ofDay(today)));
            int orders = engine.readers().snapshot(moment -> moment.orderSummary(today, clock.getZone())).present();
            return new DemoDay(rows.stream()
                    .sorted(Comparator.comparing((SessionRow row) -> row.centre().type()).thenComparing(row -> row.centre().name()))
                    .toList(), orders);
        }
    }

    private static void done(RunReport report) throws VigieException {
        if (report.fault() != null) {
            throw report.fault();
        }
    }

    @Override
    public void demoDesktop(Settings settings) throws VigieException {
        LocalSettings local = new LocalSettings(settings.home(), Map.of(), Locale.getDefault(), SecretStore.NONE);
        try (LateDemo demo = new LateDemo(settings, clock); DesktopStart desktop = new DesktopStart(settings, local, clock, () -> UpdateState.OFF, demo)) {
            desktop.run(true, version);
        }
    }

    @Override
    public FtpFacts ftp(Settings settings, Cancellation cancellation) throws VigieException {
        try (FtpSource source = FtpSource.of(settings.ftp(), settings.layout())) {
            Listing listing = source.list(cancellation);
            List<String> folders = listing.files().stream().map(RemoteFile::path).map(path -> path.substring(0, path.indexOf('/')))
                    .distinct().toList();
            return new FtpFacts(source.describe(), settings.ftp().protocol() != FtpProtocol.FTP, folders, null);
        }
    }

    @Override
    public ErpAnswer erp(Settings settings) throws VigieException {
        ErpFacts facts = new OrderSource(settings.erp()).probe();
        return new ErpAnswer(facts.address(), facts.server(), facts.encrypted(), facts.mayWrite());
    }

    @Override
    public UpdateState updates(Settings settings) {
        return newer(settings).ask();
    }

    private Updates newer(Settings settings) {
        return new Updates(settings.update(), version, settings.home().resolve("nouvelle-version.properties"), clock);
    }

    @Override
    public DatabaseDesk databases(Settings settings) {
        return new LiveDatabaseDesk(settings, version, clock);
    }

    @Override
    public DatabaseFacts database(Settings settings) throws VigieException {
        try (Database database = Database.open(settings.database(), settings.home())) {
            Health health = database.health();
            return new DatabaseFacts(database.info(), health.fsync(), health.encoding(), health.writable(), health.clockAhead(clock));
        }
    }
}
