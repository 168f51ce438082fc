package fr.vigie.store;

import fr.vigie.model.Anomaly;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.Session;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes a session's details by COPY. */
final class DetailWriter {
    /** A detail's id is its session's, shifted, plus its number: unique, and the same after each rebuild. 2^24 events fill a day. */
    static final int NUMBER_BITS = 24;

    private static final String PIECES = "copy piece_production (centre_usinage_id, session_id, id, timestamp_production, job_profil_id, "
            + "fichier_log_id, numero_piece, ligne, details) from stdin (format binary)";
    private static final String PROFILES = "copy job_profil (centre_usinage_id, session_id, id, timestamp_debut, fichier_log_id, ligne, "
            + "reference, longueur, couleur, couleur_libelle) from stdin (format binary)";
    private static final String WAITS = "copy periode_attente (centre_usinage_id, session_id, id, timestamp_debut, timestamp_fin, "
            + "fichier_log_id, ligne, duree_secondes) from stdin (format binary)";
    private static final String STOPS = "copy periode_arret (centre_usinage_id, session_id, id, timestamp_debut, timestamp_fin, "
            + "fichier_log_id, ligne, duree_secondes, bornes) from stdin (format binary)";
    private static final String UNEXPLAINED = "copy periode_inexpliquee (centre_usinage_id, session_id, id, timestamp_debut, timestamp_fin, "
            + "fichier_log_id, ligne) from stdin (format binary)";
    private static final String ANOMALIES = "copy anomalie (centre_usinage_id, session_id, id, fichier_log_id, ligne, genre) "
            + "from stdin (format binary)";
    private static final String DELETE = """
            delete from piece_production where centre_usinage_id = ? and session_id = ?;
            delete from job_profil where centre_usinage_id = ? and session_id = ?;
            delete from periode_attente where centre_usinage_id = ? and session_id = ?;
            delete from periode_arret where centre_usinage_id = ? and session_id = ?;
            delete from periode_inexpliquee where centre_usinage_id = ? and session_id = ?;
            delete from anomalie where centre_usinage_id = ? and session_id = ?""";
    private static final int TABLES = 6;

    private final Connection connection;
    private final int centreId;
    private final long sessionId;
    private final long[] files;

    /** @param files ids in {@code fichier_log} by the index that details have */
    DetailWriter(Connection connection, long centreId, long sessionId, long[] files) {
        this.connection = connection;
        this.centreId = Math.toIntExact(centreId);
        this.sessionId = sessionId;
        this.files = files;
    }

    /** @return how many there were */
    static long delete(Connection connection, long centreId, long sessionId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            for (int table = 0; table < TABLES; table++) {
                delete.setLong(2 * table + 1, centreId);
                delete.setLong(2 * table + 2, sessionId);
            }
            delete.execute();
            long count = 0;
            for (int table = 0; table < TABLES; table++) {
                count += Math.max(0, delete.getUpdateCount());
                delete.getMoreResults();
            }
            return count;
        }
    }

    void write(Session session) throws SQLException {
        copy(PROFILES, 10, session.profiles(), this::profile);
        copy(PIECES, 9, session.pieces(), this::piece);
        copy(WAITS, 8, session.waits(), this::wait);
        copy(STOPS, 9, session.stops(), this::stop);
        copy(UNEXPLAINED, 7, session.unexplained(), this::unexplained);
        copy(ANOMALIES, 6, session.anomalies(), this::anomaly);
    }

    /** Writes the fields after the keys. */
    private interface Fields<T> {
        void write(BinaryCopy row, T detail);
    }

    private <T> void copy(String statement, int fields, List<T> details, Fields<T> rest) throws SQLException {
        if (details.isEmpty()) {
            return;
        }
        if (details.size() >= 1 << NUMBER_BITS) {
            throw new SQLException("a session of " + details.size() + " details");
        }
        try (BinaryCopy copy = new BinaryCopy(connection, statement)) {
            long number = 0;
            for (T detail : details) {
                copy.row(fields).int4(centreId).int8(sessionId).int8(idOf(++number));
                rest.write(copy, detail);
            }
            copy.finish();
        }
    }

    private long idOf(long number) {
        return sessionId << NUMBER_BITS | number;
    }

    private void piece(BinaryCopy row, Piece piece) {
        row.timestamp(piece.at()).int8(idOf(piece.profile()), piece.profile() > 0).int8(files[piece.file()]).int4(piece.number())
                .int4(piece.line()).text(piece.details());
    }

    private void profile(BinaryCopy row, Profile profile) {
        row.timestamp(profile.at()).int8(files[profile.file()]).int4(profile.line()).text(profile.reference()).numeric2(profile.length())
                .text(profile.colour()).text(profile.colourLabel());
    }

    private void wait(BinaryCopy row, WaitPeriod wait) {
        row.timestamp(wait.start()).timestamp(wait.end()).int8(files[wait.file()]).int4(wait.line())
                .int4(wholeSeconds(wait.start(), wait.end()));
    }

    private void stop(BinaryCopy row, StopPeriod stop) {
        row.timestamp(stop.start()).timestamp(stop.end()).int8(files[stop.file()]).int4(stop.line())
                .int4(wholeSeconds(stop.start(), stop.end())).text(stop.bounds().code());
    }

    private void unexplained(BinaryCopy row, UnexplainedPeriod period) {
        row.timestamp(period.start()).timestamp(period.end()).int8(files[period.file()]).int4(period.line());
    }

    private void anomaly(BinaryCopy row, Anomaly anomaly) {
        row.int8(files[anomaly.file()]).int4(anomaly.line()).text(anomaly.kind().code());
    }

    private static int wholeSeconds(long start, long end) {
        return Math.toIntExact(Math.floorDiv(end - start, 1000L));
    }
}
