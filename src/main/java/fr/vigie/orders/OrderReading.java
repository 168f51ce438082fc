package fr.vigie.orders;

import fr.vigie.model.PlannedOrder;
import java.util.List;

/**
 * What a whole reading found.
 *
 * @param orders ordered by number, then extension; none twice
 * @param rows that the ERP sent
 */
public record OrderReading(List<PlannedOrder> orders, long rows) {
    public OrderReading {
        orders = List.copyOf(orders);
    }
}
