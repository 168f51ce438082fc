package fr.vigie.store;

import fr.vigie.model.PlannedOrder;
import fr.vigie.model.VigieException;
import java.time.LocalDate;
import java.util.List;

/** What reading the ERP writes (spec 5). Thread-safe. */
public interface OrderStore {
    /** Most characters of a number and of an extension. */
    int NUMBER_AT_MOST = 20;
    int EXTENSION_AT_MOST = 5;

    /**
     * Makes {@code orders} the planned ones, in one transaction: new and changed ones are written, those no longer among them get
     * {@code disparue_le}, one that came back loses it. Unchanged rows are not touched. Two runs at once wait for one another.
     *
     * @param orders all of a whole reading, none twice, at least one, their keys no longer than the table takes
     * @param day written as {@code disparue_le}
     * @throws VigieException {@code DISK_FULL}, {@code DATABASE_LOST}, {@code LEADERSHIP_LOST}…; nothing was written
     */
    OrderChanges replace(List<PlannedOrder> orders, LocalDate day) throws VigieException;
}
