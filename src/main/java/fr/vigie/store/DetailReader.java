package fr.vigie.store;

import fr.vigie.model.Anomaly;
import fr.vigie.model.AnomalyKind;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.SessionRow;
import fr.vigie.model.StopBounds;
import fr.vigie.model.StopPeriod;
import fr.vigie.model.UnexplainedPeriod;
import fr.vigie.model.WaitPeriod;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Reads everything that sessions of one centre have: one query a table, however many sessions. Plain JDBC and times as plain numbers, for
 * a month is some fifty thousand rows that a screen waits for.
 */
final class DetailReader {
    private static final long NUMBER_MASK = (1L << DetailWriter.NUMBER_BITS) - 1;
    /** Files with events on the days; and those that details point to, where a file was set aside and the session is not built again yet. */
    private static final String FILES = """
            f.centre_usinage_id = ? and (f.id = any (?) or not f.ecarte and f.id in (select d.fichier_log_id from fichier_log_jour d
            where d.centre_usinage_id = ? and d.date_production = any (?) and d.nb_evenements > 0))""";

    private final Connection connection;
    private final List<SessionRow> rows;

    /** @param rows of one centre */
    DetailReader(Connection connection, List<SessionRow> rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** A detail that wants to know the index of its file. */
    private record Raw<T>(long fileId, IntFunction<T> make) {}

    /** Makes a detail of a row, whose columns begin at 4. */
    private interface Maker<T> {
        IntFunction<T> of(ResultSet row) throws SQLException;
    }

    /** Details by the session's id. */
    private record Rows<T>(Map<Long, List<Raw<T>>> bySession) {
        List<Raw<T>> of(SessionRow session) {
            return bySession.getOrDefault(session.id(), List.of());
        }
    }

    /** In the order of the sessions given. */
    List<SessionDetails> read() throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        Rows<Piece> pieces = rows("piece_production",
                millis("timestamp_production") + ", numero_piece, details, coalesce(job_profil_id, 0)",
                DetailReader::piece);
        Rows<Profile> profiles = rows("job_profil", millis("timestamp_debut") + ", reference, longueur, couleur, couleur_libelle",
                DetailReader::profile);
        Rows<WaitPeriod> waits = rows("periode_attente", span(), DetailReader::wait);
        Rows<StopPeriod> stops = rows("periode_arret", span() + ", bornes", DetailReader::stop);
        Rows<UnexplainedPeriod> unexplained = rows("periode_inexpliquee", span(), DetailReader::unexplained);
        Rows<Anomaly> anomalies = rows("anomalie", "genre", DetailReader::anomaly);
        List<Rows<?>> all = List.of(pieces, profiles, waits, stops, unexplained, anomalies);
        Set<Long> referred = new HashSet<>();
        rows.forEach(row -> referred.addAll(referred(all, row)));
        List<StoredFile> known = files(referred);
        List<SessionDetails> details = new ArrayList<>();
        for (SessionRow row : rows) {
            Set<Long> own = referred(all, row);
            List<StoredFile> files = known.stream().filter(file -> own.contains(file.id()) || hasEvents(file, row.day())).toList();
            Map<Long, Integer> index = indexOf(files);
            SessionPeriods periods = new SessionPeriods(made(waits, row, index), made(stops, row, index), made(unexplained, row, index));
            long rejected = files.stream().filter(file -> !file.setAside()).mapToLong(file -> file.content().counts().rejected()).sum();
            details.add(new SessionDetails(row, files, made(pieces, row, index), made(profiles, row, index), periods,
                    made(anomalies, row, index), rejected));
        }
        return details;
    }

    private static String millis(String column) {
        return "(extract(epoch from " + column + ") * 1000)::bigint";
    }

    private static String span() {
        return millis("timestamp_debut") + ", " + millis("timestamp_fin");
    }

