package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.Justification;
import fr.vigie.model.PeriodKey;
import fr.vigie.model.PeriodKind;
import fr.vigie.model.Reason;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@link Justifications} in {@code motif} and {@code justification}. */
final class JdbcJustifications implements Justifications {
    /** Always in the same order, so that two desktops that save at once wait for each other and do not lock each other out. */
    private static final Comparator<JustificationChange> ORDER = Comparator
            .comparingLong((JustificationChange change) -> change.key().centreId())
            .thenComparing(change -> change.key().start()).thenComparing(change -> change.key().kind());
    private static final String SAVE = """
            insert into justification (centre_usinage_id, genre, timestamp_debut, motif_id, commentaire, version, auteur)
            select w.centre, w.genre, w.debut, w.motif, w.commentaire, w.attendue + 1, ?
            from unnest(?::integer[], ?::text[], ?::timestamp[], ?::integer[], ?::text[], ?::bigint[])
                with ordinality w (centre, genre, debut, motif, commentaire, attendue, rang)
            order by w.rang
            on conflict (centre_usinage_id, timestamp_debut, genre) do update
            set motif_id = excluded.motif_id, commentaire = excluded.commentaire, version = excluded.version, auteur = excluded.auteur,
                date_maj = now()
            where justification.version = excluded.version - 1
            returning centre_usinage_id, genre, timestamp_debut, motif_id, commentaire, version, auteur, date_maj""";
    private static final String FASTER = """
            select j.auteur, j.date_maj
            from unnest(?::integer[], ?::text[], ?::timestamp[], ?::bigint[]) w (centre, genre, debut, attendue)
            join justification j on j.centre_usinage_id = w.centre and j.timestamp_debut = w.debut and j.genre = w.genre
            where j.version <> w.attendue order by j.date_maj desc limit 1""";
    private static final String NOTIFY = "select pg_notify('vigie', json_build_object('justification', true)::text)";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Sql sql;

    JdbcJustifications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Reason> reasons() throws VigieException {
        return sql.run(Reasons::read);
    }

    @Override
    public List<Reason> saveReasons(List<Reason> base, List<Reason> wanted) throws VigieException {
        return all(connection -> {
            List<Reason> saved = Reasons.save(connection, base, wanted);
            tell(connection);
            return saved;
        });
    }

    @Override
    public Map<PeriodKey, Justification> save(List<JustificationChange> changes, String by) throws VigieException {
        List<JustificationChange> ordered = changes.stream().sorted(ORDER).toList();
        return all(connection -> {
            Map<PeriodKey, Justification> saved = write(connection, ordered, by);
            if (saved.size() < ordered.size()) {
                throw refusal(connection, ordered.stream().filter(change -> !saved.containsKey(change.key())).toList());
            }
            tell(connection);
            return Map.copyOf(saved);
        });
    }

    /** One transaction; what another one holds is waited for. */
    private <T> T all(Sql.Build<T> work) throws VigieException {
        try {
            return sql.transaction(work);
        } catch (ConcurrentBuildException | IOException e) {
            throw sql.fault(e);
        }
    }

    private static Map<PeriodKey, Justification> write(Connection connection, List<JustificationChange> changes, String by)
            throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setString(1, by);
            keys(save, 2, changes);
            array(save, 5, "integer", changes, JustificationChange::reasonId);
            array(save, 6, "text", changes, JustificationChange::comment);
            array(save, 7, "bigint", changes, JustificationChange::expectedVersion);
            Map<PeriodKey, Justification> saved = new HashMap<>();
            try (ResultSet rows = save.executeQuery()) {
                while (rows.next()) {
                    saved.put(new PeriodKey(rows.getLong(1), PeriodKind.of(rows.getString(2)), rows.getObject(3, LocalDateTime.class)),
                            IdlePeriodReader.justification(rows, 4));
                }
            }
            return saved;
        }
    }

    private static VigieException refusal(Connection connection, List<JustificationChange> refused) throws SQLException {
        try (PreparedStatement who = connection.prepareStatement(FASTER)) {
            keys(who, 1, refused);
            array(who, 4, "bigint", refused, JustificationChange::expectedVersion);
            try (ResultSet row = who.executeQuery()) {
                boolean found = row.next();
                return new VigieException(Fault.JUSTIFICATION_CHANGED, found ? row.getString(1) : "?", found
                        ? row.getObject(2, OffsetDateTime.class).atZoneSameInstant(ZoneId.systemDefault()).format(MOMENT)
                        : "?", refused.size());
            }
        }
    }

    private static void keys(PreparedStatement statement, int first, List<JustificationChange> changes) throws SQLException {
        array(statement, first, "integer", changes, change -> (int) change.key().centreId());
        array(statement, first + 1, "text", changes, change -> change.key().kind().code());
        array(statement, first + 2, "text", changes, change -> change.key().start().toString());
    }

    private static void array(PreparedStatement statement, int index, String type, List<JustificationChange> changes,
            Function<JustificationChange, ? extends @org.jspecify.annotations.Nullable Object> value) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, changes.stream().map(value).toArray()));
    }

    private static void tell(Connection connection) throws SQLException {
        try (Statement notify = connection.createStatement()) {
            notify.execute(NOTIFY);
        }
    }
}
