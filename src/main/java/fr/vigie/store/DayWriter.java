package fr.vigie.store;

import fr.vigie.model.Fault;
import fr.vigie.model.Session;
import fr.vigie.model.SourceFile;
import fr.vigie.model.VigieException;
import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The transaction of one day (spec 2, "One day, one transaction"), on a connection that the caller commits. */
final class DayWriter {
    /**
     * The lock comes in a statement before, for a statement sees only what was committed before it began. Every statement here goes by a
     * key; told so, PostgreSQL does not make lasting plans that read whole tables while they are still empty.
     */
    private static final String LOCK = """
            set local synchronous_commit = off;
            set local enable_seqscan = off;
            select pg_advisory_xact_lock(?::integer, ?::integer);
            select f.id, f.octets_lus, f.ecarte, j.nb_evenements, j.a_construire
            from fichier_log_jour j join fichier_log f on f.centre_usinage_id = j.centre_usinage_id and f.id = j.fichier_log_id
            where j.centre_usinage_id = ? and j.date_production = ? order by f.id for no key update of f""";
    private static final String DONE = """
            update fichier_log_jour set a_construire = false
            where centre_usinage_id = ? and date_production = ? and fichier_log_id = any (?) and a_construire and nb_evenements > 0;
            delete from fichier_log_jour
            where centre_usinage_id = ? and date_production = ? and fichier_log_id = any (?) and nb_evenements = 0""";
    private static final String NOTIFY = "select pg_notify('vigie', json_build_object('centre', ?::bigint, 'jour', ?::date)::text)";

    private final Connection connection;
    private final DayCommit commit;
    private final Map<FileKey, Long> written = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private boolean marked;

    DayWriter(Connection connection, DayCommit commit) {
        this.connection = connection;
        this.commit = commit;
    }

    Map<FileKey, Long> write(Fence fence) throws SQLException, ConcurrentBuildException, IOException, VigieException {
        lockAndCompare();
        fence.check(connection);
        FileWriter files = new FileWriter(connection, commit.day());
        for (FileWrite write : commit.writes()) {
            long id = files.write(write);
            written.put(write.key(), id);
            seen.add(id);
            marked |= write.id() != 0;
        }
        if (commit.session() == null) {
            SessionWriter.delete(connection, commit.centreId(), commit.day());
        } else {
            writeSession(commit.session());
        }
        if (marked) {
            clearMarks();
        }
        announce(connection, commit.centreId(), commit.day());
        return Map.copyOf(written);
    }

    private void lockAndCompare() throws SQLException, ConcurrentBuildException {
        Set<FileBasis> stored = new HashSet<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, commit.centreId());
            lock.setLong(2, commit.day().toEpochDay());
            lock.setLong(3, commit.centreId());
            lock.setObject(4, commit.day());
            lock.execute();
            for (int before = 0; before < 3; before++) {
                lock.getMoreResults();
            }
            try (ResultSet rows = lock.getResultSet()) {
                while (rows.next()) {
                    seen.add(rows.getLong(1));
                    marked |= rows.getBoolean(5) || rows.getLong(4) == 0;
                    if (!rows.getBoolean(3) && rows.getLong(4) > 0) {
                        stored.add(new FileBasis(rows.getLong(1), rows.getLong(2)));
                    }
                }
            }
        }
        if (!stored.equals(new HashSet<>(commit.basis()))) {
            throw new ConcurrentBuildException("day " + commit.day() + " was built from " + commit.basis() + ", stored are " + stored);
        }
    }

    private void writeSession(Session session) throws SQLException, VigieException, ConcurrentBuildException {
        SessionWriter.Written row = SessionWriter.upsert(connection, commit.centreId(), session);
        if (!row.fresh()) {
            DetailWriter.delete(connection, commit.centreId(), row.id());
        }
        long[] files = new long[session.files().size()];
        for (int i = 0; i < files.length; i++) {
            files[i] = idOf(session.files().get(i));
        }
        new DetailWriter(connection, commit.centreId(), row.id(), files).write(session);
    }

    private long idOf(SourceFile file) throws VigieException {
        if (file.id() != 0) {
            return file.id();
        }
        List<FileWrite> found = commit.writes().stream()
                .filter(write -> write.id() == 0 && write.key().path().equals(file.path()) && write.key().generation() == file.generation())
                .toList();
        Long id = found.size() == 1 ? written.get(found.get(0).key()) : null;
        if (id == null) {
            throw new VigieException(Fault.INTERNAL, "a session names " + file + ", which is not written with it");
        }
        return id;
    }

    private void clearMarks() throws SQLException {
        Array ids = connection.createArrayOf("bigint", seen.toArray());
        try (PreparedStatement done = connection.prepareStatement(DONE)) {
            for (int first = 1; first <= 4; first += 3) {
                done.setLong(first, commit.centreId());
                done.setObject(first + 1, commit.day());
                done.setArray(first + 2, ids);
            }
            done.execute();
        }
    }

    private static void announce(Connection connection, long centreId, LocalDate day) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
            notify.setLong(1, centreId);
            notify.setObject(2, day);
            notify.execute();
        }
    }
}
