package fr.vigie.store;

import fr.vigie.config.DatabaseSettings;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a database holds, table by table, to be held against another's. */
public final class BackupContents {
    private static final List<String> OTHERS = List.of("flyway_schema_history", "api_cle");

    private BackupContents() {}

    /** Rows and a sum of each table, generated columns included; what a restoration notes of itself is left out. */
    public static Map<String, String> of(DatabaseSettings settings) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String table : PostgresForTests.query(settings,
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1")) {
            if (!OTHERS.contains(table)) {
                contents.put(table, PostgresForTests.query(settings, sum(table)).getFirst());
            }
        }
        return contents;
    }

    private static String sum(String table) {
        String which = table.equals("journal_audit") ? " where action <> 'restauration'" : "";
        return "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table + " t"
                + which;
    }

    /** The next number of every sequence. */
    public static Map<String, String> sequences(DatabaseSettings settings) throws SQLException {
        Map<String, String> next = new TreeMap<>();
        for (String sequence : PostgresForTests.query(settings, "select sequencename from pg_sequences where schemaname = 'public'")) {
            if (!sequence.startsWith("journal_audit")) {
                next.put(sequence, PostgresForTests.query(settings, "select last_value + is_called::int from " + sequence).getFirst());
            }
        }
        return next;
    }
}
