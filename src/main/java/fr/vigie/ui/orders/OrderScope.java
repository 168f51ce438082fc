package fr.vigie.ui.orders;

import fr.vigie.pipeline.Orders;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.OrderFilter.Presence;
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

    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
