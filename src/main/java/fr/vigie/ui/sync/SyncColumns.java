package fr.vigie.ui.sync;

import fr.vigie.store.FileItem;
import fr.vigie.store.FileQuery;
import fr.vigie.store.FileQuery.Order;
import fr.vigie.store.Run;
import fr.vigie.store.RunOutcome;
import fr.vigie.ui.table.Col;
import fr.vigie.ui.table.Col.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Columns of files and of runs. */
final class SyncColumns {
    /** What the server orders by for each column. */
    static final Map<String, Order> ORDERS = Map.ofEntries(Map.entry("file.state", Order.STATE), Map.entry("file.centre", Order.CENTRE),
            Map.entry("file.path", Order.PATH), Map.entry("file.generation", Order.GENERATION), Map.entry("file.source", Order.SOURCE),
            Map.entry("file.size", Order.SIZE), Map.entry("file.bytes", Order.BYTES), Map.entry("file.lines", Order.LINES),
            Map.entry("file.events", Order.EVENTS), Map.entry("file.offformat", Order.OFF_FORMAT),
            Map.entry("file.rejected", Order.REJECTED), Map.entry("file.offdate", Order.OFF_DATE),
            Map.entry("file.read", Order.READ_AT), Map.entry("file.remote", Order.REMOTE_TIME));

    private SyncColumns() {}

    static List<Col<FileItem>> files(SyncTexts words) {
        return List.of(Col.of("file.state", Kind.TEXT, words::state), Col.of("file.centre", Kind.TEXT, file -> file.centre().name()),
                Col.of("file.path", Kind.TEXT, file -> file.key().path()),
                Col.of("file.generation", Kind.COUNT, file -> file.key().generation()),
                Col.of("file.read", Kind.TIMESTAMP, FileItem::readAt), Col.of("file.lines", Kind.COUNT, FileItem::lines),
                Col.of("file.events", Kind.COUNT, FileItem::events), Col.of("file.rejected", Kind.COUNT, FileItem::rejected),
                Col.of("file.offformat", Kind.COUNT, FileItem::offFormat), Col.of("file.offdate", Kind.COUNT, FileItem::offDate),
                Col.of("file.bytes", Kind.BYTES, FileItem::bytes),
                Col.<FileItem>of("file.size", Kind.BYTES, FileItem::size).hidden(),
                Col.<FileItem>of("file.source", Kind.TEXT, file -> words.source(file.key().source())).hidden(),
                Col.<FileItem>of("file.remote", Kind.TIMESTAMP, FileItem::remoteTime).hidden(),
                Col.<FileItem>of("file.error", Kind.TEXT, file -> file.error() == null ? "" : file.error()).hidden());
    }

    static List<Col<Run>> runs(SyncTexts words) {
        return List.of(Col.of("run.start", Kind.TIMESTAMP, Run::start), Col.of("run.kind", Kind.TEXT, run -> words.kind(run.kind())),
                Col.of("run.outcome", Kind.TEXT, run -> words.outcome(run.outcome())),
                Col.of("run.trigger", Kind.TEXT, run -> words.trigger(run.trigger())), Col.of("run.user", Kind.TEXT, Run::user),
                Col.of("run.computer", Kind.TEXT, Run::computer), Col.duration("run.duration", SyncColumns::millis),
                Col.<Run>of("run.seen", Kind.COUNT, run -> run.counts().filesSeen()).hidden(),
                Col.of("run.read", Kind.COUNT, run -> run.counts().filesRead()),
                Col.of("run.failed", Kind.COUNT, run -> run.counts().filesFailed()),
                Col.of("run.bytes", Kind.BYTES, run -> run.counts().bytes()),
                Col.of("run.events", Kind.COUNT, run -> run.counts().events()),
                Col.of("run.sessions", Kind.COUNT, run -> run.counts().sessions()),
                Col.of("run.message", Kind.TEXT, run -> run.message() == null ? "" : run.message()));
    }

    private static @Nullable Long millis(Run run) {
        Instant end = run.end();
        return end == null ? null : Duration.between(run.start(), end).toMillis();
    }

    static Ikon icon(FileItem file) {
        return trouble(file) && file.shown() != FileQuery.Shown.IN_ERROR ? Material2MZ.WARNING : icon(file.shown());
    }

    private static Ikon icon(FileQuery.Shown state) {
        return switch (state) {
            case READ -> Material2AL.CHECK;
            case PARTIAL -> Material2MZ.MORE_HORIZ;
            case IN_ERROR -> Material2AL.ERROR_OUTLINE;
            case DELETED_REMOTELY -> Material2AL.CLOUD_OFF;
            case SET_ASIDE -> Material2AL.BLOCK;
        };
    }

    static Ikon icon(RunOutcome outcome) {
        return switch (outcome) {
            case RUNNING -> Material2MZ.SYNC;
            case DONE -> Material2AL.CHECK;
            case PART -> Material2MZ.WARNING;
            case FAILED -> Material2AL.ERROR_OUTLINE;
            case CANCELLED -> Material2AL.CLOSE;
            case INTERRUPTED -> Material2AL.FLASH_OFF;
        };
    }

    static boolean trouble(FileItem file) {
        return file.attention() > 0;
    }

    static boolean trouble(Run run) {
        return run.outcome() == RunOutcome.FAILED || run.outcome() == RunOutcome.PART || run.outcome() == RunOutcome.INTERRUPTED;
    }
}
