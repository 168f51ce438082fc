package fr.vigie.api;

import fr.vigie.model.Role;
import fr.vigie.model.VigieException;
import fr.vigie.store.Change;
import fr.vigie.store.Listings;
import fr.vigie.store.Pages;
import fr.vigie.store.Run;
import fr.vigie.store.RunOutcome;
import fr.vigie.store.Span;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /events}: what the database tells, passed on to whoever listens. {@code session} when one changed, {@code execution} when a run ended,
 * {@code tout} when anything may have changed: at the beginning, after a lost connection, and for changes of other kinds.
 *
 * <p>A listener too slow for what there is to tell is let go; it comes back and reads everything.
 */
final class Events implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private static final int LISTENERS_AT_MOST = 100;
    private static final int WAITING_AT_MOST = 1_000;
    private static final int RECENT_RUNS = 20;
    private static final long BEAT_SECONDS = 10;
    private static final Event FAREWELL = new Event("", "");

    private final Pages pages;
    private final Gate gate;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Change> changes = new ArrayBlockingQueue<>(10_000);
    private final Thread teller;
    private long newestTold;
    private volatile boolean closed;

    private record Event(String name, String data) {}

    private record Listener(BlockingQueue<Event> waiting) {}

    Events(Pages pages, Gate gate) {
        this.pages = pages;
        this.gate = gate;
        this.teller = Thread.ofVirtual().name("evenements").start(this::tellForEver);
    }

    /** A change in the database; never blocks. */
    void changed(Change change) {
        if (!changes.offer(change)) {
            changes.clear();
            changes.add(new Change.Everything());
        }
    }

    private void tellForEver() {
        try {
            while (!closed) {
                Change change = changes.take();
                try {
                    tell(change);
                } catch (VigieException e) {
                    LOG.info("the run that ended could not be asked for: {}", e.getMessage());
                    send(new Event("tout", "{}"));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("no more events");
        }
    }

    private void tell(Change change) throws VigieException {
        switch (change) {
            case Change.DayChanged(long centre, java.time.LocalDate day) -> send(
                    new Event("session", "{\"centre_usinage_id\":" + centre + ",\"date_production\":\"" + day + "\"}"));
            case Change.RunChanged _ -> runsEnded();
            default -> {
                runsEnded();
                send(new Event("tout", "{}"));
            }
        }
    }

    /** Of the runs since the last one told, those that have ended; at the first call, nothing: they ended before anyone listened. */
    private void runsEnded() throws VigieException {
        boolean first = newestTold == 0;
        for (Run run : pages.page(Listings.RUNS, Map.of(), Span.first(RECENT_RUNS)).rows().reversed()) {
            boolean ended = run.outcome() != RunOutcome.RUNNING;
            if (ended && told.add(run.id()) && !first) {
                send(new Event("execution", "{\"id\":" + run.id() + ",\"genre\":\"" + run.kind().code() + "\",\"issue\":\""
                        + run.outcome().code() + "\",\"nb_sessions\":" + run.counts().sessions() + "}"));
            }
            newestTold = Math.max(newestTold, run.id());
        }
        newestTold = Math.max(newestTold, 1);
        told.removeIf(id -> id < newestTold - 10L * RECENT_RUNS);
    }

    private final Set<Long> told = new java.util.HashSet<>();

    private void send(Event event) {
        for (Listener listener : listeners) {
            if (!listener.waiting().offer(event)) {
                listener.waiting().clear();
                listener.waiting().add(FAREWELL);
            }
        }
    }

    /** Takes a listener on; returns at once. @throws Problem {@code BUSY} when there are too many */
    void listen(Call call) {
        if (listeners.size() >= LISTENERS_AT_MOST || closed) {
            throw Problem.with(Map.of("Retry-After", "60"), ProblemKind.BUSY);
        }
        Listener listener = new Listener(new ArrayBlockingQueue<>(WAITING_AT_MOST));
        listener.waiting().add(new Event("tout", "{}"));
        Context context = call.context();
        context.contentType("text/event-stream").header("Cache-Control", "no-store").header("X-Accel-Buffering", "no")
                // nothing is asked after it on the same connection, which may end with it
                .header("Connection", "close");
        context.res().setCharacterEncoding("UTF-8");
        listeners.add(listener);
        try {
            serve(context, listener);
        } finally {
            listeners.remove(listener);
        }
    }

    private void serve(Context context, Listener listener) {
        SseClient client = new SseClient(context);
        try {
            long asked = System.nanoTime();
            while (!client.terminated()) {
                Event event = listener.waiting().poll(BEAT_SECONDS, TimeUnit.SECONDS);
                if (event == FAREWELL || closed) {
                    return;
                }
                if (System.nanoTime() - asked > TimeUnit.SECONDS.toNanos(1)) {
                    asked = System.nanoTime();
                    if (!gate.stillIn(context, Role.READER)) {
                        return;
                    }
                }
                if (event == null) {
                    client.sendComment("");
                } else {
                    client.sendEvent(event.name(), event.data());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (VigieException e) {
            LOG.info("a listener is let go: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        listeners.forEach(listener -> {
            listener.waiting().clear();
            listener.waiting().add(FAREWELL);
        });
        teller.interrupt();
    }
}
