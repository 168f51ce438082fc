package fr.vigie.ui.settings;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Settings that are saved together: knows whether any was changed, and whether all are good. */
abstract class Part {
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper faulty = new ReadOnlyBooleanWrapper();

    ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty faulty() {
        return faulty.getReadOnlyProperty();
    }

    /** Every field that there is now. */
    abstract Stream<Field> fields();

    /** Whether something beside the fields was changed: a line added or taken away. */
    boolean listsChanged() {
        return false;
    }

    /** To be called whenever a field or a list changed. */
    final void judge() {
        List<Field> all = fields().toList();
        changed.set(listsChanged() || all.stream().anyMatch(field -> field.changed().get()));
        faulty.set(all.stream().anyMatch(field -> !field.fault().get().isEmpty()));
    }

    final Field watched(Field field) {
        field.text().addListener(change -> judge());
        return field;
    }

    /** Back to what is saved. */
    void revert() {
        fields().forEach(Field::revert);
        judge();
    }
}
