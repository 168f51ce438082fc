package fr.vigie.export;

import fr.vigie.model.VigieException;
import fr.vigie.store.Readers;
import fr.vigie.store.SessionFilter;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of one kind, and the columns that every form of export shares.
 *
 * @param name of the JSON array
 */
record Table<R>(String name, List<Column<R>> columns, Source<R> source) {
    Table {
        columns = List.copyOf(columns);
    }

    /** Where rows come from, in order, one after the other. */
    interface Source<R> {
        void stream(Readers readers, SessionFilter filter, Consumer<R> to) throws VigieException;
    }

    List<Column<R>> columnsFor(Column.Audience audience) {
        return columns.stream().filter(column -> column.isFor(audience)).toList();
    }
}
