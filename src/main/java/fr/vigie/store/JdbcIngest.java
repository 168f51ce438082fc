package fr.vigie.store;

import fr.vigie.model.Centre;
import fr.vigie.model.CentreRef;
import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.privacy.ErasedTexts;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link IngestStore} by plain JDBC: an import must not wait for Hibernate to start. */
final class JdbcIngest implements IngestStore {
    private static final String CENTRE = "select id, nom, type_cu, actif from centre_usinage where nom = ?";
    private static final String NEW_CENTRE = """
            insert into centre_usinage (nom, type_cu) values (?, ?) on conflict (nom) do update set type_cu = excluded.type_cu
            returning id, nom, type_cu, actif""";
    private static final String FAILED = """
            insert into fichier_log (centre_usinage_id, source, chemin, generation, taille, date_distante, octets_lus, longueur_debut,
                empreinte_debut, empreinte, etat, erreur, nb_lignes, nb_evenements, nb_hors_format, nb_hors_date,
                nb_rejets_ligne_trop_longue, nb_rejets_horodatage, nb_rejets_evenement, autres_evenements)
            values (?, ?, ?, ?, ?, ?, 0, 0, sha256(''), sha256(''), 'en_erreur', ?, 0, 0, 0, 0, 0, 0, 0, '{}')
            on conflict (centre_usinage_id, source, chemin, generation) do update
            set etat = 'en_erreur', erreur = excluded.erreur""";
    private static final String SET_ASIDE = """
            update fichier_log set ecarte = ? where centre_usinage_id = ? and id = ? and ecarte <> ?;
            update fichier_log_jour set a_construire = true where centre_usinage_id = ? and fichier_log_id = ?""";
    private static final String OPEN_BOUNDS = "(?::bigint is null or centre_usinage_id = ?) and (?::date is null or date_production >= ?) "
            + "and (?::date is null or date_production <= ?)";

    private final Sql sql;
    private final Fence fence;
    private final @Nullable ErasedTexts erased;

    JdbcIngest(Sql sql, Fence fence) {
        this(sql, fence, null);
    }

    private JdbcIngest(Sql sql, Fence fence, @Nullable ErasedTexts erased) {
        this.sql = sql;
        this.fence = fence;
        this.erased = erased;
    }

    @Override
    public ErasedTexts erasedTexts() throws VigieException {
        return new JdbcErasures(sql).all();
    }

    @Override
    public IngestStore knowing(ErasedTexts texts) {
        return new JdbcIngest(sql, fence, texts);
    }

    /** Before any other lock, so that nobody waits in a circle. */
    private void checkErased(Connection connection) throws SQLException, ConcurrentBuildException {
        if (erased != null) {
            JdbcErasures.check(connection, erased);
        }
    }

    @Override
    public Centre centre(CentreRef ref) throws VigieException {
        Centre known = sql.<@Nullable Centre>run(connection -> centre(connection, CENTRE, ref.name()));
        if (known != null && known.type().equals(ref.type())) {
            return known;
        }
        return unlessErased(connection -> {
            Centre made = centre(connection, NEW_CENTRE, ref.name(), ref.type());
            if (made == null) {
                throw new SQLException("no row for centre " + ref.name());
            }
            return made;
        });
    }

    /** One transaction that writes what a source named. */
    private <T> T unlessErased(Sql.Work<T> work) throws VigieException {
        try {
            return sql.transaction(connection -> {
                checkErased(connection);
                fence.check(connection);
                return work.on(connection);
            });
        } catch (ConcurrentBuildException e) {
            throw new VigieException(Fault.ERASED_MEANWHILE);
        } catch (IOException e) {
            throw sql.fault(e);
        }
    }

