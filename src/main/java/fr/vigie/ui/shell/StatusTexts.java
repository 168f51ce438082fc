package fr.vigie.ui.shell;

import fr.vigie.pipeline.OrdersStatus;
import fr.vigie.pipeline.SyncStatus;
import fr.vigie.task.Progress;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;

/** The status bar's words about the synchronisation. */
final class StatusTexts {
    private final Messages texts;
    private final Figures figures;

    StatusTexts(Messages texts, Figures figures) {
        this.texts = texts;
        this.figures = figures;
    }

    String source(SyncStatus sync) {
        if (sync.source() == null) {
            return texts.get("shell.source.none");
        }
        if (sync.lastFault() != null) {
            return texts.get("shell.source.failed", sync.source());
        }
        if (sync.lastEnd() == null) {
            return texts.get("shell.source.never", sync.source());
        }
        String at = figures.clockSeconds(sync.lastEnd());
        return sync.filesFailed() > 0
                ? texts.get("shell.source.part", sync.source(), at, sync.filesFailed())
                : texts.get("shell.source", sync.source(), at);
    }

    String erp(OrdersStatus erp) {
        if (erp.running()) {
            return texts.get("shell.erp.running");
        }
        if (erp.lastFault() != null) {
            return texts.get("shell.erp.failed");
        }
        return erp.lastGood() == null ? texts.get("shell.erp.never") : texts.get("shell.erp", figures.clock(erp.lastGood()));
    }

    String next(SyncStatus sync) {
        return sync.next() == null ? "" : texts.get("shell.next", figures.clock(sync.next()));
    }

    String progress(Progress progress) {
        return switch (progress.phase()) {
            case IDLE, CONNECTING -> texts.get("sync.connecting");
            case LISTING -> texts.get("sync.listing");
            case READING -> reading(progress);
            case BUILDING, DONE -> texts.get("sync.building");
        };
    }

    private String reading(Progress progress) {
        String done = texts.get("sync.reading", figures.count(progress.filesDone()), figures.count(progress.filesTotal()),
                figures.bytes(progress.bytesDone()), figures.bytes(progress.bytesTotal()));
        return progress.timeLeft().map(left -> texts.get("sync.left", done, figures.duration(left.toMillis()))).orElse(done);
    }
}
