package fr.vigie.ui.settings;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A setting being edited: what stands there, whether it is saved, and what is wrong with it. No control. */
public final class Field {
    private final String key;
    private final UnaryOperator<String> check;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lock = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private String saved = "";

    /** @param check gives the sentence of what is wrong with a text; empty where nothing is */
    public Field(String key, UnaryOperator<String> check) {
        this.key = key;
        this.check = check;
        text.subscribe(this::judge);
    }

    /** Again, where the check looks at more than this field. */
    void judge() {
        String now = now();
        fault.set(check.apply(now));
        changed.set(!now.equals(saved));
    }

    public String key() {
        return key;
    }

    public StringProperty text() {
        return text;
    }

    /** What stands there, without spaces at its ends; empty: the default. */
    public String now() {
        return text.get() == null ? "" : text.get().strip();
    }

    /** {@link #now} as a change: empty takes the setting away. */
    public Optional<String> value() {
        return Optional.of(now()).filter(value -> !value.isEmpty());
    }

    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** What gives the value and keeps it from being changed here, e.g. the name of a variable; empty where it can be changed. */
    public ReadOnlyStringProperty lock() {
        return lock.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /** @param lockedBy empty where it can be changed */
    void load(String value, String lockedBy) {
        saved = value;
        lock.set(lockedBy);
        text.set(value);
        judge();
    }

    void revert() {
        text.set(saved);
        judge();
    }
}
