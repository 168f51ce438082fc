package fr.vigie.ui.rawlog;

import fr.vigie.pipeline.LineKind;
import fr.vigie.pipeline.RawLine;
import fr.vigie.text.Messages;
import fr.vigie.ui.fx.Figures;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of a log: its number, what it is, its text. */
final class LineCell extends ListCell<LineRow> {
    private static final PseudoClass PROOF = PseudoClass.getPseudoClass("proof");
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final Messages texts;
    private final Figures figures;
    private final Predicate<RawLine> marked;
    private final Predicate<RawLine> hit;
    private final Label number = new Label();
    private final FontIcon icon = new FontIcon();
    private final StackPane badge = new StackPane(icon);
    private final Label text = new Label();
    private final Label note = new Label();
    private final HBox line = new HBox(number, badge, text, note);
    private @Nullable LineKind shown;

    /**
     * @param marked whether a line is part of the proof
     * @param hit whether the searched text is in it
     */
    LineCell(Messages texts, Figures figures, Predicate<RawLine> marked, Predicate<RawLine> hit) {
        this.texts = texts;
        this.figures = figures;
        this.marked = marked;
        this.hit = hit;
        getStyleClass().add("line-cell");
        number.getStyleClass().add("line-number");
        badge.getStyleClass().add("line-badge");
        text.getStyleClass().add("line-text");
        note.getStyleClass().add("line-note");
        line.getStyleClass().add("line");
        for (Label label : new Label[]{number, text, note}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    @Override
    protected void updateItem(@Nullable LineRow row, boolean empty) {
        super.updateItem(row, empty);
        RawLine read = empty || row == null ? null : row.line();
        pseudoClassStateChanged(PROOF, read != null && marked.test(read));
        pseudoClassStateChanged(HIT, read != null && hit.test(read));
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(line);
            if (read == null) {
                showLoading();
            } else {
                show(read);
            }
        }
    }

    private void show(RawLine read) {
        number.setText(figures.count(read.number()));
        text.setText(read.text());
        note.setText(read.cut() ? texts.get("rawlog.cut", figures.count(read.text().length()), figures.count(read.length())) : "");
        note.setManaged(read.cut());
        badge.setVisible(read.kind() != LineKind.BLANK);
        if (read.kind() != shown) {
            kind(read.kind());
        }
        setAccessibleText(texts.get("rawlog.line.spoken", figures.count(read.number()), Kinds.word(read.kind(), texts), read.text()));
    }

    private void showLoading() {
        number.setText("…");
        text.setText("");
        note.setText("");
        badge.setVisible(false);
        setAccessibleText(texts.get("screen.loading"));
    }

    private void kind(LineKind kind) {
        if (shown != null) {
            badge.getStyleClass().remove(Kinds.style(shown));
        }
        badge.getStyleClass().add(Kinds.style(kind));
        icon.setIconCode(Kinds.icon(kind));
        shown = kind;
    }
}
