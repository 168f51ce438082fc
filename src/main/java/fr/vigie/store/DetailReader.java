package fr.vigie.store;

import fr.vigie.model.Anomaly;
import fr.vigie.model.Piece;
import fr.vigie.model.Profile;
import fr.vigie.model.SessionRow;
import fr.vigie.store.entity.AnomalyEntity;
import fr.vigie.store.entity.PieceEntity;
import fr.vigie.store.entity.ProfileEntity;
import fr.vigie.store.entity.StopEntity;
import fr.vigie.store.entity.UnexplainedEntity;
import fr.vigie.store.entity.WaitEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToIntFunction;
import org.hibernate.StatelessSession;

/** Reads everything that one session has. */
final class DetailReader {
    private static final long NUMBER_MASK = (1L << DetailWriter.NUMBER_BITS) - 1;
    /** Files with events on the day; and those that details point to, where a file was set aside and the session is not built again yet. */
    private static final String FILES = """
            f.centre_usinage_id = ? and (f.id = any (?) or not f.ecarte and f.id in (select d.fichier_log_id from fichier_log_jour d
            where d.centre_usinage_id = ? and d.date_production = ? and d.nb_evenements > 0))""";

    private final StatelessSession session;
    private final SessionRow row;

    DetailReader(StatelessSession session, SessionRow row) {
        this.session = session;
        this.row = row;
    }

    SessionDetails read() {
        List<PieceEntity> pieces = all("PieceEntity", PieceEntity.class);
        List<ProfileEntity> profiles = all("ProfileEntity", ProfileEntity.class);
        List<WaitEntity> waits = all("WaitEntity", WaitEntity.class);
        List<StopEntity> stops = all("StopEntity", StopEntity.class);
        List<UnexplainedEntity> unexplained = all("UnexplainedEntity", UnexplainedEntity.class);
        List<AnomalyEntity> anomalies = all("AnomalyEntity", AnomalyEntity.class);
        Set<Long> referred = new HashSet<>();
        pieces.forEach(piece -> referred.add(piece.fileId()));
        profiles.forEach(profile -> referred.add(profile.fileId()));
        waits.forEach(wait -> referred.add(wait.fileId()));
        stops.forEach(stop -> referred.add(stop.fileId()));
        unexplained.forEach(period -> referred.add(period.fileId()));
        anomalies.forEach(anomaly -> referred.add(anomaly.fileId()));

        List<StoredFile> files = files(referred);
        LongToIntFunction index = indexOf(files);
        SessionPeriods periods = new SessionPeriods(waits.stream().map(wait -> wait.toPeriod(index)).toList(),
                stops.stream().map(stop -> stop.toPeriod(index)).toList(),
                unexplained.stream().map(period -> period.toPeriod(index)).toList());
        List<Piece> pieceList = pieces.stream().map(piece -> piece.toPiece(index, NUMBER_MASK)).toList();
        List<Profile> profileList = profiles.stream().map(profile -> profile.toProfile(index)).toList();
        List<Anomaly> anomalyList = anomalies.stream().map(anomaly -> anomaly.toAnomaly(index)).toList();
        long rejected = files.stream().filter(file -> !file.setAside()).mapToLong(file -> file.content().counts().rejected()).sum();
        return new SessionDetails(row, files, pieceList, profileList, periods, anomalyList, rejected);
    }

    private <T> List<T> all(String entity, Class<T> type) {
        return session
                .createSelectionQuery("from " + entity + " d where d.centreId = :centre and d.sessionId = :session order by d.id", type)
                .setParameter("centre", row.centre().id()).setParameter("session", row.id()).getResultList();
    }

    private List<StoredFile> files(Set<Long> referred) {
        return session.doReturningWork(connection -> FileRows.read(connection, FILES, 4, (statement, first) -> {
            statement.setLong(first, row.centre().id());
            statement.setArray(first + 1, connection.createArrayOf("bigint", referred.toArray()));
            statement.setLong(first + 2, row.centre().id());
            statement.setObject(first + 3, row.day());
        }));
    }

    private static LongToIntFunction indexOf(List<StoredFile> files) {
        Map<Long, Integer> index = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        files.forEach(file -> ids.add(file.id()));
        for (int i = 0; i < ids.size(); i++) {
            index.put(ids.get(i), i);
        }
        return id -> {
            Integer found = index.get(id);
            if (found == null) {
                throw new IllegalStateException("a detail points to file " + id + ", which is not stored");
            }
            return found;
        };
    }
}
