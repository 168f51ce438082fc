package fr.vigie.ui.fx;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Data that comes from the background: the last that came, what failed, and whether more is on its way. A newer request makes an older
 * answer void. On the FX thread.
 */
public final class Loading<T> {
    private final Tasks tasks;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Tasks.@Nullable Started started;

    public Loading(Tasks tasks, Notices notices) {
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Null before the first answer, and after {@link #clear}. */
    public ReadOnlyObjectProperty<@Nullable T> value() {
        return value.getReadOnlyProperty();
    }

    /** Why there is no value; null where there is one, for then a failure is a notice and the older data stays. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Asks in the background. */
    public void load(Callable<T> work) {
        forget();
        busy.set(true);
        started = tasks.of(work).onSuccess(this::arrived).onError(Throwable.class, this::failed).start();
    }

    private void arrived(T result) {
        busy.set(false);
        failure.set(null);
        value.set(result);
    }

    private void failed(Throwable error) {
        busy.set(false);
        if (value.get() == null) {
            failure.set(error);
        } else {
            notices.failed(error);
        }
    }

    /** Shows nothing until the next answer: what was shown answers another question. */
    public void clear() {
        failure.set(null);
        value.set(null);
    }

    /** Nothing that is under way arrives any more. */
    public void forget() {
        busy.set(false);
        if (started != null) {
            started.forget();
            started = null;
        }
    }
}
