package fr.vigie.orders;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables under the names that this server gives them: where names have a case, the ERP's may be in any. */
record ErpTables(Map<ErpTable, String> names) {
    ErpTables {
        names = Map.copyOf(names);
    }

    /**
     * Looks for the tables and tries each column that will be read.
     *
     * @throws VigieException {@code ERP_TABLE}, {@code ERP_COLUMN}, {@code ERP_RIGHT}: the first that is missing, by its name
     * @throws SQLException for every other failure
     */
    static ErpTables find(Connection connection) throws SQLException, VigieException {
        List<String> present = present(connection);
        Map<ErpTable, String> names = new EnumMap<>(ErpTable.class);
        for (ErpTable table : ErpTable.values()) {
            names.put(table, name(table, present));
        }
        ErpTables found = new ErpTables(names);
        for (ErpTable table : ErpTable.values()) {
            found.tryColumns(connection, table);
        }
        return found;
    }

    /** In backquotes, to stand in a query. */
    String quoted(ErpTable table) {
        return quoted(names.getOrDefault(table, table.tableName()));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static List<String> present(Connection connection) throws SQLException {
        List<String> present = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement
                        .executeQuery("select TABLE_NAME from information_schema.TABLES where TABLE_SCHEMA = database()")) {
            while (rows.next()) {
                present.add(rows.getString(1));
            }
        }
        return present;
    }

    /** A table that is not shown is tried under its own name: the server's answer says whether it or a right is missing. */
    private static String name(ErpTable table, List<String> present) {
        return present.contains(table.tableName())
                ? table.tableName()
                : present.stream().filter(table.tableName()::equalsIgnoreCase).findFirst().orElse(table.tableName());
    }

    private void tryColumns(Connection connection, ErpTable table) throws SQLException, VigieException {
        try {
            select(connection, table, table.columns());
        } catch (SQLException e) {
            for (String column : ErpFaults.lacksColumn(e) ? table.columns() : List.<String>of()) {
                tryColumn(connection, table, column);
            }
            throw ErpFaults.lacksTable(e) ? missing(Fault.ERP_TABLE, e, table.tableName()) : refused(e, table.tableName());
        }
    }

    private void tryColumn(Connection connection, ErpTable table, String column) throws SQLException, VigieException {
        try {
            select(connection, table, List.of(column));
        } catch (SQLException e) {
            throw ErpFaults.lacksRight(e)
                    ? refused(e, table.tableName() + "." + column)
                    : missing(Fault.ERP_COLUMN, e, table.tableName(), column);
        }
    }

    private static VigieException missing(Fault fault, SQLException cause, Object... what) {
        return new VigieException(fault, cause, what);
    }

    /** @throws SQLException where it is no right that is missing */
    private static VigieException refused(SQLException cause, String what) throws SQLException {
        if (!ErpFaults.lacksRight(cause)) {
            throw cause;
        }
        return new VigieException(Fault.ERP_RIGHT, cause, what);
    }

    private void select(Connection connection, ErpTable table, List<String> columns) throws SQLException {
        String list = columns.stream().map(ErpTables::quoted).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("select " + list + " from " + quoted(table) + " limit 0").close();
        }
    }
}
