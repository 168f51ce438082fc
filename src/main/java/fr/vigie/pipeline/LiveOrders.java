package fr.vigie.pipeline;

import fr.vigie.model.VigieException;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.Readers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** {@link Orders} in the database. */
final class LiveOrders implements Orders {
    private final Readers readers;
    private final OrdersService service;
    private final Clock clock;

    LiveOrders(Readers readers, OrdersService service, Clock clock) {
        this.readers = readers;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public View view(OrderFilter filter) throws VigieException {
        LocalDate yesterday = yesterday();
        return readers.snapshot(moment -> new View(clock.instant(), yesterday, moment.orders(filter),
                moment.orderSummary(yesterday, clock.getZone())));
    }

    @Override
    public LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    @Override
    public Instant sinceYesterday() {
        return yesterday().atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    public OrdersStatus status() {
        return service.status();
    }

    @Override
    public void synchronise() {
        service.runNow();
    }

    @Override
    public void cancel() {
        service.cancel();
    }
}
