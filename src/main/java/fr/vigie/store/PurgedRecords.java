package fr.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What people and runs left beside the details, older than the same time (docs/decisions/0132). Users of the API stay until somebody switches
 * them off; the newest good run of each kind stays, for it is the age of the data.
 */
final class PurgedRecords {
    /** Table and condition, with one parameter: the first day that stays. */
    private static final List<String[]> OLD = List.of(new String[]{"justification", "timestamp_debut < ?"},
            new String[]{"decision_fichier", "date_creation < ?"}, new String[]{"journal_audit", "moment < ?"},
            new String[]{"commandes_volets_roulants", "disparue_le < ?"},
            new String[]{"execution_sync", "debut < ? and issue <> 'en_cours' and id not in "
                    + "(select max(id) from execution_sync where issue in ('fait', 'partiel') group by genre)"});

    private PurgedRecords() {}

    static PurgeCounts count(Connection connection, LocalDate before) throws SQLException {
        long count = 0;
        for (String[] old : OLD) {
            try (PreparedStatement query = connection.prepareStatement("select count(*) from " + old[0] + " where " + old[1])) {
                query.setObject(1, before);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    count += row.getLong(1);
                }
            }
        }
        return new PurgeCounts(0, 0, 0, 0, count);
    }

    static PurgeCounts purge(Connection connection, LocalDate before) throws SQLException {
        long count = 0;
        for (String[] old : OLD) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + old[0] + " where " + old[1])) {
                delete.setObject(1, before);
                count += delete.executeLargeUpdate();
            }
        }
        return new PurgeCounts(0, 0, 0, 0, count);
    }
}
