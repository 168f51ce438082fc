package fr.vigie.ui.controls;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Clip;
import fr.vigie.ui.fx.Notice;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** What a screen shows instead of data: nothing yet, loading, failed, not configured; each with its next step. */
public final class Placeholder extends VBox {
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button action = new Button();
    private final Button copy = new Button();
    private final FontIcon icon = new FontIcon();
    private final ProgressIndicator busy = new ProgressIndicator();

    public Placeholder() {
        getStyleClass().add("placeholder");
        title.getStyleClass().add("placeholder-title");
        text.getStyleClass().add("placeholder-text");
        title.setWrapText(true);
        text.setWrapText(true);
        icon.getStyleClass().add("placeholder-icon");
        busy.setMaxSize(36, 36);
        copy.getStyleClass().add("flat-button");
        copy.setVisible(false);
        getChildren().addAll(busy, icon, title, text, action, copy);
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
    }

    /** A next step: its words and what it does. */
    public record Step(String words, Runnable run) {}

    public void busy(String sentence) {
        fill(sentence, "", null);
        busy.setVisible(true);
        icon.setVisible(false);
    }

    public void say(Ikon sign, String heading, String sentence, @Nullable Step step) {
        fill(heading, sentence, step);
        busy.setVisible(false);
        icon.setIconCode(sign);
        icon.setVisible(true);
    }

    /** What went wrong, its code, its details to copy, and another try. */
    public void failed(Notice notice, Messages texts, Runnable retry) {
        say(Material2AL.ERROR_OUTLINE, notice.what(), notice.advice() + "\n" + texts.get("notice.only", notice.code()),
                new Step(texts.get("action.retry"), retry));
        copy.setText(texts.get("action.copy"));
        copy.setOnAction(event -> Clip.put(notice.details()));
        copy.setVisible(true);
    }

    private void fill(String heading, String sentence, @Nullable Step step) {
        copy.setVisible(false);
        title.setText(heading);
        text.setText(sentence);
        text.setVisible(!sentence.isEmpty());
        action.setVisible(step != null);
        if (step != null) {
            action.setText(step.words());
            action.setOnAction(event -> step.run().run());
        }
    }
}
