package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.Readers;
import fr.vigie.store.Run;
import fr.vigie.store.RunKind;
import fr.vigie.store.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The stored orders in the shape that screens draw. Thread-safe; blocks. */
public final class OrderBook {
    private final Readers readers;
    private final Clock clock;

    public OrderBook(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    public OrdersView view(OrderFilter filter) throws VigieException {
        return readers.snapshot(moment -> view(moment, filter));
    }

    private OrdersView view(Snapshot moment, OrderFilter filter) {
        Instant now = clock.instant();
        // the server's clock may be ahead of this computer's, by which everything on the screen is told
        Duration behind = Duration.between(moment.at(), now);
        LocalDate since = LocalDate.ofInstant(now, clock.getZone()).minusDays(1);
        Instant readAt = moment.lastGoodRun(RunKind.ERP).map(Run::start).map(start -> start.plus(behind)).orElse(null);
        return new OrdersView(now, since, readAt, moment.lastRun(RunKind.ERP).orElse(null), moment.orderSummary(since, clock.getZone()),
                moment.orders(filter));
    }
}