    private <T> Rows<T> rows(String table, String columns, Maker<T> maker) throws SQLException {
        String query = "select session_id, fichier_log_id, ligne, " + columns + " from " + table
                + " where centre_usinage_id = ? and session_id = any (?) order by session_id, id";
        Map<Long, List<Raw<T>>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, centreId());
            select.setArray(2, connection.createArrayOf("bigint", rows.stream().map(SessionRow::id).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getLong(1), session -> new ArrayList<>()).add(new Raw<>(row.getLong(2), maker.of(row)));
                }
            }
        }
        return new Rows<>(found);
    }

    private long centreId() {
        return rows.getFirst().centre().id();
    }

    private static Set<Long> referred(List<Rows<?>> all, SessionRow session) {
        Set<Long> files = new HashSet<>();
        all.forEach(table -> table.of(session).forEach(detail -> files.add(detail.fileId())));
        return files;
    }

    private static boolean hasEvents(StoredFile file, LocalDate day) {
        return !file.setAside() && file.content().days().stream().anyMatch(known -> known.events() > 0 && known.day().equals(day));
    }

    private List<StoredFile> files(Set<Long> referred) throws SQLException {
        return FileRows.read(connection, FILES, 4, (statement, first) -> {
            statement.setLong(first, centreId());
            statement.setArray(first + 1, connection.createArrayOf("bigint", referred.toArray()));
            statement.setLong(first + 2, centreId());
            statement.setArray(first + 3, connection.createArrayOf("date", rows.stream().map(row -> java.sql.Date.valueOf(row.day()))
                    .toArray()));
        });
    }

    private static Map<Long, Integer> indexOf(List<StoredFile> files) {
        Map<Long, Integer> index = new HashMap<>();
        files.forEach(file -> index.put(file.id(), index.size()));
        return index;
    }

    private static <T> List<T> made(Rows<T> details, SessionRow session, Map<Long, Integer> files) {
        List<T> made = new ArrayList<>(details.of(session).size());
        for (Raw<T> detail : details.of(session)) {
            Integer file = files.get(detail.fileId());
            if (file == null) {
                throw new IllegalStateException("a detail points to file " + detail.fileId() + ", which is not stored");
            }
            made.add(detail.make().apply(file));
        }
        return made;
    }

    private static IntFunction<Piece> piece(ResultSet row) throws SQLException {
        int line = row.getInt(3);
        long at = row.getLong(4);
        int number = row.getInt(5);
        String details = row.getString(6);
        int profile = (int) (row.getLong(7) & NUMBER_MASK);
        return file -> new Piece(number, at, details, profile, file, line);
    }

    private static IntFunction<Profile> profile(ResultSet row) throws SQLException {
        Profile read = new Profile(row.getString(5), row.getBigDecimal(6), row.getString(7), row.getString(8), row.getLong(4), 0,
                row.getInt(3));
        return file -> new Profile(read.reference(), read.length(), read.colour(), read.colourLabel(), read.at(), file, read.line());
    }

    private static IntFunction<WaitPeriod> wait(ResultSet row) throws SQLException {
        int line = row.getInt(3);
        long start = row.getLong(4);
        long end = row.getLong(5);
        return file -> new WaitPeriod(start, end, file, line);
    }

    private static IntFunction<StopPeriod> stop(ResultSet row) throws SQLException {
        int line = row.getInt(3);
        long start = row.getLong(4);
        long end = row.getLong(5);
        String code = row.getString(6);
        StopBounds bounds = Arrays.stream(StopBounds.values()).filter(known -> known.code().equals(code)).findFirst().orElseThrow();
        return file -> new StopPeriod(start, end, bounds, file, line);
    }

    private static IntFunction<UnexplainedPeriod> unexplained(ResultSet row) throws SQLException {
        int line = row.getInt(3);
        long start = row.getLong(4);
        long end = row.getLong(5);
        return file -> new UnexplainedPeriod(start, end, file, line);
    }

    private static IntFunction<Anomaly> anomaly(ResultSet row) throws SQLException {
        int line = row.getInt(3);
        String code = row.getString(4);
        AnomalyKind kind = Arrays.stream(AnomalyKind.values()).filter(known -> known.code().equals(code)).findFirst().orElseThrow();
        return file -> new Anomaly(kind, file, line);
    }
}
