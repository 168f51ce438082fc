package fr.vigie.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Files whose raw bytes go: every one of their days is purged, or is before the given one. A file's row stays with its size and fingerprints,
 * so that it is known when it is met again.
 */
final class PurgedFiles {
    private static final int AT_ONCE = 200;
    private static final String OVER = """
            f.purge_le is null and f.octets_lus > 0
            and not exists (select from fichier_log_jour j
                left join session_production s on s.centre_usinage_id = j.centre_usinage_id and s.date_production = j.date_production
                where j.centre_usinage_id = f.centre_usinage_id and j.fichier_log_id = f.id and j.nb_evenements > 0
                    and s.purge_le is null and (?::date is null or j.date_production >= ?))
            and (exists (select from fichier_log_jour j where j.centre_usinage_id = f.centre_usinage_id and j.fichier_log_id = f.id
                    and j.nb_evenements > 0)
                or f.date_lecture < ?)""";
    private static final String COUNT = "select count(*), coalesce(sum(f.octets_lus), 0) from fichier_log f where " + OVER;
    private static final String PURGE = """
            with v as (select f.centre_usinage_id, f.id from fichier_log f where %s order by f.id limit %d for update),
            b as (delete from fichier_log_bloc b using v where b.centre_usinage_id = v.centre_usinage_id and b.fichier_log_id = v.id),
            r as (delete from rejet_ligne r using v where r.centre_usinage_id = v.centre_usinage_id and r.fichier_log_id = v.id),
            j as (update fichier_log_jour j set a_construire = false from v
                where j.centre_usinage_id = v.centre_usinage_id and j.fichier_log_id = v.id and j.a_construire),
            f as (update fichier_log f set purge_le = now(), erreur = null,
                    etat = case when f.etat in ('partiel', 'en_erreur') then 'lu' else f.etat end
                from v where f.centre_usinage_id = v.centre_usinage_id and f.id = v.id returning f.octets_lus)
            select count(*), coalesce(sum(octets_lus), 0) from f""".formatted(OVER, AT_ONCE);

    private PurgedFiles() {}

    static PurgeCounts due(Connection connection, LocalDate before) throws SQLException {
        return run(connection, COUNT, before);
    }

    /**
     * Some of them; none when all are done.
     *
     * @param before null: only files all of whose days are purged
     */
    static PurgeCounts purge(Connection connection, @Nullable LocalDate before) throws SQLException {
        return run(connection, PURGE, before);
    }

    private static PurgeCounts run(Connection connection, String sql, @Nullable LocalDate before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 1; at <= 3; at++) {
                statement.setObject(at, before, Types.DATE);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new PurgeCounts(0, 0, row.getInt(1), row.getLong(2), 0);
            }
        }
    }
}
