package fr.vigie.store;

import fr.vigie.model.VigieException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Parts of the tables, in a stable order. Each call sees one moment of the database. Thread-safe; every method blocks. */
public interface Pages {

    /**
     * A part of a list.
     *
     * @param total rows of the whole list
     */
    record Page<R>(List<R> rows, long total) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A part that fits in memory.
     *
     * @param filter values by the listing's names of filters; rows must fulfil all
     */
    <R> Page<R> page(Listing<R> of, Map<String, Object> filter, Span span) throws VigieException;

    /** A part of any size; memory does not grow with it. An exception of {@code to} ends it and is thrown on. */
    <R> void stream(Listing<R> of, Map<String, Object> filter, Span span, Consumer<R> to) throws VigieException;

    /** The row of that id. */
    <R> Optional<R> one(Listing<R> of, long id) throws VigieException;
}
