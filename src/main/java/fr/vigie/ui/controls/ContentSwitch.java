package fr.vigie.ui.controls;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Notice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;

/** What a screen shows in its pane: its content, or a placeholder that says why there is none and what to do. */
public final class ContentSwitch {
    private final Pane pane;
    private final List<Node> content;
    private final Placeholder placeholder;
    private final Messages texts;
    private final Messages faults;

    /** @param content shown where there is data, in {@code pane}, of which nothing else is a child */
    public ContentSwitch(Pane pane, List<? extends Node> content, Placeholder placeholder, Messages texts, Messages faults) {
        this.pane = pane;
        this.content = List.copyOf(content);
        this.placeholder = placeholder;
        this.texts = texts;
        this.faults = faults;
    }

    public void content() {
        put(content);
    }

    public void loading() {
        placeholder.busy(texts.get("screen.loading"));
        put(List.of(placeholder));
    }

    public void failed(Throwable error, Runnable retry) {
        Notice notice = Notice.of(error, faults);
        say(Material2AL.ERROR_OUTLINE, notice.what(), notice.advice() + "\n" + texts.get("notice.only", notice.code()),
                new Placeholder.Step(texts.get("action.retry"), retry));
    }

    public void say(Ikon sign, String heading, String sentence, Placeholder.@Nullable Step step) {
        placeholder.say(sign, heading, sentence, step);
        put(List.of(placeholder));
    }

    private void put(List<Node> shown) {
        if (!pane.getChildren().equals(shown)) {
            pane.getChildren().setAll(shown);
        }
    }
}
