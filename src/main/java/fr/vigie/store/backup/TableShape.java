package fr.vigie.store.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as it stands in a database.
 *
 * @param columns those that hold something of their own; generated ones are worked out anew
 * @param key its primary key, in order
 */
record TableShape(String schema, String name, List<Column> columns, List<Column> key) {

    /**
     * @param identity whether it numbers rows by itself
     * @param collated whether its order depends on a language
     */
    record Column(String name, boolean identity, boolean collated) {}

    /** The same bytes whatever the server's version, language, and order on disk. */
    String copyOut(List<String> columns) {
        String order = key.stream().map(column -> quoted(column.name()) + (column.collated() ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
        return "copy (select " + list(columns) + " from " + qualified() + (order.isEmpty() ? "" : " order by " + order) + ") to stdout";
    }

    String copyIn(List<String> order) {
        return "copy " + qualified() + " (" + list(order) + ") from stdin";
    }

    /** Takes over the rows of the same table in another schema. */
    String takeOver(TableShape from) {
        String columns = list(names());
        return "insert into " + qualified() + " (" + columns + ") select " + columns + " from " + from.qualified();
    }

    String qualified() {
        return quoted(schema) + "." + quoted(name);
    }

    Stream<Column> identities() {
        return columns.stream().filter(Column::identity);
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    private static String list(List<String> names) {
        return names.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
