package fr.vigie.store;

import java.time.LocalDate;

/** Word of a change in the database, by this process or another. */
public sealed interface Change {
    /** A session was written or deleted. */
    record DayChanged(long centreId, LocalDate day) implements Change {}

    /** The table of orders changed. */
    record OrdersChanged() implements Change {}

    /** A run began or ended. */
    record RunChanged() implements Change {}

    /** A shared setting changed. */
    record SettingsChanged() implements Change {}

    /** Somebody gave reasons, or changed the list of reasons. */
    record JustificationsChanged() implements Change {}

    /** The connection was lost and is back: anything may have changed (spec 7, 19). */
    record Everything() implements Change {}
}
