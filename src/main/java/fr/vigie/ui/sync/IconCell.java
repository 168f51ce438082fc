package fr.vigie.ui.sync;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A state in a table: an icon, its words, and a tone for what calls for a look. */
final class IconCell<R> extends TableCell<R, @Nullable Object> {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Function<R, Ikon> icons;
    private final Predicate<R> trouble;
    private final FontIcon icon = new FontIcon();

    IconCell(Function<R, Ikon> icons, Predicate<R> trouble) {
        this.icons = icons;
        this.trouble = trouble;
        getStyleClass().addAll("text-column", "icon-cell");
    }

    @Override
    protected void updateItem(@Nullable Object value, boolean empty) {
        super.updateItem(value, empty);
        R row = empty || getTableRow() == null ? null : getTableRow().getItem();
        pseudoClassStateChanged(TROUBLE, row != null && trouble.test(row));
        if (row == null) {
            setText(null);
            setGraphic(null);
        } else {
            setText(String.valueOf(value));
            icon.setIconCode(icons.apply(row));
            setGraphic(icon);
        }
    }
}