    private static @Nullable Centre centre(Connection connection, String query, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Centre(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)) : null;
            }
        }
    }

    @Override
    public List<StoredFile> files(String source) throws VigieException {
        return sql.run(connection -> FileRows.atOneMoment(connection, "f.source = ?", 1,
                (statement, first) -> statement.setString(first, source)));
    }

    @Override
    public List<StoredFile> files(String source, Set<Long> centreIds) throws VigieException {
        return sql.run(connection -> FileRows.atOneMoment(connection, "f.source = ? and f.centre_usinage_id = any(?)", 2,
                (statement, first) -> {
                    statement.setString(first, source);
                    statement.setArray(first + 1, connection.createArrayOf("bigint", centreIds.toArray()));
                }));
    }

    @Override
    public List<KnownFile> known(String source) throws VigieException {
        return sql.run(connection -> KnownRows.of(connection, source));
    }

    @Override
    public List<StoredFile> filesOf(long centreId, LocalDate day) throws VigieException {
        String condition = """
                not f.ecarte and f.centre_usinage_id = ? and f.id in (select d.fichier_log_id from fichier_log_jour d
                where d.centre_usinage_id = ? and d.date_production = ? and d.nb_evenements > 0)""";
        return sql.run(connection -> FileRows.atOneMoment(connection, condition, 3, (statement, first) -> {
            statement.setLong(first, centreId);
            statement.setLong(first + 1, centreId);
            statement.setObject(first + 2, day);
        }));
    }

    @Override
    public InputStream rawBytes(StoredFile file) {
        return new RawStream(sql, file);
    }

    @Override
    public Map<FileKey, Long> commitDay(DayCommit commit) throws VigieException, ConcurrentBuildException, IOException {
        return sql.transaction(connection -> {
            checkErased(connection);
            return new DayWriter(connection, commit).write(fence);
        });
    }

    @Override
    public Map<FileKey, Long> commitFiles(List<FileWrite> writes) throws VigieException, ConcurrentBuildException, IOException {
        return sql.transaction(connection -> {
            checkErased(connection);
            fence.check(connection);
            FileWriter writer = new FileWriter(connection, null);
            Map<FileKey, Long> ids = new HashMap<>();
            for (FileWrite write : writes) {
                ids.put(write.key(), writer.write(write));
            }
            return Map.copyOf(ids);
        });
    }

    @Override
    public void recordFailure(long centreId, FileKey key, FileRemote remote, String message) throws VigieException {
        unlessErased(connection -> {
            try (PreparedStatement failed = connection.prepareStatement(FAILED)) {
                failed.setLong(1, centreId);
                failed.setString(2, key.source());
                failed.setString(3, key.path());
                failed.setInt(4, key.generation());
                failed.setLong(5, remote.size());
                FileWriter.setInstant(failed, 6, remote.modified());
                failed.setString(7, message.replace('\0', ' '));
                return failed.executeUpdate();
            }
        });
    }

    @Override
    public void markDeleted(List<KnownFile> files) throws VigieException {
        changeFiles(connection -> {
            try (PreparedStatement gone = connection.prepareStatement(
                    "update fichier_log set etat = 'supprime_distant' where centre_usinage_id = ? and id = ?")) {
                for (KnownFile file : files) {
                    gone.setLong(1, file.centreId());
                    gone.setLong(2, file.id());
                    gone.addBatch();
                }
                return gone.executeBatch().length;
            }
        });
    }

    @Override
    public void setAside(StoredFile file, boolean aside) throws VigieException {
        changeFiles(connection -> {
            try (PreparedStatement change = connection.prepareStatement(SET_ASIDE)) {
                change.setBoolean(1, aside);
                change.setLong(2, file.centreId());
                change.setLong(3, file.id());
                change.setBoolean(4, aside);
                change.setLong(5, file.centreId());
                change.setLong(6, file.id());
                return change.execute();
            }
        });
    }

    /** One transaction under the fence. */
    private void changeFiles(Sql.Work<?> work) throws VigieException {
        try {
            sql.transaction(connection -> {
                fence.check(connection);
                return work.on(connection);
            });
        } catch (ConcurrentBuildException | IOException e) {
            throw sql.fault(e);
        }
    }

    @Override
    public int markToBuild(@Nullable Long centreId, @Nullable LocalDate from, @Nullable LocalDate to) throws VigieException {
        String update = "with m as (update fichier_log_jour j set a_construire = true where not " + PurgedDays.OF_PURGED + " and "
                + OPEN_BOUNDS
                + " returning centre_usinage_id, date_production) select count(distinct (centre_usinage_id, date_production)) from m";
        return sql.run(connection -> {
            try (PreparedStatement mark = connection.prepareStatement(update)) {
                for (int at = 1; at <= 2; at++) {
                    mark.setObject(at, centreId, Types.BIGINT);
                    mark.setObject(2 + at, from, Types.DATE);
                    mark.setObject(4 + at, to, Types.DATE);
                }
                try (ResultSet row = mark.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    @Override
    public Set<LocalDate> purgedDays(long centreId) throws VigieException {
        return sql.run(connection -> PurgedDays.of(connection, centreId));
    }

    @Override
    public void touch(StoredFile file, FileRemote remote) throws VigieException {
        changeFiles(connection -> PurgedDays.touch(connection, file, remote));
    }

    @Override
    public void dropPurged() throws VigieException {
        changeFiles(PurgedDays::drop);
    }

    @Override
    public List<DayKey> pendingDays() throws VigieException {
        return sql.run(connection -> {
            List<DayKey> days = new ArrayList<>();
            try (Statement query = connection.createStatement();
                    ResultSet rows = query.executeQuery(PurgedDays.PENDING)) {
                while (rows.next()) {
                    days.add(new DayKey(rows.getLong(1), rows.getObject(2, LocalDate.class)));
                }
            }
            return days;
        });
    }

    @Override
    public void flush() throws VigieException {
        // a commit that waits for the disk takes every commit before it along; an empty one would not wait
        sql.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("set synchronous_commit = on; select pg_logical_emit_message(true, 'vigie', '')");
            }
        });
    }
}
