package fr.vigie.ui.controls;

import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Boxes to choose a record from, shown by its words. */
public final class Choices {
    private static final String NONE = "choices.none";

    private Choices() {}

    /** Words of the entry that stands for no choice, a null item; call behind {@link #prepare}. */
    public static void none(ComboBox<?> box, String words) {
        box.getProperties().put(NONE, words);
        box.setPromptText(words);
    }

    /** @param spoken what is chosen here, for a screen reader */
    public static <T> void prepare(ComboBox<T> box, Function<T, String> words, String spoken) {
        box.setCellFactory(list -> cell(box, words));
        box.setButtonCell(cell(box, words));
        box.setAccessibleText(spoken);
    }

    private static <T> ListCell<T> cell(ComboBox<T> box, Function<T, String> words) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                Object none = box.getProperties().get(NONE);
                setText(item != null ? words.apply(item) : none == null ? null : none.toString());
            }
        };
    }
}
