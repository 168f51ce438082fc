package fr.vigie.store;

import fr.vigie.model.VigieException;
import fr.vigie.task.Cancellation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link Retention} by plain JDBC. */
final class JdbcRetention implements Retention {
    private static final String DUE = "select centre_usinage_id, id, date_production from session_production "
            + "where purge_le is null and date_production < ? order by date_production, centre_usinage_id";
    private static final String MARK = """
            update session_production set purge_le = now() where centre_usinage_id = ? and id = ? and purge_le is null;
            update fichier_log_jour set a_construire = false where centre_usinage_id = ? and date_production = ? and a_construire""";
    private static final String OLDEST = "select min(date_production) from session_production where purge_le is null";

    private final Sql sql;
    private final Fence fence;

    private record Due(long centreId, long sessionId, LocalDate day) {}

    JdbcRetention(Sql sql, Fence fence) {
        this.sql = sql;
        this.fence = fence;
    }

    @Override
    public PurgeCounts due(LocalDate before) throws VigieException {
        return sql.run(connection -> {
            List<Due> days = days(connection, before);
            return new PurgeCounts(days.size(), DetailCounts.before(connection, before), 0, 0, 0)
                    .plus(PurgedFiles.due(connection, before)).plus(PurgedRecords.count(connection, before));
        });
    }

    @Override
    public PurgeCounts purge(LocalDate before, Consumer<PurgeCounts> step, Cancellation cancellation) throws VigieException {
        PurgeCounts done = PurgeCounts.NONE;
        for (Due day : sql.run(connection -> days(connection, before))) {
            cancellation.check();
            done = done.plus(transaction(connection -> purge(connection, day)));
            step.accept(done);
        }
        PurgeCounts files;
        do {
            cancellation.check();
            files = transaction(connection -> PurgedFiles.purge(connection, before));
            done = done.plus(files);
            step.accept(done);
        } while (files.files() > 0);
        done = done.plus(transaction(connection -> PurgedRecords.purge(connection, before)));
        if (!done.nothing()) {
            tell();
        }
        return done;
    }

    private void tell() throws VigieException {
        sql.run(connection -> {
            try (Statement tell = connection.createStatement()) {
                return tell.execute("select pg_notify('vigie', '{}')");
            }
        });
    }

    private static List<Due> days(Connection connection, LocalDate before) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setObject(1, before);
            List<Due> days = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.add(new Due(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class)));
                }
            }
            return days;
        }
    }

    private static PurgeCounts purge(Connection connection, Due day) throws SQLException {
        lock(connection, day);
        long details = DetailWriter.delete(connection, day.centreId(), day.sessionId());
        try (PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setLong(1, day.centreId());
            mark.setLong(2, day.sessionId());
            mark.setLong(3, day.centreId());
            mark.setObject(4, day.day());
            mark.execute();
        }
        return new PurgeCounts(1, details, 0, 0, 0);
    }

    /** The lock that building the day takes. */
    private static void lock(Connection connection, Due day) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?::integer, ?::integer)")) {
            lock.setLong(1, day.centreId());
            lock.setLong(2, day.day().toEpochDay());
            lock.execute();
        }
    }

    private PurgeCounts transaction(Sql.Work<PurgeCounts> work) throws VigieException {
        try {
            return sql.transaction(connection -> {
                fence.check(connection);
                return work.on(connection);
            });
        } catch (ConcurrentBuildException | IOException e) {
            throw sql.fault(e);
        }
    }

    @Override
    public Optional<LocalDate> oldestDay() throws VigieException {
        return sql.run(connection -> {
            try (Statement query = connection.createStatement(); ResultSet row = query.executeQuery(OLDEST)) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        });
    }

    @Override
    public Holdings holdings() throws VigieException {
        return sql.run(connection -> {
            List<Holdings.Kind> kinds = new ArrayList<>();
            for (Holdings.Name name : Arrays.asList(Holdings.Name.values())) {
                kinds.add(kind(connection, name));
            }
            return new Holdings(kinds, JdbcErasures.count(connection));
        });
    }

    private static Holdings.Kind kind(Connection connection, Holdings.Name name) throws SQLException {
        String query = switch (name) {
            case SESSIONS -> "select count(*), min(date_production) from session_production";
            case DETAILS ->
                """
                        select (select count(*) from piece_production) + (select count(*) from job_profil) + (select count(*) from periode_attente)
                            + (select count(*) from periode_arret) + (select count(*) from periode_inexpliquee) + (select count(*) from anomalie),
                            (select min(date_production) from session_production where purge_le is null)""";
            case RAW -> """
                    select count(*), (select min(j.date_production) from fichier_log_jour j join fichier_log f
                        on f.centre_usinage_id = j.centre_usinage_id and f.id = j.fichier_log_id
                        where f.purge_le is null and f.octets_lus > 0 and j.nb_evenements > 0)
                    from fichier_log where purge_le is null and octets_lus > 0""";
            case REJECTS -> """
                    select count(*), min(f.date_lecture)::date from rejet_ligne r
                    join fichier_log f on f.centre_usinage_id = r.centre_usinage_id and f.id = r.fichier_log_id""";
            case JUSTIFICATIONS -> "select count(*), min(timestamp_debut)::date from justification";
            case DECISIONS -> "select count(*), min(date_creation)::date from decision_fichier";
            case ORDERS -> "select count(*), min(premiere_vue)::date from commandes_volets_roulants";
            case RUNS -> "select count(*), min(debut)::date from execution_sync";
            case USERS -> "select count(*), min(date_creation)::date from utilisateur";
            case AUDIT -> "select count(*), min(moment)::date from journal_audit";
        };
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            Date oldest = row.getDate(2);
            return new Holdings.Kind(name, row.getLong(1), day(oldest));
        }
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
