package fr.vigie.pipeline;

import fr.vigie.model.OrderRow;
import fr.vigie.model.VigieException;
import fr.vigie.store.OrderFilter;
import fr.vigie.store.OrderSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** <em>Commandes volets</em>: the planned orders as they were last read, and the reading of the ERP. */
public interface Orders {

    /**
     * Orders at one moment of the database.
     *
     * @param yesterday first day that counts as new
     */
    record View(Instant at, LocalDate yesterday, List<OrderRow> rows, OrderSummary summary) {
        public View {
            rows = List.copyOf(rows);
        }
    }

    /** Blocks. */
    View view(OrderFilter filter) throws VigieException;

    /** The day before today, on the workshop's clock. */
    LocalDate yesterday();

    /** When {@link #yesterday} began. */
    Instant sinceYesterday();

    /** Never blocks. */
    OrdersStatus status();

    /** Reads the ERP now, in the background; does nothing while it is read. Never blocks. */
    void synchronise();

    /** Asks the reading under way to stop. Never blocks. */
    void cancel();
}
