package fr.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Days whose details retention removed, as whoever reads files meets them. */
final class PurgedDays {
    /** Over {@code fichier_log_jour j}. */
    static final String OF_PURGED = "exists (select from session_production s where s.centre_usinage_id = j.centre_usinage_id "
            + "and s.date_production = j.date_production and s.purge_le is not null)";
    /** Days that wait to be built. */
    static final String PENDING = "select distinct j.centre_usinage_id, j.date_production from fichier_log_jour j "
            + "where j.a_construire and not " + OF_PURGED + " order by 1, 2";
    private static final String OF = "select date_production from session_production where centre_usinage_id = ? and purge_le is not null";
    private static final String TOUCH = "update fichier_log set taille = ?, date_distante = ?, etat = 'lu', erreur = null, "
            + "date_lecture = now() where centre_usinage_id = ? and id = ?";
    private static final String UNMARK = "update fichier_log_jour j set a_construire = false where j.a_construire and " + OF_PURGED;

    private PurgedDays() {}

    static Set<LocalDate> of(Connection connection, long centreId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF)) {
            query.setLong(1, centreId);
            Set<LocalDate> days = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    days.add(rows.getObject(1, LocalDate.class));
                }
            }
            return days;
        }
    }

    static int touch(Connection connection, StoredFile file, FileRemote remote) throws SQLException {
        try (PreparedStatement touch = connection.prepareStatement(TOUCH)) {
            touch.setLong(1, remote.size());
            FileWriter.setInstant(touch, 2, remote.modified());
            touch.setLong(3, file.centreId());
            touch.setLong(4, file.id());
            return touch.executeUpdate();
        }
    }

    /** @return files whose bytes went */
    static int drop(Connection connection) throws SQLException {
        try (Statement unmark = connection.createStatement()) {
            unmark.executeUpdate(UNMARK);
        }
        int dropped = 0;
        int more;
        do {
            more = PurgedFiles.purge(connection, null).files();
            dropped += more;
        } while (more > 0);
        return dropped;
    }
}
