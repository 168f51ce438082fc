package fr.vigie.ui.sync;

import fr.vigie.model.Centre;
import fr.vigie.pipeline.OrdersStatus;
import fr.vigie.pipeline.FileDesk;
import fr.vigie.pipeline.FileDetails;
import fr.vigie.pipeline.ManualRuns;
import fr.vigie.pipeline.SyncPlan;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.pipeline.Workshop;
import fr.vigie.store.FileDay;
import fr.vigie.store.FileItem;
import fr.vigie.store.FilePage;
import fr.vigie.store.FileQuery;
import fr.vigie.store.FileState;
import fr.vigie.store.Run;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Loading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Synchronisation: what runs, past runs, a page of files and the file chosen. On the FX thread. */
public final class SyncModel {
    /** Files on a page. */
    static final int PAGE = 200;
    /** Runs shown. */
    static final int RUNS = 500;
    private static final String ATTENTION = "sync.attention";

    private final Workshop workshop;
    private final FileDesk desk;
    private final Kit kit;
    private final Loading<FilePage> page;
    private final Loading<List<Run>> runs;
    private final Loading<List<Centre>> centres;
    private final Loading<Optional<String>> leader;
    private final Loading<Optional<FileDetails>> details;
    private FileQuery query = FileQuery.first(PAGE);
    private @Nullable Long chosen;
    private ManualRuns.@Nullable ImportReport told;

    public SyncModel(Workshop workshop, Kit kit) {
        this.workshop = workshop;
        this.desk = workshop.files();
        this.kit = kit;
        this.page = loading();
        this.runs = loading();
        this.centres = loading();
        this.leader = loading();
        this.details = loading();
        this.told = desk.lastImport();
        if (kit.memory().recall(ATTENTION).filter("true"::equals).isPresent()) {
            query = new FileQuery(null, null, null, "", true, FileQuery.Order.ATTENTION, true, 0, PAGE);
        }
    }

    private <T> Loading<T> loading() {
        return new Loading<>(kit.tasks(), kit.notices());
    }

    Loading<FilePage> page() {
        return page;
    }

    Loading<List<Run>> runs() {
        return runs;
    }

    Loading<List<Centre>> centres() {
        return centres;
    }

    Loading<Optional<FileDetails>> details() {
        return details;
    }

    FileQuery query() {
        return query;
    }

    SyncStatus status() {
        return workshop.sync();
    }

    SyncPlan plan() {
        return desk.plan();
    }

    OrdersStatus erp() {
        return workshop.orders().status();
    }

    /** Reads the ERP, or stops reading it. */
    void readOrders() {
        if (erp().running()) {
            workshop.orders().cancel();
        } else {
            workshop.orders().synchronise();
        }
    }

    Optional<String> leader() {
        Optional<String> known = leader.value().get();
        return known == null ? Optional.empty() : known;
    }

    ManualRuns.@Nullable ImportReport lastImport() {
        return desk.lastImport();
    }

    /** An import that ended since this was asked last; null where none did. */
    ManualRuns.@Nullable ImportReport news() {
        ManualRuns.ImportReport last = desk.lastImport();
        boolean fresh = last != null && last != told;
        told = last;
        return fresh ? last : null;
    }

    /** @param fileId to choose; null for none */
    public void open(@Nullable Long fileId) {
        choose(fileId);
        refresh();
    }

    public void refresh() {
        FileQuery asked = query;
        page.load(() -> desk.files(asked));
        runs.load(() -> desk.runs(RUNS));
        centres.load(desk::centres);
        leader.load(desk::leader);
        if (chosen != null) {
            loadDetails(chosen);
        }
    }

    /** @param fileId whose details are shown; null for none */
    void choose(@Nullable Long fileId) {
        if (fileId == null) {
            chosen = null;
            details.forget();
            details.clear();
        } else if (!fileId.equals(chosen)) {
            chosen = fileId;
            loadDetails(fileId);
        }
    }

    @Nullable
    Long chosen() {
        return chosen;
    }

    private void loadDetails(long id) {
        details.load(() -> desk.details(id));
    }

    /** Other files, from their first page on. */
    void filter(FileQuery.@Nullable Shown shown, @Nullable Long centreId, @Nullable String source, String text, boolean attentionOnly) {
        kit.memory().remember(ATTENTION, String.valueOf(attentionOnly));
        ask(new FileQuery(shown, centreId, source, text.strip(), attentionOnly, query.order(), query.descending(), 0, PAGE));
    }

    void sort(FileQuery.Order order, boolean descending) {
        ask(with(order, descending, 0));
    }

    void turn(int pages) {
        int offset = Math.max(0, query.offset() + pages * PAGE);
        FilePage shown = page.value().get();
        if (shown != null && offset < Math.max(1, shown.matching())) {
            ask(with(query.order(), query.descending(), offset));
        }
    }

    private FileQuery with(FileQuery.Order order, boolean descending, int offset) {
        return new FileQuery(query.shown(), query.centreId(), query.source(), query.text(), query.attentionOnly(), order, descending,
                offset,
                PAGE);
    }

    private void ask(FileQuery other) {
        if (!other.equals(query)) {
            query = other;
            page.load(() -> desk.files(other));
        }
    }

    void synchronise() {
        if (workshop.sync().running()) {
            workshop.cancel();
        } else {
            workshop.synchronise();
        }
    }

    void importFrom(List<Path> paths) {
        if (!paths.isEmpty()) {
            desk.importFrom(paths);
        }
    }

    /** Whether a run can read the file again at its source: it is there for the FTP server's alone. */
    static boolean canReadAgain(FileItem file) {
        return file.state() == FileState.IN_ERROR && file.key().source().equals("ftp");
    }

    /** A file in error is doubtful, so the next run reads it again: it begins now. */
    void readAgain() {
        if (!workshop.sync().running()) {
            workshop.synchronise();
        }
    }

    void setAside(FileItem file, boolean aside) {
        kit.tasks().of(() -> desk.setAside(file, aside)).onSuccess(changed -> {
            kit.notices().done(kit.texts().get(aside ? "syncing.aside.done" : "syncing.back.done", file.key().path()));
            refresh();
        }).onError(Throwable.class, kit.notices()::failed).start();
    }

    void reprocess(FileDetails file) {
        List<FileDay> days = file.stored().content().days();
        if (!days.isEmpty()) {
            desk.reprocess(days.getFirst().day(), days.getLast().day(), file.item().centre().name());
        }
    }

    /** @param centre null for all */
    void reprocess(LocalDate from, LocalDate to, @Nullable Centre centre) {
        desk.reprocess(from, to, centre == null ? null : centre.name());
    }

    /** Leaves: nothing under way arrives. */
    public void forget() {
        page.forget();
        runs.forget();
        centres.forget();
        leader.forget();
        details.forget();
    }
}
