package fr.vigie.ui.orders;

import fr.vigie.pipeline.Orders;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.OrderFilter.Presence;
import fr.vigie.store.OrderSummary;
import org.jspecify.annotations.Nullable;

/** Which orders the screen shows. */
enum OrderScope {
    PLANNED,
    NEW,
    GONE,
    ALL;

    /** @param stock made in stock management, or not; null for both */
    OrderFilter filter(Orders orders, @Nullable String status, @Nullable String box, @Nullable Boolean stock) {
        return switch (this) {
            case PLANNED -> new OrderFilter(null, status, box, stock, Presence.PRESENT, null, null, null, null);
            case NEW -> new OrderFilter(null, status, box, stock, Presence.PRESENT, orders.sinceYesterday(), null, null, null);
            case GONE -> new OrderFilter(null, status, box, stock, Presence.VANISHED, null, orders.yesterday(), null, null);
            case ALL -> new OrderFilter(null, status, box, stock, null, null, null, null, null);
        };
    }

    /** How many orders it holds, whatever else is filtered. */
    int count(OrderSummary summary) {
        return switch (this) {
            case PLANNED -> summary.present();
            case NEW -> summary.newSince();
            case GONE -> summary.vanishedSince();
            case ALL -> summary.present() + summary.vanished();
        };
    }

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
