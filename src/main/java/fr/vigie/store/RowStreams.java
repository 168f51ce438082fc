package fr.vigie.store;

import fr.vigie.model.OrderRow;
import fr.vigie.model.Profile;
import fr.vigie.model.SessionRow;
import fr.vigie.store.entity.OrderEntity;
import fr.vigie.store.entity.PieceEntity;
import fr.vigie.store.entity.ProfileEntity;
import fr.vigie.store.entity.SessionEntity;
import fr.vigie.store.entity.StopEntity;
import fr.vigie.store.entity.WaitEntity;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * Rows for exports, in a transaction of the caller's. Session after session by the details' primary key: nothing is sorted anywhere, and
 * nothing is kept but some hundred rows at the driver's.
 */
final class RowStreams {
    private static final int FETCH = 500;
    private static final String OF_SESSION = " and d.centreId = :centre and d.sessionId = :session";
    private static final String FILE = " join FileEntity f on f.centreId = d.centreId and f.id = d.fileId";

    private final StatelessSession session;

    RowStreams(StatelessSession session) {
        this.session = session;
    }

    void sessions(SessionFilter filter, Consumer<SessionExport> to) {
        try (Stream<SessionEntity> rows = SessionQuery.of(session, filter).setFetchSize(FETCH).getResultStream()) {
            rows.forEach(row -> to.accept(new SessionExport(row.toRow(), row.sources(), row.created())));
        }
    }

    void pieces(SessionFilter filter, Consumer<PieceRow> to) {
        String query = "select d, f.path, p.reference from PieceEntity d" + FILE
                + " left join ProfileEntity p on p.centreId = d.centreId and p.sessionId = d.sessionId and p.id = d.profileId where true"
                + OF_SESSION + " order by d.id";
        details(filter, query, (of, row) -> {
            PieceEntity piece = (PieceEntity) row[0];
            DetailOrigin origin = origin(of, row[1], piece.line(), piece.created());
            to.accept(new PieceRow(origin, piece.number(), piece.at(), piece.details(), (String) row[2]));
        });
    }

    void waits(SessionFilter filter, Consumer<WaitRow> to) {
        details(filter, "select d, f.path from WaitEntity d" + FILE + " where true" + OF_SESSION + " order by d.start, d.id", (of, row) -> {
            WaitEntity wait = (WaitEntity) row[0];
            to.accept(new WaitRow(origin(of, row[1], wait.line(), wait.created()), wait.start(), wait.end(), wait.seconds()));
        });
    }

    void stops(SessionFilter filter, Consumer<StopRow> to) {
        details(filter, "select d, f.path from StopEntity d" + FILE + " where true" + OF_SESSION + " order by d.start, d.id", (of, row) -> {
            StopEntity stop = (StopEntity) row[0];
            to.accept(new StopRow(origin(of, row[1], stop.line(), stop.created()), stop.start(), stop.end(), stop.seconds(),
                    stop.bounds()));
        });
    }

    void profiles(SessionFilter filter, Consumer<ProfileRow> to) {
        details(filter, "select d, f.path from ProfileEntity d" + FILE + " where true" + OF_SESSION + " order by d.at, d.id",
                (of, row) -> {
                    ProfileEntity stored = (ProfileEntity) row[0];
                    Profile profile = stored.toProfile(file -> 0);
                    to.accept(new ProfileRow(origin(of, row[1], profile.line(), stored.created()), profile.reference(), profile.length(),
                            profile.colour(), profile.colourLabel(), stored.at()));
                });
    }

    void orders(OrderFilter filter, Consumer<OrderRow> to) {
        try (Stream<OrderEntity> rows = new OrderQuery(session).of(filter).setFetchSize(FETCH).getResultStream()) {
            rows.forEach(row -> to.accept(row.toRow()));
        }
    }

    /** Takes a session and one of its details' rows. */
    private interface Detail {
        void accept(SessionRow of, Object[] row);
    }

    private void details(SessionFilter filter, String query, Detail to) {
        try (Stream<SessionEntity> sessions = SessionQuery.of(session, filter).setFetchSize(FETCH).getResultStream()) {
            sessions.map(SessionEntity::toRow).forEach(of -> {
                try (Stream<Object[]> rows = session.createSelectionQuery(query, Object[].class).setParameter("centre", of.centre().id())
                        .setParameter("session", of.id()).setFetchSize(FETCH).getResultStream()) {
                    rows.forEach(row -> to.accept(of, row));
                }
            });
        }
    }

    private static DetailOrigin origin(SessionRow of, Object path, int line, Instant created) {
        return new DetailOrigin(of.centre().name(), of.centre().type(), of.day(), (String) path, line, created);
    }
}
