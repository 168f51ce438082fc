package fr.vigie.ui.shell;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Notices;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices in the window's notification pane; a failure stays until it is closed, good news leaves by itself. */
final class NoticeBar implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeBar.class);

    private final NotificationPane pane;
    private final Messages texts;
    private final Messages faults;
    private final PauseTransition leave = new PauseTransition(Duration.seconds(6));

    NoticeBar(NotificationPane pane, Messages texts, Messages faults) {
        this.pane = pane;
        this.texts = texts;
        this.faults = faults;
        leave.setOnFinished(event -> pane.hide());
    }

    @Override
    public void failed(Throwable error) {
        LOG.warn("shown to the user", error);
        Notice notice = Notice.of(error, faults);
        leave.stop();
        Action copy = new Action(texts.get("action.copy"), event -> copy(notice.details()));
        pane.getActions().setAll(copy);
        show(texts.get("notice.code", notice.what() + " " + notice.advice(), notice.code()), Material2MZ.WARNING, "notice-alert");
    }

    @Override
    public void done(String sentence) {
        pane.getActions().clear();
        show(sentence, Material2AL.CHECK, "notice-good");
        leave.playFromStart();
    }

    private void show(String sentence, Ikon sign, String style) {
        FontIcon icon = new FontIcon(sign);
        icon.getStyleClass().add(style);
        pane.show(sentence, icon);
    }

    boolean hide() {
        boolean shown = pane.isShowing();
        pane.hide();
        return shown;
    }

    private static void copy(String details) {
        ClipboardContent content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
