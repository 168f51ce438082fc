package fr.vigie.store;

import fr.vigie.model.IdlePeriod;
import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.StopBounds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads stops, waits and silences of a span of days. Plain JDBC: a month of a busy workshop has tens of thousands. Each session's periods
 * are found by their primary key, sessions by {@code session_production_date}, so it costs what the span holds, not what is stored.
 */
final class IdlePeriodReader {
    private static final String ROWS = """
            select s.centre_usinage_id, '%1$s', p.timestamp_debut, j.motif_id, j.commentaire, j.version, j.auteur, j.date_maj,
                s.date_production, p.timestamp_fin, %3$s, p.fichier_log_id, f.chemin, p.ligne
            from session_production s
            join %2$s p on p.centre_usinage_id = s.centre_usinage_id and p.session_id = s.id
            join fichier_log f on f.centre_usinage_id = p.centre_usinage_id and f.id = p.fichier_log_id
            left join justification j on j.centre_usinage_id = s.centre_usinage_id and j.timestamp_debut = p.timestamp_debut
                and j.genre = '%1$s'
            where %4$s and p.timestamp_fin - p.timestamp_debut >= ? * interval '1 millisecond'""";
    private static final String SUMS = """
            select '%1$s', count(*), coalesce((extract(epoch from sum(p.timestamp_fin - p.timestamp_debut)) * 1000)::bigint, 0)
            from session_production s
            join %2$s p on p.centre_usinage_id = s.centre_usinage_id and p.session_id = s.id
            where %4$s""";
    private static final String SPAN = "s.date_production between ? and ? and (?::integer is null or s.centre_usinage_id = ?) "
            + "and (?::text is null or s.centre_usinage_id in (select c.id from centre_usinage c where c.type_cu = ?))";

    private final Connection connection;

    IdlePeriodReader(Connection connection) {
        this.connection = connection;
    }

    /** The newest first. */
    List<IdlePeriod> rows(PeriodFilter filter) throws SQLException {
        if (filter.kinds().isEmpty()) {
            return List.of();
        }
        List<PeriodKind> kinds = filter.kinds().stream().sorted().toList();
        String query = kinds.stream().map(kind -> filled(ROWS, kind)).collect(Collectors.joining(" union all "));
        try (PreparedStatement statement = connection.prepareStatement(query + " order by 3 desc, 1, 2 limit " + filter.atMost())) {
            int next = 1;
            for (int i = 0; i < kinds.size(); i++) {
                next = span(statement, next, filter);
                statement.setLong(next++, filter.atLeastMs());
            }
            List<IdlePeriod> periods = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    periods.add(period(row));
                }
            }
            return periods;
        }
    }

    /** Of every kind, whatever the filter says of kinds and durations. */
    Map<PeriodKind, PeriodSum> sums(PeriodFilter filter) throws SQLException {
        String query = Arrays.stream(PeriodKind.values()).map(kind -> filled(SUMS, kind)).collect(Collectors.joining(" union all "));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            int next = 1;
            for (int i = 0; i < PeriodKind.values().length; i++) {
                next = span(statement, next, filter);
            }
            Map<PeriodKind, PeriodSum> sums = new EnumMap<>(PeriodKind.class);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sums.put(PeriodKind.of(row.getString(1)), new PeriodSum(row.getLong(2), row.getLong(3)));
                }
            }
            return sums;
        }
    }

    private static String filled(String query, PeriodKind kind) {
        return switch (kind) {
            case STOP -> query.formatted(kind.code(), "periode_arret", "p.bornes", SPAN);
            case WAIT -> query.formatted(kind.code(), "periode_attente", "null::varchar", SPAN);
            case UNEXPLAINED -> query.formatted(kind.code(), "periode_inexpliquee", "null::varchar", SPAN);
        };
    }

    private static int span(PreparedStatement statement, int first, PeriodFilter filter) throws SQLException {
        statement.setObject(first, filter.from());
        statement.setObject(first + 1, filter.to());
        for (int i = 2; i < 4; i++) {
            statement.setObject(first + i, filter.centreId(), Types.BIGINT);
            statement.setString(first + 2 + i, filter.type());
        }
        return first + 6;
    }

    private static IdlePeriod period(ResultSet row) throws SQLException {
        String bounds = row.getString(11);
        PeriodKey key = new PeriodKey(row.getLong(1), PeriodKind.of(row.getString(2)), row.getObject(3, LocalDateTime.class));
        return new IdlePeriod(key, row.getObject(9, LocalDate.class), row.getObject(10, LocalDateTime.class),
                bounds == null
                        ? null
                        : Arrays.stream(StopBounds.values()).filter(known -> known.code().equals(bounds)).findFirst().orElseThrow(),
                row.getLong(12), row.getString(13), row.getInt(14), row.getObject(6) == null ? null : justification(row, 4));
    }

    /** From the columns motif_id, commentaire, version, auteur, date_maj. */
    static Justification justification(ResultSet row, int first) throws SQLException {
        int reason = row.getInt(first);
        Integer reasonId = row.wasNull() ? null : reason;
        return new Justification(reasonId, row.getString(first + 1), row.getLong(first + 2), row.getString(first + 3),
                row.getObject(first + 4, OffsetDateTime.class).toInstant());
    }
}
