package fr.vigie.ui.sync;

import fr.vigie.pipeline.OrdersStatus;
import fr.vigie.pipeline.ManualRuns;
import fr.vigie.pipeline.RunReport;
import fr.vigie.pipeline.SyncPlan;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.store.FileItem;
import fr.vigie.store.FileQuery;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.RunTrigger;
import fr.vigie.task.Progress;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Synchronisation in words. Pure. */
final class SyncTexts {
    private final Messages texts;
    private final Messages faults;
    private final Figures figures;

    SyncTexts(Messages texts, Messages faults, Figures figures) {
        this.texts = texts;
        this.faults = faults;
        this.figures = figures;
    }

    String source(SyncStatus status) {
        return status.source() == null ? texts.get("syncing.source.none") : status.source();
    }

    /** How the last reading ended. */
    String result(SyncStatus status) {
        if (status.source() == null) {
            return texts.get("syncing.unset");
        }
        if (status.lastEnd() == null) {
            return texts.get("syncing.never");
        }
        String at = figures.clockSeconds(status.lastEnd());
        if (status.lastFault() != null) {
            return texts.get("syncing.failed", at, faults.what(status.lastFault()));
        }
        return status.filesFailed() > 0 ? texts.get("syncing.part", at, status.filesFailed()) : texts.get("syncing.good", at);
    }

    static boolean trouble(SyncStatus status) {
        return status.lastFault() != null || status.filesFailed() > 0;
    }

    /** How often, when next, and which desktop does it. */
    String schedule(SyncStatus status, SyncPlan plan, Optional<String> leader) {
        List<String> parts = new ArrayList<>();
        if (plan.every() != null) {
            parts.add(texts.get("syncing.every", figures.duration(plan.every().toMillis())));
        }
        if (status.next() != null) {
            parts.add(texts.get("syncing.next", figures.clock(status.next())));
        }
        if (plan.every() != null) {
            parts.add(leads(plan, leader));
        }
        return String.join(" · ", parts);
    }

    private String leads(SyncPlan plan, Optional<String> leader) {
        if (plan.leads()) {
            return texts.get("syncing.leads");
        }
        return leader.map(address -> address.equals("127.0.0.1") || address.equals("::1")
                ? texts.get("syncing.other.here")
                : texts.get("syncing.other", address)).orElse(texts.get("syncing.other.unknown"));
    }

    String erp(OrdersStatus erp) {
        if (!erp.configured()) {
            return texts.get("syncing.erp.none");
        }
        if (erp.running()) {
            return texts.get("orders.running");
        }
        String next = erp.next() == null ? "" : " · " + texts.get("orders.next", figures.clock(erp.next()));
        if (erp.lastFault() != null) {
            return faults.what(erp.lastFault()) + next;
        }
        return (erp.lastGood() == null
                ? texts.get("syncing.never")
                : texts.get("orders.read", figures.moment(figures.local(erp.lastGood())))) + next;
    }

    /** What runs, and how far it is. */
    String progress(SyncPlan plan, Progress progress) {
        String what = texts.get("syncing.kind." + (plan.running() == null ? RunKind.FTP : plan.running()).name().toLowerCase(Locale.ROOT));
        String how = switch (progress.phase()) {
            case IDLE, CONNECTING -> texts.get("sync.connecting");
            case LISTING -> texts.get("sync.listing");
            case READING -> reading(progress);
            case BUILDING, DONE -> texts.get("sync.building");
        };
        String both = texts.get("syncing.running", what, how);
        return plan.waiting() == 0 ? both : texts.get("syncing.waiting", both, plan.waiting());
    }

    private String reading(Progress progress) {
        String done = texts.get("sync.reading", figures.count(progress.filesDone()), figures.count(progress.filesTotal()),
                figures.bytes(progress.bytesDone()), figures.bytes(progress.bytesTotal()));
        return progress.timeLeft().map(left -> texts.get("sync.left", done, figures.duration(left.toMillis()))).orElse(done);
    }

    /** What an import read, left alone and refused. */
    String imported(ManualRuns.@Nullable ImportReport last) {
        if (last == null) {
            return "";
        }
        RunReport report = last.report();
        if (report.fault() != null) {
            return faults.what(report.fault());
        }
        String counts = texts.get("syncing.imported", report.counts().filesRead(), report.unchanged(), report.ignored(), report.rejects());
        return report.failures().isEmpty()
                ? counts
                : texts.get("syncing.imported.failed", counts, report.failures().size(), faults.what(report.failures().getFirst()));
    }

    /** Its state, and whether to look at it. */
    String state(FileItem file) {
        boolean look = file.attention() > 0 && file.shown() != FileQuery.Shown.IN_ERROR;
        return look ? texts.get("syncing.state.look", state(file.shown())) : state(file.shown());
    }

    String state(FileQuery.Shown state) {
        return texts.get("syncing.state." + state.name().toLowerCase(Locale.ROOT));
    }

    String source(String code) {
        return texts.get("rawlog.source." + code);
    }

    String kind(RunKind kind) {
        return texts.get("syncing.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    String trigger(RunTrigger trigger) {
        return texts.get("syncing.trigger." + trigger.name().toLowerCase(Locale.ROOT));
    }

    String outcome(RunOutcome outcome) {
        return texts.get("syncing.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }
}
