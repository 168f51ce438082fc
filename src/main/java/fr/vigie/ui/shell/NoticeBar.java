package fr.vigie.ui.shell;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Clip;
import fr.vigie.ui.fx.Notice;
import fr.vigie.ui.fx.Notices;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices in the window's notification pane; a failure stays until it is closed, good news leaves by itself. */
final class NoticeBar implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeBar.class);

    private static final double ROOM_TO_CLOSE = 90;

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
        Button copy = new Button(texts.get("action.copy"));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> Clip.put(notice.details()));
        Label code = line(texts.get("notice.only", notice.code()), "notice-text");
        code.setMinWidth(Region.USE_PREF_SIZE);
        show(Material2MZ.WARNING, "notice-alert", notice.what(), notice.advice(), code, copy);
    }

    @Override
    public void done(String sentence) {
        show(Material2AL.CHECK, "notice-good", sentence, "");
        leave.playFromStart();
    }

    private void show(Ikon sign, String style, String title, String text, Node... more) {
        FontIcon icon = new FontIcon(sign);
        icon.getStyleClass().add(style);
        VBox words = new VBox(line(title, "notice-title"));
        if (!text.isEmpty()) {
            words.getChildren().add(line(text, "notice-text"));
        }
        words.getStyleClass().add("notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bar = new HBox(icon, words);
        bar.getStyleClass().add("notice");
        bar.getChildren().addAll(more);
        bar.prefWidthProperty().bind(pane.widthProperty().subtract(ROOM_TO_CLOSE));
        pane.show("", bar);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    boolean hide() {
        boolean shown = pane.isShowing();
        pane.hide();
        return shown;
    }
}
