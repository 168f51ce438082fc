package fr.vigie.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A table as lists show it: its query, filters and order.
 *
 * @param <R> its rows
 */
public final class Listing<R> {
    private final Query query;
    private final Row<R> row;
    private final Function<R, List<Long>> key;

    /**
     * The parts of its SQL; none of it ever comes from outside.
     *
     * @param columns what is selected
     * @param table the table itself, as {@code d}
     * @param filterJoins tables that filters may speak of: {@code s} and {@code c}
     * @param rowJoins tables that columns come from besides
     * @param filters condition with one {@code ?} by name
     * @param order columns of the key, ascending unless {@code newestFirst}
     * @param byId condition; each {@code ?} is the id
     * @param count counts without reading the table, or empty
     */
    record Query(String columns, String table, String filterJoins, String rowJoins, Map<String, String> filters, List<String> order,
            boolean newestFirst, String byId, String count) {
        /** How often the id stands in its condition. */
        int idTimes() {
            return (int) byId.chars().filter(sign -> sign == '?').count();
        }
    }

    /** Reads a row. */
    @FunctionalInterface
    interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }

    Listing(Query query, Row<R> row, Function<R, List<Long>> key) {
        this.query = query;
        this.row = row;
        this.key = key;
    }

    /** What may be filtered by. */
    public Set<String> filters() {
        return query.filters().keySet();
    }

    /** Where a row stands in the order: for {@link Span#after}. */
    public List<Long> key(R of) {
        return key.apply(of);
    }

    /** How many numbers a key has. */
    public int keyLength() {
        return query.order().size();
    }

    Query query() {
        return query;
    }

    Row<R> row() {
        return row;
    }
}
