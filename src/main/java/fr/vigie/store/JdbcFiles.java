package fr.vigie.store;

import fr.vigie.model.Reject;
import fr.vigie.model.RejectReason;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link FileCatalogue} by plain JDBC. */
final class JdbcFiles implements FileCatalogue {
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only";
    private static final String OF_DAY = """
            f.centre_usinage_id = ? and f.id in (select d.fichier_log_id from fichier_log_jour d
            where d.centre_usinage_id = ? and d.date_production = ? and d.nb_evenements > 0)""";
    private static final String ASIDE = "update fichier_log set ecarte = ? where centre_usinage_id = ? and id = ? and ecarte <> ?";
    private static final String DECIDED = """
            update fichier_log_jour set a_construire = true where centre_usinage_id = ? and fichier_log_id = ?;
            insert into decision_fichier (centre_usinage_id, fichier_log_id, ecarte, auteur) values (?, ?, ?, ?);
            select pg_notify('vigie', '{"execution": 0}')""";
    private static final String LEADER = """
            select host(a.client_addr) from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database()
            join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.classid::bigint = %d and l.objid::bigint = %d and l.objsubid = 1 and l.granted
            """.formatted(AdvisoryLeadership.LOCK_HIGH, AdvisoryLeadership.LOCK_LOW);

    private final Sql sql;

    JdbcFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public FilePage page(FileQuery query) throws VigieException {
        return sql.run(connection -> {
            connection.setAutoCommit(false);
            try (Statement moment = connection.createStatement()) {
                moment.execute(ONE_MOMENT);
            }
            FilePage page = new FileListing(connection).page(query);
            connection.commit();
            return page;
        });
    }

    @Override
    public Optional<FileItem> item(long fileId) throws VigieException {
        return sql.run(connection -> new FileListing(connection).items("f.id = ?", List.of(fileId)).stream().findFirst());
    }

    @Override
    public Optional<StoredFile> file(long centreId, long fileId) throws VigieException {
        return sql.run(connection -> FileRows.atOneMoment(connection, "f.centre_usinage_id = ? and f.id = ?", 2, (statement, first) -> {
            statement.setLong(first, centreId);
            statement.setLong(first + 1, fileId);
        }).stream().findFirst());
    }

    @Override
    public List<FileItem> versions(FileItem file) throws VigieException {
        return sql.run(connection -> new FileListing(connection).items(
                "f.centre_usinage_id = ? and f.source = ? and f.chemin = ? order by f.generation",
                List.of(file.centre().id(), file.key().source(), file.key().path())));
    }

    @Override
    public List<Reject> rejects(long centreId, long fileId, int most) throws VigieException {
        String query = "select ligne, motif, texte from rejet_ligne where centre_usinage_id = ? and fichier_log_id = ? order by numero limit ?";
        return sql.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setLong(1, centreId);
                statement.setLong(2, fileId);
                statement.setInt(3, most);
                List<Reject> rejects = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rejects.add(new Reject(rows.getInt(1), reason(rows.getString(2)), rows.getString(3)));
                    }
                }
                return rejects;
            }
        });
    }

    private static RejectReason reason(String code) {
        return Arrays.stream(RejectReason.values()).filter(reason -> reason.code().equals(code)).findFirst().orElseThrow();
    }

    @Override
    public List<FileDecision> decisions(long centreId, long fileId) throws VigieException {
        return sql.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select ecarte, auteur, date_creation from decision_fichier "
                    + "where centre_usinage_id = ? and fichier_log_id = ? order by id desc")) {
                statement.setLong(1, centreId);
                statement.setLong(2, fileId);
                List<FileDecision> decisions = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        decisions.add(new FileDecision(rows.getBoolean(1), rows.getString(2),
                                rows.getObject(3, OffsetDateTime.class).toInstant()));
                    }
                }
                return decisions;
            }
        });
    }

    @Override
    public List<StoredFile> ofDay(long centreId, LocalDate day) throws VigieException {
        List<StoredFile> files = sql.run(connection -> FileRows.atOneMoment(connection, OF_DAY, 3, (statement, first) -> {
            statement.setLong(first, centreId);
            statement.setLong(first + 1, centreId);
            statement.setObject(first + 2, day);
        }));
        return files.stream().sorted(Comparator.comparingLong((StoredFile file) -> -eventsOn(file, day))).toList();
    }

    private static long eventsOn(StoredFile file, LocalDate day) {
        return file.content().days().stream().filter(has -> has.day().equals(day)).mapToLong(FileDay::events).sum();
    }

    @Override
    public Optional<LocalDate> newestDay(long centreId, @Nullable LocalDate last) throws VigieException {
        return sql.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select max(date_production) from fichier_log_jour "
                    + "where centre_usinage_id = ? and date_production <= ? and nb_evenements > 0")) {
                statement.setLong(1, centreId);
                statement.setObject(2, last == null ? LocalDate.of(9999, 12, 31) : last);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, LocalDate.class));
                }
            }
        });
    }

    @Override
    public InputStream bytes(StoredFile file, long from) {
        return new RawStream(sql, file, from);
    }

    @Override
    public boolean setAside(long centreId, long fileId, boolean aside, String author) throws VigieException {
        try {
            return sql.<Boolean>transaction(connection -> {
                if (!change(connection, centreId, fileId, aside)) {
                    return false;
                }
                try (PreparedStatement decided = connection.prepareStatement(DECIDED)) {
                    decided.setLong(1, centreId);
                    decided.setLong(2, fileId);
                    decided.setLong(3, centreId);
                    decided.setLong(4, fileId);
                    decided.setBoolean(5, aside);
                    decided.setString(6, author);
                    decided.execute();
                }
                return true;
            });
        } catch (ConcurrentBuildException | IOException e) {
            throw sql.fault(e);
        }
    }

    private static boolean change(Connection connection, long centreId, long fileId, boolean aside) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(ASIDE)) {
            change.setBoolean(1, aside);
            change.setLong(2, centreId);
            change.setLong(3, fileId);
            change.setBoolean(4, aside);
            return change.executeUpdate() == 1;
        }
    }

    @Override
    public Optional<String> leaderAddress() throws VigieException {
        return sql.run(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LEADER)) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        });
    }
}
