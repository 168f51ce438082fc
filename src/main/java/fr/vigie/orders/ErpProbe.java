package fr.vigie.orders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be asked of an ERP that is connected. */
final class ErpProbe {
    private static final Pattern GRANT = Pattern.compile("(?i)^grant (.*?) on .* to ");
    private static final Pattern COLUMNS = Pattern.compile("\\([^)]*\\)");
    private static final Set<String> READING = Set.of("SELECT", "USAGE", "SHOW VIEW", "SHOW DATABASES", "PROCESS", "REPLICATION CLIENT",
            "BINLOG MONITOR");

    private ErpProbe() {}

    static ErpFacts ask(Connection connection, String address) throws SQLException {
        return new ErpFacts(address, value(connection, "select version()", 1),
                !value(connection, "show session status like 'Ssl_cipher'", 2).isEmpty(), mayWrite(connection));
    }

    private static String value(Connection connection, String query, int column) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getString(column) != null ? row.getString(column) : "";
        }
    }

    private static boolean mayWrite(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                if (grantsMoreThanReading(rows.getString(1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @param grant as {@code SHOW GRANTS} tells it; one of a role alone has no rights of its own */
    static boolean grantsMoreThanReading(String grant) {
        Matcher matcher = GRANT.matcher(grant);
        return matcher.find() && !Arrays.stream(COLUMNS.matcher(matcher.group(1)).replaceAll("").split(","))
                .allMatch(right -> READING.contains(right.strip().toUpperCase(Locale.ROOT)));
    }
}
