package fr.vigie.ui.rawlog;

import fr.vigie.pipeline.RawLine;
import fr.vigie.pipeline.RawLog;
import fr.vigie.store.StoredFile;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import fr.vigie.ui.fx.Kit;
import fr.vigie.ui.fx.Place;
import fr.vigie.ui.fx.Tasks;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What became of the selected line. */
final class TracePane {
    private final VBox box;
    private final RawLog log;
    private final Kit kit;
    private final Messages texts;
    private final Figures figures;
    private final FactTexts words;
    private @Nullable RawLine shown;
    private Tasks.@Nullable Started asked;

    TracePane(VBox box, RawLog log, Kit kit) {
        this.box = box;
        this.log = log;
        this.kit = kit;
        this.texts = kit.texts();
        this.figures = kit.figures();
        this.words = new FactTexts(texts, figures);
    }

    void show(@Nullable StoredFile file, @Nullable RawLine line) {
        if (Objects.equals(line, shown) && !box.getChildren().isEmpty()) {
            return;
        }
        forget();
        shown = line;
        if (file == null || line == null) {
            box.getChildren().setAll(label(texts.get("rawlog.trace.hint"), "trace-text"));
            return;
        }
        List<Node> head = head(line);
        box.getChildren().setAll(head);
        asked = kit.tasks().of(() -> log.facts(file, line)).onSuccess(facts -> {
            box.getChildren().setAll(head);
            words.of(facts, file.centreId()).forEach(this::add);
        }).onError(Throwable.class, kit.notices()::failed).start();
    }

    private List<Node> head(RawLine line) {
        Label title = label(texts.get("rawlog.trace.line", figures.count(line.number())), "card-title");
        Label kind = label(Kinds.word(line.kind(), texts), "trace-text");
        kind.setGraphic(new FontIcon(Kinds.icon(line.kind())));
        return List.of(title, kind);
    }

    private void add(FactTexts.Said said) {
        VBox fact = new VBox(label(said.title(), "trace-title"));
        fact.getStyleClass().add("trace-fact");
        if (!said.text().isEmpty()) {
            fact.getChildren().add(label(said.text(), "trace-text"));
        }
        Place place = said.place();
        if (place != null) {
            Button link = new Button(said.link());
            link.getStyleClass().add("trace-link");
            link.setOnAction(event -> kit.navigator().open(place));
            fact.getChildren().add(link);
        }
        box.getChildren().add(fact);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    void forget() {
        if (asked != null) {
            asked.forget();
            asked = null;
        }
    }
}
