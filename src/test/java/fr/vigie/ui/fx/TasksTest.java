package fr.vigie.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class TasksTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Object> heard = new ArrayList<>();
    private final Tasks tasks = new Tasks(background::add, fx::add, error -> heard.add("unhandled " + error.getMessage()));

    private void finish() {
        Objects.requireNonNull(background.poll()).run();
        Objects.requireNonNull(fx.poll()).run();
    }

    @Test
    void the_result_arrives_on_the_fx_thread_and_not_before() {
        tasks.of(() -> 42).onSuccess(heard::add).start();
        assertThat(tasks.pending()).isOne();
        Objects.requireNonNull(background.poll()).run();
        assertThat(heard).isEmpty();
        Objects.requireNonNull(fx.poll()).run();
        assertThat(heard).containsExactly(42);
        assertThat(tasks.pending()).isZero();
    }

    @Test
    void the_first_fitting_handler_takes_an_error() {
        tasks.of(() -> {
            throw new VigieException(Fault.INTERNAL);
        }).onError(VigieException.class, error -> heard.add(error.fault())).onError(Throwable.class, heard::add).start();
        finish();
        assertThat(heard).containsExactly(Fault.INTERNAL);
    }

    @Test
    void no_error_is_swallowed_not_even_an_Error() {
        tasks.of(() -> {
            throw new StackOverflowError("deep");
        }).onError(VigieException.class, heard::add).start();
        finish();
        assertThat(heard).containsExactly("unhandled deep");
    }

    @Test
    void after_the_window_has_closed_nothing_begins_and_nothing_is_thrown() {
        Tasks closed = new Tasks(task -> {
            throw new RejectedExecutionException("closed");
        }, fx::add, heard::add);
        closed.of(() -> 42).onSuccess(heard::add).start();
        assertThat(closed.pending()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_forgotten_task_says_nothing_more() {
        Tasks.Started started = tasks.of(() -> 42).onSuccess(heard::add).start();
        started.forget();
        finish();
        assertThat(heard).isEmpty();
        assertThat(tasks.pending()).isZero();
    }
}
