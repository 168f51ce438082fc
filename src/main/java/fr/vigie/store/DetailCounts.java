package fr.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** How many details stand in the tables. */
final class DetailCounts {
    private static final List<String> TABLES = List.of("piece_production", "job_profil", "periode_attente", "periode_arret",
            "periode_inexpliquee", "anomalie");

    private DetailCounts() {}

    /** Of days before that one. */
    static long before(Connection connection, LocalDate day) throws SQLException {
        long count = 0;
        for (String table : TABLES) {
            try (PreparedStatement query = connection.prepareStatement("select count(*) from session_production s join " + table
                    + " d on d.centre_usinage_id = s.centre_usinage_id and d.session_id = s.id where s.purge_le is null "
                    + "and s.date_production < ?")) {
                query.setObject(1, day);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    count += row.getLong(1);
                }
            }
        }
        return count;
    }
}
