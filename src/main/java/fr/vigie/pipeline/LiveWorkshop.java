package fr.vigie.pipeline;

import fr.vigie.model.Centre;
import fr.vigie.model.Fault;
import fr.vigie.model.TreeLayout;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.model.VigieException;
import fr.vigie.store.Change;
import fr.vigie.store.FileCatalogue;
import fr.vigie.store.Readers;
import fr.vigie.store.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The workshop as the database and this Vigie's synchronisation know it. Thread-safe. */
public final class LiveWorkshop implements Workshop {
    private final Readers readers;
    private final KeptSettings settings;
    private final SyncService sync;
    private final TreeLayout layout;
    private final Duration every;
    private final Clock clock;
    private final Justifying justifying;
    private final Quality quality;
    private final StatisticsExport export;
    private final Supplier<BackupStatus> backups;
    private final RawLog rawLog;
    private final Orders orders;
    private final FileDesk files;
    private final SharedSetup shared;
    private final AccessDesk access;
    private final AtomicLong version = new AtomicLong();
    private final History history;

    /** Writes statistics to a file; Wiring gives the export's. */
    @FunctionalInterface
    public interface StatisticsExport {
        /** @param centre name of one centre, or null for all */
        void write(@Nullable String centre, LocalDate from, LocalDate to, Path file) throws VigieException;
    }

    /**
     * What works beside the readers.
     *
     * @param runs asked for by hand
     * @param files every file ever read
     * @param personal how retention stands
     * @param access users of the API, and the journal
     * @param facts asks for what is known of the database
     * @param backups tells of the daily backups without blocking
     */
    public record Parts(SyncService sync, OrdersService orders, ManualRuns runs, FileCatalogue files, Justifying justifying,
            Quality quality, PersonalData personal, AccessDesk access, Facts facts, StatisticsExport export,
            Supplier<BackupStatus> backups) {}

    /** @param every between two scheduled readings */
    public LiveWorkshop(Readers readers, SharedRules rules, SharedPlanning planning, TreeLayout layout, Duration every, Clock clock,
            Parts parts) {
        this.readers = readers;
        this.settings = new KeptSettings(rules, planning);
        this.sync = parts.sync();
        this.layout = layout;
        this.every = every;
        this.clock = clock;
        this.justifying = parts.justifying();
        this.quality = parts.quality();
        this.access = parts.access();
        this.export = parts.export();
        this.backups = parts.backups();
        this.history = new LiveHistory(readers, layout, clock);
        this.rawLog = new LiveRawLog(parts.files(), readers, () -> settings.get().rules().common().changeover());
        this.orders = new LiveOrders(readers, parts.orders(), clock);
        this.files = new LiveFileDesk(parts.files(), readers, parts.sync(), parts.runs());
        this.shared = new LiveSharedSetup(rules, planning, readers, parts.runs(), parts.personal(), parts.facts());
    }

    /** Asks for what is known of the database. */
    @FunctionalInterface
    public interface Facts {
        DatabaseInfo ask() throws VigieException;
    }

    /** To be told of every change in the database. */
    public void changed(Change change) {
        settings.changed(change);
        version.incrementAndGet();
    }

    @Override
    public WorkshopSnapshot snapshot(@Nullable LocalDate day) throws VigieException {
        SnapshotBuilder builder = builder();
        return readers.snapshot(moment -> builder.workshop(moment, day));
    }

    @Override
    public CentreView centre(long centreId, LocalDate day) throws VigieException {
        SnapshotBuilder builder = builder();
        return readers.snapshot(moment -> builder.centre(moment, find(moment, centreId), day));
    }

    @Override
    public CentreSpan span(CentreSpan.Request request) throws VigieException {
        SnapshotBuilder builder = builder();
        return readers.snapshot(moment -> new SpanBuilder(builder, moment, find(moment, request.centreId()), request).build());
    }

    private SnapshotBuilder builder() throws VigieException {
        KeptSettings.Values inForce = settings.get();
        return new SnapshotBuilder(inForce.rules(), inForce.planning(), layout, clock, every);
    }

    private static Centre find(Snapshot moment, long centreId) {
        return moment.centres().stream().filter(centre -> centre.id() == centreId).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no centre " + centreId));
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public Justifying justifying() {
        return justifying;
    }

    @Override
    public Quality quality() {
        return quality;
    }

    @Override
    public RawLog rawLog() {
        return rawLog;
    }

    @Override
    public Orders orders() {
        return orders;
    }

    @Override
    public FileDesk files() {
        return files;
    }

    @Override
    public SharedSetup shared() {
        return shared;
    }

    @Override
    public AccessDesk access() {
        return access;
    }

    @Override
    public SyncStatus sync() {
        return sync.status();
    }

    @Override
    public BackupStatus backups() {
        return backups.get();
    }

    @Override
    public void synchronise() {
        sync.runNow();
    }

    @Override
    public void cancel() {
        sync.cancel();
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public void exportStatistics(@Nullable Long centreId, LocalDate from, LocalDate to, Path file) throws VigieException {
        if (to.isBefore(from)) {
            throw new VigieException(Fault.USAGE, from + " > " + to);
        }
        String centre = centreId == null ? null : readers.snapshot(moment -> find(moment, centreId)).name();
        export.write(centre, from, to, file);
    }
}
