package fr.vigie.ui.shell;

import fr.vigie.model.VigieException;
import fr.vigie.pipeline.BackupStatus;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The status bar's word about the database: whether it answers, and whether its daily backup is well. */
final class DatabaseMark {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");

    private final Label label;
    private final Messages texts;
    private final Figures figures;
    private final Consumer<Throwable> notices;
    private final Tooltip tip = new Tooltip();
    private boolean lost;
    private BackupStatus backups = BackupStatus.ELSEWHERE;

    /** @param notices told of each failed backup, once */
    DatabaseMark(Label label, Messages texts, Figures figures, Consumer<Throwable> notices) {
        this.label = label;
        this.texts = texts;
        this.figures = figures;
        this.notices = notices;
    }

    void starting() {
        label.setText(texts.get("shell.starting.short"));
        label.setTooltip(null);
        label.pseudoClassStateChanged(IDLE, true);
    }

    /** It answered, or never will. */
    void ready() {
        lost = false;
        backups = BackupStatus.ELSEWHERE;
        label.pseudoClassStateChanged(IDLE, false);
        update();
    }

    /** @param error of the last question; null where it was answered */
    void failure(@Nullable Throwable error) {
        lost = error instanceof VigieException known && known.fault().name().startsWith("DATABASE");
        update();
    }

    void show(BackupStatus status) {
        if (status.equals(backups)) {
            return;
        }
        VigieException fault = status.lastFault();
        if (fault != null && fault != backups.lastFault()) {
            notices.accept(fault);
        }
        backups = status;
        update();
    }

    private void update() {
        boolean unsaved = backups.lastFault() != null;
        label.pseudoClassStateChanged(TROUBLE, lost || unsaved);
        label.setText(texts.get(lost ? "shell.database.lost" : unsaved ? "shell.database.unsaved" : "shell.database"));
        LocalDateTime newest = backups.newest();
        tip.setText(newest == null ? texts.get("shell.backup.none") : texts.get("shell.backup", figures.moment(newest)));
        label.setTooltip(backups.scheduled() ? tip : null);
    }
}
