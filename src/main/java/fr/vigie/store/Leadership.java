package fr.vigie.store;

import fr.vigie.model.VigieException;

/**
 * Which of several Vigies on one database runs the schedule (spec 7, 18): the one that holds an advisory lock on a connection of its own.
 * The lock goes with the connection, so another takes over when this process or its network dies. Thread-safe.
 */
public interface Leadership extends AutoCloseable {

    /** Takes the lead if it is free, keeps it if it is ours; asks the server each time. False also while the server is away. */
    boolean acquire();

    /** Whether the lead is ours as far as is known, without asking. */
    boolean held();

    /** A store that writes only while the lead, as it is now, is ours; else it throws {@code LEADERSHIP_LOST}. */
    IngestStore fenced() throws VigieException;

    /** As {@link #fenced}, for what retention removes. */
    Retention fencedRetention() throws VigieException;

    /** As {@link #fenced}, for orders. */
    OrderStore fencedOrders() throws VigieException;

    /** Gives the lead back. */
    @Override
    void close();
}
