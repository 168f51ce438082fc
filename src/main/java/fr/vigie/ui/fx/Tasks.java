package fr.vigie.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The only door from a screen to background work: runs it on the executor, brings the result or the error back to the FX thread. */
public final class Tasks {
    private final Executor background;
    private final Executor fx;
    private final Consumer<Throwable> unhandled;
    private final AtomicInteger pending = new AtomicInteger();

    /**
     * @param background where work runs
     * @param fx where results arrive ({@code Platform::runLater})
     * @param unhandled takes, on {@code fx}, every error that no handler of its task took
     */
    public Tasks(Executor background, Executor fx, Consumer<Throwable> unhandled) {
        this.background = background;
        this.fx = fx;
        this.unhandled = unhandled;
    }

    /** How many started tasks have not called their handler yet. */
    public int pending() {
        return pending.get();
    }

    public <T> Task<T> of(Callable<T> work) {
        return new Task<>(work);
    }

    /** Work that gives nothing back. */
    public Task<Boolean> of(Action work) {
        return new Task<>(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Work without result. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** A started task. */
    public interface Started {
        /** Forgets it: no handler is called any more. */
        void forget();
    }

    private record Handler<E extends Throwable>(Class<E> type, Consumer<? super E> action) {
        boolean take(Throwable error) {
            if (!type.isInstance(error)) {
                return false;
            }
            action.accept(type.cast(error));
            return true;
        }
    }

    /** A task being described. */
    public final class Task<T> {
        private final Callable<T> work;
        private final List<Handler<?>> handlers = new ArrayList<>();
        private Consumer<? super T> success = result -> {};

        private Task(Callable<T> work) {
            this.work = work;
        }

        public Task<T> onSuccess(Consumer<? super T> action) {
            success = action;
            return this;
        }

        /** The first handler whose type fits takes the error. */
        public <E extends Throwable> Task<T> onError(Class<E> type, Consumer<? super E> action) {
            handlers.add(new Handler<>(type, action));
            return this;
        }

        public Started start() {
            Delivery delivery = new Delivery();
            pending.incrementAndGet();
            try {
                background.execute(() -> run(delivery));
            } catch (RejectedExecutionException closed) {
                // the window is going: nobody waits for the answer
                pending.decrementAndGet();
                delivery.forget();
            }
            return delivery;
        }

        private void run(Delivery delivery) {
            try {
                T result = work.call();
                deliver(delivery, () -> success.accept(result));
            } catch (Throwable error) {
                deliver(delivery, () -> fail(error));
            }
        }

        private void deliver(Delivery delivery, Runnable handler) {
            fx.execute(() -> {
                pending.decrementAndGet();
                delivery.deliver(handler);
            });
        }

        private void fail(Throwable error) {
            if (handlers.stream().noneMatch(handler -> handler.take(error))) {
                unhandled.accept(error);
            }
        }
    }

    private static final class Delivery implements Started {
        private volatile boolean forgotten;

        @Override
        public void forget() {
            forgotten = true;
        }

        void deliver(Runnable handler) {
            if (!forgotten) {
                handler.run();
            }
        }
    }
}
