package fr.vigie.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Vigie's tables in one schema of a database, in an order in which they can be filled. Tables of others that stand beside them are never
 * touched.
 */
record Catalogue(List<TableShape> tables) {
    /** Every table that a migration ever made, referenced ones first; a test compares. */
    static final List<String> KNOWN = List.of("centre_usinage", "motif", "session_production", "fichier_log", "fichier_log_bloc",
            "fichier_log_jour", "rejet_ligne", "decision_fichier", "job_profil", "periode_attente", "periode_arret", "periode_inexpliquee",
            "piece_production", "anomalie", "justification", "commandes_volets_roulants", "execution_sync", "reglage", "utilisateur",
            "journal_audit", "texte_efface");
    /** The key that signs the API's tokens is a server's own, and Flyway's notes belong to the schema and not to its content. */
    static final List<String> LEFT_OUT = List.of("api_cle", "flyway_schema_history");

    /** A database in which one of these has a row holds somebody's work. */
    private static final List<String> WORK = List.of("centre_usinage", "fichier_log", "session_production", "commandes_volets_roulants",
            "justification", "utilisateur", "reglage");
    private static final String COLUMNS = """
            select c.relname, a.attname, a.attidentity <> '', a.attcollation <> 0, array_position(i.indkey::int2[], a.attnum)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            left join pg_index i on i.indrelid = c.oid and i.indisprimary
            where c.relnamespace = to_regnamespace(quote_ident(?)) and c.relkind in ('r', 'p') and c.relname = any (?)
            order by c.relname, a.attnum""";

    /** The tables of a schema; none where there is none. */
    static Catalogue read(Connection connection, String schema) throws SQLException {
        Map<String, TableShape> found = new HashMap<>();
        Map<String, TreeMap<Integer, TableShape.Column>> keys = new HashMap<>();
        try (PreparedStatement ask = connection.prepareStatement(COLUMNS)) {
            ask.setString(1, schema);
            ask.setArray(2, connection.createArrayOf("text", KNOWN.toArray()));
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    String table = row.getString(1);
                    TableShape.Column column = new TableShape.Column(row.getString(2), row.getBoolean(3), row.getBoolean(4));
                    found.computeIfAbsent(table, name -> new TableShape(schema, name, new ArrayList<>(), List.of())).columns().add(column);
                    int position = row.getInt(5);
                    if (!row.wasNull()) {
                        keys.computeIfAbsent(table, _ -> new TreeMap<>()).put(position, column);
                    }
                }
            }
        }
        return new Catalogue(KNOWN.stream().filter(found::containsKey).map(name -> {
            TableShape shape = java.util.Objects.requireNonNull(found.get(name));
            return new TableShape(schema, name, List.copyOf(shape.columns()),
                    List.copyOf(keys.getOrDefault(name, new TreeMap<>()).values()));
        }).toList());
    }

    static String currentSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select current_schema()")) {
            row.next();
            return Optional.ofNullable(row.getString(1)).orElse("public");
        }
    }

    /**
     * Takes every row away. {@code cascade} reaches no other table where {@link #referringFromOutside} is empty; without it, PostgreSQL 18
     * refuses tables whose foreign keys are not enforced, even when they are emptied together.
     */
    void empty(Connection connection) throws SQLException {
        Session.execute(connection, "truncate " + list() + " cascade");
    }

    /** Tables of others whose foreign keys lead to these. */
    List<String> referringFromOutside(Connection connection) throws SQLException {
        String ours = tables.stream().map(table -> "'" + table.qualified().replace("'", "''") + "'::regclass")
                .collect(Collectors.joining(", "));
        List<String> foreign = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct conrelid::regclass::text from pg_constraint where contype = 'f' "
                        + "and confrelid in (" + ours + ") and conrelid not in (" + ours + ") order by 1")) {
            while (row.next()) {
                foreign.add(row.getString(1));
            }
        }
        return foreign;
    }

    Optional<TableShape> find(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** Their names, to stand in a statement. */
    String list() {
        return tables.stream().map(TableShape::qualified).collect(Collectors.joining(", "));
    }

    /** Tables that hold somebody's work, with their rows; none in a database as it was made. */
    Map<String, Long> work(Connection connection) throws SQLException {
        Map<String, Long> work = rows(connection, tables.stream().filter(table -> WORK.contains(table.name())).toList());
        work.values().removeIf(rows -> rows == 0);
        return work;
    }

    /** Rows of each table. */
    Map<String, Long> rows(Connection connection) throws SQLException {
        return rows(connection, tables);
    }

    private static Map<String, Long> rows(Connection connection, List<TableShape> tables) throws SQLException {
        Map<String, Long> rows = new java.util.LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (TableShape table : tables) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table.qualified())) {
                    row.next();
                    rows.put(table.name(), row.getLong(1));
                }
            }
        }
        return rows;
    }

    /** The next number of every column that numbers rows. */
    List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (TableShape table : tables) {
            for (TableShape.Column column : table.identities().toList()) {
                sequences.add(new Manifest.Sequence(table.name(), column.name(), next(connection, table, column)));
            }
        }
        return sequences;
    }

    private static long next(Connection connection, TableShape table, TableShape.Column column) throws SQLException {
        String name;
        try (PreparedStatement ask = connection.prepareStatement("select pg_get_serial_sequence(?, ?)")) {
            ask.setString(1, table.qualified());
            ask.setString(2, column.name());
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                name = row.getString(1);
            }
        }
        // the name comes quoted where it must be
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value + is_called::int from " + name)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Sets the next numbers; unlike {@code setval} that is undone with its transaction, and holds up whoever asks for one meanwhile. */
    void restart(Connection connection, List<Manifest.Sequence> sequences) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Manifest.Sequence sequence : sequences) {
                TableShape table = find(sequence.table()).orElseThrow();
                statement.execute("alter table " + table.qualified() + " alter column " + TableShape.quoted(sequence.column())
                        + " restart with " + sequence.next());
            }
        }
    }
}
