package fr.vigie.pipeline;

import fr.vigie.config.FtpProtocol;
import fr.vigie.config.Settings;
import fr.vigie.fetch.FtpSource;
import fr.vigie.fetch.Listing;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.orders.ErpFacts;
import fr.vigie.orders.OrderSource;
import fr.vigie.store.Database;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.Health;
import fr.vigie.store.ServerAnswer;
import fr.vigie.store.ServerTrial;
import fr.vigie.task.Cancellation;
import fr.vigie.task.Workers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** {@link Connections} to the real servers. */
public final class LiveConnections implements Connections {
    private final Clock clock;
    private final Duration limit;

    public LiveConnections(Clock clock) {
        this(clock, Duration.ofSeconds(60));
    }

    /** @param limit after which a trial ends without an answer */
    LiveConnections(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
    }

    @Override
    public FtpAnswer ftp(Settings settings, Cancellation cancellation) throws VigieException {
        return limited(cancellation, inner -> {
            try (FtpSource source = FtpSource.of(settings.ftp(), settings.layout())) {
                Listing listing = source.list(inner);
                List<String> folders = listing.files().stream().map(file -> file.path().substring(0, file.path().indexOf('/'))).distinct()
                        .toList();
                return new FtpAnswer(source.describe(), settings.ftp().protocol() != FtpProtocol.FTP, listing.files().size(), folders);
            }
        });
    }

    @Override
    public ServerAnswer database(Settings settings, Cancellation cancellation) throws VigieException {
        if (settings.database().url() != null) {
            return limited(cancellation, _ -> ServerTrial.ask(settings.database(), clock));
        }
        return limited(cancellation, _ -> {
            try (Database own = Database.open(settings.database(), settings.home())) {
                Health health = own.health();
                DatabaseInfo info = own.info();
                return new ServerAnswer(info.where(), info.serverVersion(), info.schemaVersion(), health.writable(),
                        health.clockAhead(clock));
            }
        });
    }

    @Override
    public ErpAnswer erp(Settings settings, Cancellation cancellation) throws VigieException {
        if (settings.erp().host() == null) {
            throw new VigieException(Fault.ERP_NOT_CONFIGURED);
        }
        return limited(cancellation, _ -> {
            ErpFacts facts = new OrderSource(settings.erp()).probe();
            return new ErpAnswer(facts.address(), facts.server(), facts.encrypted(), facts.mayWrite());
        });
    }

    /** A trial under way. */
    @FunctionalInterface
    private interface Trial<T> {
        T run(Cancellation cancellation) throws VigieException;
    }

    private <T> T limited(Cancellation outer, Trial<T> trial) throws VigieException {
        Cancellation inner = new Cancellation();
        ScheduledExecutorService clockwork = Workers.scheduler("essai");
        try (Cancellation.Registration registered = outer.onRequest(inner::request)) {
            clockwork.schedule(inner::request, limit.toMillis(), TimeUnit.MILLISECONDS);
            return trial.run(inner);
        } catch (CancellationException e) {
            outer.check();
            throw new VigieException(Fault.TRIAL_TIMEOUT, e, limit.toSeconds());
        } finally {
            clockwork.shutdownNow();
        }
    }
}
