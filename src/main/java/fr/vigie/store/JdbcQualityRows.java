package fr.vigie.store;

import fr.vigie.model.AnomalyKind;
import fr.vigie.model.RejectReason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.ReturningWork;

/** {@link QualityRows} in the transaction of a snapshot. */
final class JdbcQualityRows implements QualityRows {
    private static final String LIVES = "select centre_usinage_id, min(date_production), max(date_production) from session_production group by 1";
    private static final String FILES = "(f.nb_evenements = 0 or (f.centre_usinage_id, f.id) in (select d.centre_usinage_id, d.fichier_log_id "
            + "from fichier_log_jour d where d.date_production between ? and ? and d.nb_evenements > 0))";
    private static final String ANOMALIES = """
            select a.genre, a.fichier_log_id, f.chemin, a.ligne
            from session_production s
            join anomalie a on a.centre_usinage_id = s.centre_usinage_id and a.session_id = s.id
            join fichier_log f on f.centre_usinage_id = a.centre_usinage_id and f.id = a.fichier_log_id
            where s.centre_usinage_id = ? and s.date_production = ? order by a.genre, f.chemin, a.ligne, a.id""";
    private static final String REJECTS = """
            select r.motif, r.fichier_log_id, f.chemin, r.ligne, r.texte
            from rejet_ligne r join fichier_log f on f.centre_usinage_id = r.centre_usinage_id and f.id = r.fichier_log_id
            where r.centre_usinage_id = ? and r.fichier_log_id = any (?) order by f.chemin, f.generation, r.numero limit ?""";
    private static final String WAITS = """
            select s.centre_usinage_id,
                (select count(*) from periode_attente p where p.centre_usinage_id = s.centre_usinage_id and p.session_id = s.id),
                (select count(*) from anomalie a where a.centre_usinage_id = s.centre_usinage_id and a.session_id = s.id
                    and a.genre = 'attente_contredite')
            from session_production s where s.date_production >= ?""";

    private final StatelessSession session;

    JdbcQualityRows(StatelessSession session) {
        this.session = session;
    }

    /** Reads a row. */
    private interface Take {
        void from(ResultSet row) throws SQLException;
    }

    /** Sets the parameters. */
    private interface Give {
        void to(PreparedStatement statement) throws SQLException;
    }

    private void each(String query, Give give, Take take) {
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                give.to(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        take.from(rows);
                    }
                }
            }
        });
    }

    @Override
    public Map<Long, Life> lives() {
        Map<Long, Life> lives = new HashMap<>();
        each(LIVES, nothing -> {},
                row -> lives.put(row.getLong(1), new Life(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
        return lives;
    }

    @Override
    public List<StoredFile> files(LocalDate from, LocalDate to) {
        return session.doReturningWork(connection -> FileRows.read(connection, FILES, 2, (statement, first) -> {
            statement.setObject(first, from);
            statement.setObject(first + 1, to);
        }));
    }

    @Override
    public Set<Long> cut(Collection<StoredFile> files) {
        ReturningWork<Set<Long>> work = connection -> {
            Set<Long> cut = new HashSet<>();
            for (StoredFile file : files) {
                if (file.content().bytes() > 0 && !endsALine(connection, file)) {
                    cut.add(file.id());
                }
            }
            return cut;
        };
        return session.doReturningWork(work);
    }

    private static boolean endsALine(Connection connection, StoredFile file) throws SQLException {
        long last = file.content().bytes() - 1;
        try {
            List<byte[]> block = RawBlocks.read(connection, file.centreId(), file.id(), (int) (last / RawBlocks.SIZE), 1);
            int at = (int) (last % RawBlocks.SIZE);
            return block.isEmpty() || at >= block.getFirst().length || ends(block.getFirst(), at);
        } catch (IOException e) {
            throw new SQLException("block of " + file.key().path(), e);
        }
    }

    /** NULs and blanks after a line's end say nothing (spec 1.2). */
    private static boolean ends(byte[] block, int from) {
        int at = from;
        while (at > 0 && block[at] != '\n' && block[at] <= ' ' && block[at] >= 0) {
            at--;
        }
        return block[at] == '\n';
    }

    @Override
    public List<AnomalyLine> anomalies(long centreId, LocalDate day) {
        List<AnomalyLine> anomalies = new ArrayList<>();
        each(ANOMALIES, statement -> {
            statement.setLong(1, centreId);
            statement.setObject(2, day);
        }, row -> anomalies.add(new AnomalyLine(kind(row.getString(1)), row.getLong(2), row.getString(3), row.getInt(4))));
        return anomalies;
    }

    private static AnomalyKind kind(String code) {
        return Arrays.stream(AnomalyKind.values()).filter(known -> known.code().equals(code)).findFirst().orElseThrow();
    }

    @Override
    public List<RejectLine> rejects(long centreId, Collection<Long> fileIds, int atMost) {
        List<RejectLine> rejects = new ArrayList<>();
        each(REJECTS, statement -> {
            statement.setLong(1, centreId);
            statement.setArray(2, statement.getConnection().createArrayOf("bigint", fileIds.toArray()));
            statement.setInt(3, atMost);
        }, row -> rejects.add(new RejectLine(reason(row.getString(1)), row.getLong(2), row.getString(3), row.getInt(4), row.getString(5))));
        return rejects;
    }

    private static RejectReason reason(String code) {
        return Arrays.stream(RejectReason.values()).filter(known -> known.code().equals(code)).findFirst().orElseThrow();
    }

    @Override
    public Map<Long, WaitCount> waits(LocalDate from) {
        Map<Long, WaitCount> counts = new HashMap<>();
        each(WAITS, statement -> statement.setObject(1, from),
                row -> counts.merge(row.getLong(1), new WaitCount(row.getLong(2), row.getLong(3)),
                        (a, b) -> new WaitCount(a.waits() + b.waits(), a.contradicted() + b.contradicted())));
        return counts;
    }
}
