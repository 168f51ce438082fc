package fr.vigie.pipeline;

import fr.vigie.model.Fault;
import fr.vigie.model.PlannedOrder;
import fr.vigie.model.VigieException;
import fr.vigie.orders.OrderReading;
import fr.vigie.orders.OrderSource;
import fr.vigie.store.OrderChanges;
import fr.vigie.store.OrderStore;
import fr.vigie.store.RunKind;
import fr.vigie.store.RunTrigger;
import fr.vigie.store.Runs;
import fr.vigie.task.Progress.Phase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes runs that read the ERP's orders (spec 5): all of them and then one transaction, or nothing. Thread-safe. */
public final class OrderRuns {
    private final OrderStore store;
    private final Runs runs;
    private final Clock clock;

    /** @param clock gives the day on which an order vanished */
    public OrderRuns(OrderStore store, Runs runs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    /** The same runs, written through another store (one that lets only the leader write). */
    OrderRuns through(OrderStore other) {
        return new OrderRuns(other, runs, clock);
    }

    /** One reading of the ERP. */
    public RunTask read(OrderSource source, RunTrigger trigger) {
        return new RunTask(runs, RunKind.ERP, trigger, (control, tally) -> read(source, control, tally));
    }

    private void read(OrderSource source, RunControl control, RunTally tally) throws VigieException {
        OrderReading reading = source.read(control.cancellation(), progress -> {
            tally.phase(Phase.READING);
            tally.ordersMet(progress.orders(), progress.rows());
        });
        List<PlannedOrder> orders = storable(reading.orders(), tally);
        if (orders.isEmpty()) {
            throw new VigieException(Fault.ERP_NO_ORDERS, source.describe());
        }
        control.check();
        tally.phase(Phase.BUILDING);
        OrderChanges changes = store.replace(orders, LocalDate.now(clock));
        tally.ordersStored(orders.size(), changes, reading.rows());
    }

    /** A number that the table cannot hold is named; it cannot be cut, for it would be another order's. */
    private static List<PlannedOrder> storable(List<PlannedOrder> orders, RunTally tally) {
        List<PlannedOrder> storable = new ArrayList<>(orders.size());
        for (PlannedOrder order : orders) {
            if (order.number().length() <= OrderStore.NUMBER_AT_MOST && order.extension().length() <= OrderStore.EXTENSION_AT_MOST) {
                storable.add(order);
            } else {
                tally.failed(new VigieException(Fault.ERP_ORDER_TOO_LONG, order.number() + " " + order.extension()));
            }
        }
        return storable;
    }
}
