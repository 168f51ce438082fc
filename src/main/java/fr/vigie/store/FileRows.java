package fr.vigie.store;

import fr.vigie.model.FileCounts;
import fr.vigie.model.RejectReason;
import fr.vigie.model.WallTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code fichier_log} with their days. Plain JDBC, and times as plain numbers: there are thousands at each poll. */
final class FileRows {
    private static final String COLUMNS = """
            select f.id, f.centre_usinage_id, f.source, f.chemin, f.generation, f.taille, (extract(epoch from f.date_distante) * 1000000)::bigint, f.etat, f.ecarte, f.erreur,
                f.octets_lus, f.longueur_debut, encode(f.empreinte_debut, 'hex'), encode(f.empreinte, 'hex'), f.nb_lignes, f.nb_evenements, f.nb_hors_format,
                f.nb_hors_date, f.nb_rejets_ligne_trop_longue, f.nb_rejets_horodatage, f.nb_rejets_evenement, f.autres_evenements::text,
                (extract(epoch from f.dernier_evenement) * 1000)::bigint, (extract(epoch from f.date_lecture) * 1000000)::bigint,
                (extract(epoch from f.purge_le) * 1000000)::bigint
            from fichier_log f where\s""";
    private static final String ORDER = " order by f.chemin collate \"C\", f.generation, f.id";
    private static final String DAYS = """
            ; select j.fichier_log_id, j.date_production - date '1970-01-01', j.nb_evenements, j.a_construire
            from fichier_log_jour j join fichier_log f on f.centre_usinage_id = j.centre_usinage_id and f.id = j.fichier_log_id
            where j.nb_evenements > 0 and (\s""";
    private static final String DAYS_ORDER = ") order by j.fichier_log_id, j.date_production";
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only; ";

    private FileRows() {}

    /** Sets the condition's parameters from an index on. */
    interface Parameters {
        void set(PreparedStatement statement, int first) throws SQLException;
    }

    /**
     * Files and their days at one moment; the connection must not be in a transaction yet.
     *
     * @param condition over {@code f}, with {@code parameters} parameters
     */
    static List<StoredFile> atOneMoment(Connection connection, String condition, int parameters, Parameters values) throws SQLException {
        connection.setAutoCommit(false);
        List<StoredFile> files = read(connection, ONE_MOMENT, condition, parameters, values);
        connection.commit();
        return files;
    }

    /** The same in a transaction that is one moment already. */
    static List<StoredFile> read(Connection connection, String condition, int parameters, Parameters values) throws SQLException {
        return read(connection, "", condition, parameters, values);
    }

    private static List<StoredFile> read(Connection connection, String before, String condition, int parameters, Parameters values)
            throws SQLException {
        String sql = before + COLUMNS + condition + ORDER + DAYS + condition + DAYS_ORDER;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.set(statement, 1);
            values.set(statement, 1 + parameters);
            statement.execute();
            if (!before.isEmpty()) {
                statement.getMoreResults();
            }
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = statement.getResultSet()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            statement.getMoreResults();
            try (ResultSet result = statement.getResultSet()) {
                Map<Long, List<FileDay>> days = days(result);
                return rows.stream().map(row -> row.file(days.getOrDefault(row.id, List.of()))).toList();
            }
        }
    }

    private static Map<Long, List<FileDay>> days(ResultSet result) throws SQLException {
        Map<Long, List<FileDay>> days = new HashMap<>();
        while (result.next()) {
            days.computeIfAbsent(result.getLong(1), id -> new ArrayList<>(2))
                    .add(new FileDay(LocalDate.ofEpochDay(result.getInt(2)), result.getLong(3), result.getBoolean(4)));
        }
        return days;
    }

    /** A row whose days are not known yet. */
    private record Row(long id, long centreId, FileKey key, FileRemote remote, FileState state, boolean setAside, @Nullable String error,
            long bytes, int headLength, String headHash, String hash, FileCounts counts, @Nullable LocalDateTime newest, Instant readAt,
            @Nullable Instant purgedAt) {
        StoredFile file(List<FileDay> days) {
            FileContent content = new FileContent(bytes, headLength, headHash, hash, counts, newest, days);
            return new StoredFile(id, centreId, key, remote, state, setAside, error, content, readAt, purgedAt);
        }
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(r.getLong(1), r.getLong(2), new FileKey(r.getString(3), r.getString(4), r.getInt(5)),
                new FileRemote(r.getLong(6), instant(r, 7)), FileState.of(r.getString(8)),
                r.getBoolean(9), r.getString(10), r.getLong(11), r.getInt(12), r.getString(13),
                r.getString(14), counts(r), wallTime(r, 23),
                Instant.EPOCH.plus(r.getLong(24), ChronoUnit.MICROS), instant(r, 25));
    }

    static @Nullable Instant instant(ResultSet r, int column) throws SQLException {
        long micros = r.getLong(column);
        return r.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static @Nullable LocalDateTime wallTime(ResultSet r, int column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? null : WallTime.toLocalDateTime(millis);
    }

    private static FileCounts counts(ResultSet r) throws SQLException {
        Map<RejectReason, Long> rejects = new EnumMap<>(RejectReason.class);
        RejectReason[] reasons = {RejectReason.LINE_TOO_LONG, RejectReason.TIMESTAMP, RejectReason.EVENT};
        for (int i = 0; i < reasons.length; i++) {
            long count = r.getLong(19 + i);
            if (count > 0) {
                rejects.put(reasons[i], count);
            }
        }
        return new FileCounts(r.getLong(11), r.getLong(15), r.getLong(16), r.getLong(17), r.getLong(18), rejects,
                OtherEvents.read(r.getString(22)));
    }
}
