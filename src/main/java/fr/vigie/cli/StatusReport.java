package fr.vigie.cli;

import fr.vigie.model.Centre;
import fr.vigie.model.SessionRow;
import fr.vigie.model.VigieException;
import fr.vigie.store.DatabaseInfo;
import fr.vigie.store.FileState;
import fr.vigie.store.OrderSummary;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.Snapshot;
import fr.vigie.store.StoredFile;
import fr.vigie.store.backup.BackupFolder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code vigie status} tells, at one moment of the database. */
record StatusReport(DatabaseInfo database, Instant at, List<Run> runs, List<StoredFile> filesInError, List<CentreAge> centres,
        OrdersAge orders, BackupFolder.@Nullable Kept backup) {
    private static final int RUNS = 5;

    /**
     * How old a centre's data are.
     *
     * @param lastDay its newest session; null without one
     * @param lastEvent newest event of that session, on the machine's clock
     * @param readAt when a file of it was last read
     */
    record CentreAge(Centre centre, @Nullable LocalDate lastDay, @Nullable LocalDateTime lastEvent, @Nullable Instant readAt) {}

    /**
     * How old the ERP's orders are.
     *
     * @param readAt when the newest good run began, by the server's clock; null where there was none
     * @param message what the newest run failed by; null where it did not
     */
    record OrdersAge(int present, int vanished, @Nullable Instant readAt, @Nullable String message) {}

    /** @param backup the last daily one; null without one */
    static StatusReport of(Engine engine, BackupFolder.@Nullable Kept backup) throws VigieException {
        DatabaseInfo info = engine.info();
        return engine.readers().snapshot(moment -> new StatusReport(info, moment.at(), moment.lastRuns(RUNS),
                moment.files(FileState.IN_ERROR), centres(moment), orders(moment), backup));
    }

    private static OrdersAge orders(Snapshot moment) {
        OrderSummary summary = moment.orderSummary(LocalDate.EPOCH, ZoneOffset.UTC);
        return new OrdersAge(summary.present(), summary.vanished(), moment.lastGoodRun(RunKind.ERP).map(Run::start).orElse(null),
                moment.lastRun(RunKind.ERP).map(Run::message).orElse(null));
    }

    private static List<CentreAge> centres(Snapshot moment) {
        Map<Long, Instant> read = moment.lastRead();
        return moment.centres().stream().map(centre -> {
            SessionRow newest = moment.newest(centre.id()).orElse(null);
            return new CentreAge(centre, newest == null ? null : newest.day(), newest == null ? null : newest.figures().lastEvent(),
                    read.get(centre.id()));
        }).toList();
    }
}
