package fr.vigie.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A column that may hold what people or machines wrote. Columns are asked of the catalogue, so that a table of a later version is not
 * forgotten; only those that hold Vigie's own words are left out.
 *
 * @param cut characters at which its texts are cut when they are stored; 0 where they are not
 * @param versioned whether the row counts its changes
 */
record ErasableColumn(String table, String name, Form form, int cut, boolean versioned) {
    /** Codes that checks and programs know, keys, secrets. */
    private static final Set<String> OWN_WORDS = Set.of("centre_usinage.type_cu", "fichier_log.source", "fichier_log.etat",
            "periode_arret.bornes", "rejet_ligne.motif", "anomalie.genre", "execution_sync.genre", "execution_sync.declencheur",
            "execution_sync.issue", "reglage.cle", "justification.genre", "utilisateur.role", "utilisateur.mot_de_passe",
            "journal_audit.action");
    /** Written by the migration tool. */
    private static final String HISTORY = "flyway_schema_history";
    /** Texts without a limit of their own that spec 1.2 cuts. */
    private static final Set<String> CUT_AT_500 = Set.of("piece_production.details", "rejet_ligne.texte");
    private static final String QUERY = """
            select c.table_name, c.column_name, c.data_type, coalesce(c.character_maximum_length, 0),
                exists (select from information_schema.columns v where v.table_schema = c.table_schema and v.table_name = c.table_name
                    and v.column_name = 'version')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                and (c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb')
                    or c.data_type = 'ARRAY' and c.udt_name in ('_text', '_varchar'))
            order by c.table_name, c.ordinal_position""";

    private static final String PAIRS = "select * from unnest(?::text[], ?::text[]) as p(avant, apres)";

    /** How the column holds texts. */
    enum Form {
        TEXT,
        JSON,
        ARRAY
    }

    static List<ErasableColumn> all(Connection connection) throws SQLException {
        List<ErasableColumn> columns = new ArrayList<>();
        try (Statement query = connection.createStatement(); ResultSet row = query.executeQuery(QUERY)) {
            while (row.next()) {
                String name = row.getString(1) + "." + row.getString(2);
                if (!row.getString(1).equals(HISTORY) && !OWN_WORDS.contains(name)) {
                    columns.add(new ErasableColumn(row.getString(1), row.getString(2), form(row.getString(3)),
                            CUT_AT_500.contains(name) ? 500 : row.getInt(4), row.getBoolean(5)));
                }
            }
        }
        return columns;
    }

    private static Form form(String type) {
        return switch (type) {
            case "ARRAY" -> Form.ARRAY;
            case "json", "jsonb" -> Form.JSON;
            default -> Form.TEXT;
        };
    }

    /** Its different texts. */
    String texts() {
        return switch (form) {
            case TEXT -> "select distinct %s from %s where %s <> ''".formatted(name, table, name);
            case JSON -> "select distinct %s::text from %s".formatted(name, table);
            case ARRAY -> "select distinct e from %s, unnest(%s) e".formatted(table, name);
        };
    }

    /** Counts the rows that hold one of the texts of the first parameter; the second is not looked at. */
    String count() {
        return "with v as (%s) select count(*) from %s t where %s".formatted(PAIRS, table, where());
    }

    /** Puts the texts of the second parameter for those of the first. */
    String update() {
        String changes = versioned ? ", version = t.version + 1" : "";
        return switch (form) {
            case TEXT -> "with v as (%s) update %s t set %s = v.apres%s from v where t.%s = v.avant".formatted(PAIRS, table, name, changes,
                    name);
            case JSON -> "with v as (%s) update %s t set %s = v.apres::jsonb%s from v where t.%s::text = v.avant".formatted(PAIRS, table,
                    name, changes, name);
            case ARRAY -> ("with v as (%s) update %s t set %s = (select array_agg(coalesce(v.apres, u.e) order by u.n) from unnest(t.%s) "
                    + "with ordinality u(e, n) left join v on v.avant = u.e)%s where %s").formatted(PAIRS, table, name, name, changes,
                            where());
        };
    }

    private String where() {
        return switch (form) {
            case TEXT -> "t." + name + " in (select v.avant from v)";
            case JSON -> "t." + name + "::text in (select v.avant from v)";
            case ARRAY -> "exists (select from unnest(t." + name + ") e where e in (select v.avant from v))";
        };
    }
}
