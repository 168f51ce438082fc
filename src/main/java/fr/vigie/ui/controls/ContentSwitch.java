package fr.vigie.ui.controls;

import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Notice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a screen shows in its pane: its content, or a placeholder that says why there is none and what to do. */
public final class ContentSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(ContentSwitch.class);

    private final Pane pane;
    private final List<Node> content;
    private final Placeholder placeholder;
    private final Messages texts;
    private final Messages faults;

    /** The failure that is in the log already. */
    private @Nullable Throwable told;

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
        if (error != told) {
            told = error;
            LOG.warn("shown to the user", error);
        }
        placeholder.failed(Notice.of(error, faults), texts, retry);
        put(List.of(placeholder));
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
