package fr.vigie.pipeline;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.task.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs one task a centre, some at once; the first fatal fault ends them all. */
final class CentreTasks {
    /** One centre's share of a run. */
    @FunctionalInterface
    interface CentreTask {
        void run() throws VigieException;
    }

    private final RunControl control;
    private final int atOnce;

    CentreTasks(RunControl control, int atOnce) {
        this.control = control;
        this.atOnce = atOnce;
    }

    /**
     * Waits for all.
     *
     * @throws VigieException the first fatal fault, or {@code CANCELLED}
     */
    void run(List<CentreTask> tasks) throws VigieException {
        ExecutorService workers = Workers.pool("lecture", Math.max(1, Math.min(atOnce, tasks.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(workers.submit(() -> guarded(task))));
            RuntimeException bug = null;
            for (Future<?> task : running) {
                bug = await(task, bug);
            }
            if (bug != null) {
                throw bug;
            }
        } finally {
            workers.shutdown();
        }
        VigieException fatal = control.fatal();
        if (fatal != null) {
            throw fatal;
        }
        if (control.cancellation().requested()) {
            throw new VigieException(Fault.CANCELLED);
        }
    }

    private void guarded(CentreTask task) {
        try {
            task.run();
        } catch (VigieException e) {
            control.fail(e);
        } catch (RuntimeException e) {
            if (!(e instanceof CancellationException)) {
                control.fail(new VigieException(Fault.INTERNAL, e, e.getClass().getSimpleName(), "logs/vigie.log"));
                throw e;
            }
        }
    }

    private @Nullable RuntimeException await(Future<?> task, @Nullable RuntimeException before) {
        try {
            task.get();
            return before;
        } catch (ExecutionException e) {
            return before != null ? before : e.getCause() instanceof RuntimeException bug ? bug : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            control.cancellation().request();
            return before;
        }
    }
}
