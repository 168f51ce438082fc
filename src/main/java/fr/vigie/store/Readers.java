package fr.vigie.store;

import fr.vigie.model.OrderRow;
import fr.vigie.model.VigieException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads sessions back. Thread-safe; every method blocks. */
public interface Readers {

    /** Runs {@code work} on one moment of the database. Results must not keep the snapshot. */
    <T> T snapshot(Function<Snapshot, T> work) throws VigieException;

    /**
     * Streams sessions ordered by centre's name, then day; memory does not grow with rows. An exception of {@code to} ends the stream and
     * is thrown on.
     */
    void sessions(SessionFilter filter, Consumer<SessionExport> to) throws VigieException;

    /** Streams pieces ordered by centre's name, day, number. */
    void pieces(SessionFilter filter, Consumer<PieceRow> to) throws VigieException;

    /** Streams waits ordered by centre's name, day, start. */
    void waits(SessionFilter filter, Consumer<WaitRow> to) throws VigieException;

    /** Streams stops ordered by centre's name, day, start. */
    void stops(SessionFilter filter, Consumer<StopRow> to) throws VigieException;

    /** Streams profiles ordered by centre's name, day, time. */
    void profiles(SessionFilter filter, Consumer<ProfileRow> to) throws VigieException;

    /** Streams orders ordered by number as people count, then extension. */
    void orders(OrderFilter filter, Consumer<OrderRow> to) throws VigieException;
}
