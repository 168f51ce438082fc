package fr.vigie.store;

import fr.vigie.model.Session;
import fr.vigie.model.SessionFigures;
import fr.vigie.model.SourceFile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the row of a session; its details are {@link DetailWriter}'s. */
final class SessionWriter {
    private static final int SOURCES_LENGTH = 255;
    private static final String UPSERT = """
            insert into session_production as s (centre_usinage_id, date_production, heure_premiere_piece, heure_derniere_piece,
                heure_premier_machine_start, heure_dernier_machine_stop, total_pieces, attente_brute_s, arret_brut_s, nb_barres,
                longueur_barres_mm, nb_arrets, nb_micro_arrets, arret_en_cours_depuis, nb_evenements, nb_doublons, nb_anomalies,
                heure_premier_evenement, heure_dernier_evenement, amplitude_ms, production_ms, attente_ms, arret_ms, inexplique_ms,
                fichier_log_source)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (centre_usinage_id, date_production) do update set
                heure_premiere_piece = excluded.heure_premiere_piece, heure_derniere_piece = excluded.heure_derniere_piece,
                heure_premier_machine_start = excluded.heure_premier_machine_start,
                heure_dernier_machine_stop = excluded.heure_dernier_machine_stop, total_pieces = excluded.total_pieces,
                attente_brute_s = excluded.attente_brute_s, arret_brut_s = excluded.arret_brut_s, nb_barres = excluded.nb_barres,
                longueur_barres_mm = excluded.longueur_barres_mm, nb_arrets = excluded.nb_arrets,
                nb_micro_arrets = excluded.nb_micro_arrets, arret_en_cours_depuis = excluded.arret_en_cours_depuis,
                nb_evenements = excluded.nb_evenements, nb_doublons = excluded.nb_doublons, nb_anomalies = excluded.nb_anomalies,
                heure_premier_evenement = excluded.heure_premier_evenement, heure_dernier_evenement = excluded.heure_dernier_evenement,
                amplitude_ms = excluded.amplitude_ms, production_ms = excluded.production_ms, attente_ms = excluded.attente_ms,
                arret_ms = excluded.arret_ms, inexplique_ms = excluded.inexplique_ms, fichier_log_source = excluded.fichier_log_source,
                date_maj = now()
            where s.purge_le is null
            returning s.id, s.xmax = 0""";

    private SessionWriter() {}

    /**
     * What the upsert met.
     *
     * @param fresh whether there was no such session, hence no details
     */
    record Written(long id, boolean fresh) {}

    static Written upsert(Connection connection, long centreId, Session session) throws SQLException, ConcurrentBuildException {
        SessionFigures figures = session.figures();
        try (PreparedStatement row = connection.prepareStatement(UPSERT)) {
            int at = 1;
            row.setLong(at++, centreId);
            row.setObject(at++, session.day());
            time(row, at++, figures.firstPiece());
            time(row, at++, figures.lastPiece());
            time(row, at++, figures.firstStart());
            time(row, at++, figures.lastStop());
            row.setInt(at++, figures.pieces());
            row.setBigDecimal(at++, BigDecimal.valueOf(figures.rawWaitMs(), 3));
            row.setBigDecimal(at++, BigDecimal.valueOf(figures.rawStopMs(), 3));
            row.setInt(at++, figures.bars());
            row.setBigDecimal(at++, figures.barsLength());
            row.setInt(at++, figures.stops());
            row.setInt(at++, figures.microStops());
            time(row, at++, figures.openStopSince());
            row.setInt(at++, figures.events());
            row.setInt(at++, figures.duplicates());
            row.setInt(at++, figures.anomalies());
            time(row, at++, figures.firstEvent());
            time(row, at++, figures.lastEvent());
            row.setLong(at++, figures.amplitudeMs());
            row.setLong(at++, figures.productionMs());
            row.setLong(at++, figures.waitMs());
            row.setLong(at++, figures.stopMs());
            row.setLong(at++, figures.unexplainedMs());
            row.setString(at, sources(session));
            try (ResultSet result = row.executeQuery()) {
                if (!result.next()) {
                    throw new ConcurrentBuildException(session.day() + " was purged meanwhile");
                }
                return new Written(result.getLong(1), result.getBoolean(2));
            }
        }
    }

    /** Deletes the session of a day, if there is one, with its details. */
    static void delete(Connection connection, long centreId, LocalDate day) throws SQLException {
        try (PreparedStatement find = connection
                .prepareStatement("select id from session_production where centre_usinage_id = ? and date_production = ? "
                        + "and purge_le is null for update");
                PreparedStatement delete = connection
                        .prepareStatement("delete from session_production where centre_usinage_id = ? and id = ?")) {
            find.setLong(1, centreId);
            find.setObject(2, day);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                DetailWriter.delete(connection, centreId, row.getLong(1));
                delete.setLong(1, centreId);
                delete.setLong(2, row.getLong(1));
                delete.executeUpdate();
            }
        }
    }

    private static void time(PreparedStatement row, int at, @Nullable LocalDateTime value) throws SQLException {
        row.setObject(at, value, Types.TIMESTAMP);
    }

    private static String sources(Session session) {
        String all = session.files().stream().map(SourceFile::path).distinct().collect(Collectors.joining("; "));
        return all.length() <= SOURCES_LENGTH ? all : all.substring(0, SOURCES_LENGTH - 1) + "…";
    }
}
