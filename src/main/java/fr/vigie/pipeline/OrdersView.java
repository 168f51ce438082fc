package fr.vigie.pipeline;

import fr.vigie.model.OrderRow;
import fr.vigie.store.OrderSummary;
import fr.vigie.store.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The planned orders at one query moment.
 *
 * @param at when it was taken, on this computer's clock
 * @param since first day whose orders count as new or vanished: yesterday
 * @param readAt when the newest good run began, on this computer's clock: the age of the orders; null where there was none
 * @param lastRun the newest run, good or not; null where there was none
 * @param orders those of the filter, by number, then extension
 */
public record OrdersView(Instant at, LocalDate since, @Nullable Instant readAt, @Nullable Run lastRun, OrderSummary summary,
        List<OrderRow> orders) {
    public OrdersView {
        orders = List.copyOf(orders);
    }
}
